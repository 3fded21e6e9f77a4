//! What is known of one enrolment, merged from its evidence and decisions. Facts only grow: in whatever order and
//! however often evidence is absorbed, the same facts result.

mod activity;
mod coverage;
pub(crate) mod instant;
mod intervals;
#[cfg(test)]
pub(crate) mod laws;
mod merge;
mod quiz;

use std::collections::BTreeMap;

use kernel::Id;
use serde::{Deserialize, Serialize};

pub(crate) use activity::epoch_milliseconds;
pub use activity::{ActivityFacts, Presence, SubmissionFact};
pub use coverage::Coverage;
pub use intervals::{IntervalSet, milliseconds};
pub use quiz::{AnswerFact, LastAnswer, QuizFacts};

use crate::decision::DecisionFact;
use crate::evidence::EvidenceItem;

/// The number of the stored form of `Facts`; readers accept it and the one before. 2: instants are microseconds.
pub const FACTS_FORMAT: u16 = 2;

/// Whether a piece of evidence may move progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// It counts.
    Counts,
    /// It came after the cohort closed or after withdrawal: it is kept, and counts only where a decision accepts
    /// late work.
    Late,
}

/// All that is known of one enrolment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// By activity, from evidence that counts.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub activities: BTreeMap<Id<modules::Activity>, ActivityFacts>,
    /// By activity, from evidence that came too late.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub late: BTreeMap<Id<modules::Activity>, ActivityFacts>,
    /// Every decision; which of them hold is read from them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub decisions: BTreeMap<Id<crate::Decision>, DecisionFact>,
}

impl Facts {
    /// Takes in one piece of evidence. Taking it in again changes nothing.
    pub fn absorb(&mut self, item: &EvidenceItem, weight: Weight) {
        let activities = match weight {
            Weight::Counts => &mut self.activities,
            Weight::Late => &mut self.late,
        };
        activities.entry(item.activity).or_default().absorb(item);
    }

    /// Takes in one decision. A decision never changes, so the same id brings nothing new.
    pub fn decide(&mut self, id: Id<crate::Decision>, decision: DecisionFact) {
        self.decisions.entry(id).or_insert(decision);
    }

    /// Takes in all that another set of facts of the same enrolment knows.
    pub fn merge(&mut self, other: Self) {
        merge::maps(&mut self.activities, other.activities, ActivityFacts::merge);
        merge::maps(&mut self.late, other.late, ActivityFacts::merge);
        for (id, decision) in other.decisions {
            self.decide(id, decision);
        }
    }
}
