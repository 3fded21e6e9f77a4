//! The roll of a session: who was there by all sources, what it counts as, and correcting it.

mod load;
mod report;
mod tick;

use std::collections::BTreeMap;

use auth::Person;
use courses::cohort::entity as cohort;
use kernel::{Id, Moment};
use modules::curriculum::{ActivityNode, SessionNode};
use modules::session::Span;

pub use load::of;
pub use report::{Report, ReportReason, ReportRow, import, read};
pub use tick::{TakeRoll, tick};

use crate::conclusion::How;
use crate::decision::entity as decision;
use crate::grid::{GridLearner, Seen};
use crate::taught::Taught;

/// A session with everybody of its cohort.
#[derive(Clone, Debug)]
pub struct Roll {
    /// The cohort.
    pub cohort: cohort::Model,
    /// What it teaches.
    pub taught: Taught,
    /// The webinar's activity.
    pub activity: ActivityNode,
    /// The session.
    pub session: SessionNode,
    /// The learners in the order of the grid.
    pub lines: Vec<RollLine>,
    /// Names of those who decided.
    pub names: BTreeMap<Id<Person>, String>,
    /// The recordings of its webinar, in whatever state.
    pub recordings: Vec<crate::recording::Listed>,
}

/// A learner on the roll.
#[derive(Clone, Debug)]
pub struct RollLine {
    /// Who.
    pub learner: GridLearner,
    /// Where they were there, from all sources, inside the session as held.
    pub present: Vec<Span>,
    /// Whole seconds of it.
    pub seconds: u64,
    /// The last instant at which their join page was open.
    pub last_beat: Option<chrono::DateTime<chrono::Utc>>,
    /// What the webinar counts as for them; none while it is to come.
    pub counts: Option<Seen>,
    /// The latest decision on this webinar.
    pub decided: Option<decision::Model>,
}

/// How many of a cohort completed a webinar in which way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The way, or that it was missed.
    pub seen: Seen,
    /// How many.
    pub learners: usize,
}

/// After how many seconds without a beat somebody is not here any more.
const GONE_SECONDS: i64 = 90;

impl RollLine {
    /// Whether their join page is open now.
    #[must_use]
    pub fn is_here(&self, moment: Moment) -> bool {
        self.last_beat.is_some_and(|at| (moment.utc() - at).num_seconds() <= GONE_SECONDS)
    }
}

impl Roll {
    /// The session as held, to now while it is live.
    #[must_use]
    pub fn held(&self) -> Span {
        Span { from: self.session.starts_at, to: self.session.end().max(self.session.starts_at) }
    }

    /// Whole seconds that make presence live.
    #[must_use]
    pub fn needed_seconds(&self) -> u64 {
        let webinar = self.taught.outline.activity(self.activity.id).and_then(|a| a.webinar());
        let both = webinar.and_then(|w| Some((w, w.sessions.iter().find(|s| s.id == self.session.id)?)));
        both.map_or(0, |(w, s)| crate::presence::needed_seconds(w, s, &self.taught.policy))
    }

    /// How many completed it in each way, those of nobody left out but `live` and `missed`.
    #[must_use]
    pub fn counts(&self) -> Vec<Count> {
        let of = |seen: Seen| self.lines.iter().filter(|line| line.counts == Some(seen)).count();
        let all = Seen::ALL.into_iter().map(|seen| Count { seen, learners: of(seen) });
        let shown = |c: &Count| c.learners > 0 || matches!(c.seen, Seen::How(How::Live) | Seen::Missed);
        all.filter(shown).collect()
    }
}
