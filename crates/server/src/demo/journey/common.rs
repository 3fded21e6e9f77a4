//! What all learners of a cohort share.

use std::collections::BTreeMap;

use auth::Person;
use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Entropy, Id};
use modules::curriculum::{ActivityNode, ModuleNode};
use progress::conversation::entity as post;
use progress::taught::Taught;

use super::together::Work;
use crate::demo::cohorts::Made;
use crate::demo::persona::Persona;

/// What all learners of a cohort share while their ways are told.
pub(in crate::demo) struct Common<'a> {
    pub(in crate::demo) made: &'a Made,
    pub(in crate::demo) taught: &'a Taught,
    pub(in crate::demo) entropy: &'a Entropy,
    pub(in crate::demo) now: DateTime<Utc>,
    /// Who facilitates and decides.
    pub(in crate::demo) facilitator: Id<Person>,
    /// What each team handed in, by team and activity.
    pub(in crate::demo) team_work: BTreeMap<(Id<courses::Team>, Id<modules::Activity>), Option<Work>>,
    /// The discussions' posts so far, for those who answer.
    pub(in crate::demo) posts: Vec<post::Model>,
    /// The first post of each discussion, which facilitators wrote.
    pub(in crate::demo) openings: BTreeMap<Id<modules::Activity>, kernel::AnyId>,
}

impl Common<'_> {
    pub(super) fn minutes(&self, below: u64) -> TimeDelta {
        TimeDelta::minutes(i64::try_from(self.entropy.below(below)).unwrap_or(0))
    }

    /// Whether something happens one time in so many.
    pub(super) fn one_in(&self, n: u64) -> bool {
        self.entropy.below(n) == 0
    }

    /// When somebody does what is due then, before the demo's moment; nothing where that is still to come.
    pub(super) fn done_at(
        &self,
        persona: Persona,
        module: &ModuleNode,
        activity: &ActivityNode,
    ) -> Option<DateTime<Utc>> {
        let due = activity.due_at.or(module.ends_at)?;
        let opens = module.opens_at?;
        // between breakfast and late evening of the day
        let mut wished = due + persona.lag() - self.minutes(14 * 60);
        if persona == Persona::Featured {
            wished = wished.min(self.now - TimeDelta::hours(30));
        }
        let at = wished.max(opens + TimeDelta::hours(9) + self.minutes(600));
        let stops = self.made.spec.first_day;
        let begins = courses::cohort::dates::midnight(stops, &self.made.spec.zone).instant;
        let last = begins + TimeDelta::days(persona.last_day().min(10_000));
        (at <= self.now && at < last).then_some(at)
    }
}
