//! What is handed in: a team's reflection by its lead, one's own, and the facilitator's answer.

use auth::Person;
use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Entropy, Id, StorageError};
use modules::curriculum::ActivityNode;
use progress::decision::DecisionKind;
use progress::evidence::{EvidenceBody, Submitted, count_words};

use super::{Common, Journey};
use crate::demo::texts;

/// Something that was handed in.
#[derive(Clone, Debug)]
pub(in crate::demo) struct Work {
    text: String,
    by: Id<Person>,
    at: DateTime<Utc>,
}

impl Journey<'_, '_> {
    /// The lead hands in for all; what the lead did not do, the team did not do.
    pub(super) fn together(
        &mut self,
        common: &mut Common<'_>,
        activity: &ActivityNode,
        min_words: u32,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let member = &self.place.member;
        let write = |entropy: &Entropy| Work {
            text: texts::reflection(min_words, member.language, entropy),
            by: member.person,
            at,
        };
        let work = match self.place.team {
            None => Some(write(common.entropy)),
            Some(team) if self.place.leads => {
                let work = write(common.entropy);
                common.team_work.insert((team, activity.id), Some(work.clone()));
                Some(work)
            }
            Some(team) => common.team_work.get(&(team, activity.id)).cloned().flatten(),
        };
        let Some(work) = work else { return Ok(()) };
        let author = (work.by != member.person).then_some(work.by);
        self.submit(common, activity, work.text, author, work.at)?;
        self.accept(common, activity, work.at)
    }

    /// A facilitator has read it two days later.
    pub(super) fn accept(
        &mut self,
        common: &Common<'_>,
        activity: &ActivityNode,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let read = at + TimeDelta::hours(43);
        if read > common.now {
            return Ok(());
        }
        let word = DecisionKind::SubmissionAccepted { revision: 1 };
        self.decide(common, activity, word, read, "Clear and specific. Thank you.")
    }

    pub(in crate::demo) fn submit(
        &mut self,
        common: &Common<'_>,
        activity: &ActivityNode,
        text: String,
        author: Option<Id<Person>>,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let words = count_words(&text);
        let body = EvidenceBody::Submitted { revision: 1, work: Submitted::Text(text), words };
        self.say_by(common, activity, body, at, author)
    }
}
