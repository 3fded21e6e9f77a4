//! Reflections: handed in with enough words, and accepted where that is asked. What was returned is open again
//! until the next revision.

use chrono::{DateTime, Utc};

use super::self_study::Found;
use super::{Measure, SubmissionStanding};
use crate::decision::{DecisionFact, DecisionKind};
use crate::facts::ActivityFacts;

/// What the latest word on submissions is.
pub(super) enum Word {
    None,
    Accepted { at: DateTime<Utc> },
    Returned { revision: u32 },
}

impl From<Option<&DecisionFact>> for Word {
    fn from(head: Option<&DecisionFact>) -> Self {
        match head.map(|d| (&d.decision, d.at)) {
            Some((DecisionKind::SubmissionAccepted { .. }, at)) => Self::Accepted { at },
            Some((DecisionKind::SubmissionReturned { revision }, _)) => {
                Self::Returned { revision: *revision }
            }
            _ => Self::None,
        }
    }
}

/// When the reflection was done, and where its latest revision stands.
pub(super) fn submitted(min_words: u32, needs_acceptance: bool, word: &Word, facts: &ActivityFacts) -> Found {
    let after = if let Word::Returned { revision } = word { *revision } else { 0 };
    let enough = facts.submissions.range(after.saturating_add(1)..);
    let enough = enough.filter(|(_, s)| s.file || s.words >= min_words);
    let first = enough.map(|(_, s)| s.received_at).min();
    let done = match word {
        Word::Accepted { at } if needs_acceptance => Some(*at),
        // it was done when it came in; a short one that is accepted is done by that word
        Word::Accepted { at } => Some(first.map_or(*at, |f| f.min(*at))),
        _ if needs_acceptance => None,
        _ => first,
    };
    let standing = standing(word, first.is_some(), needs_acceptance, latest(facts));
    let measure = latest(facts).map(|revision| Measure::Submission { revision, standing });
    (done, measure)
}

fn latest(facts: &ActivityFacts) -> Option<u32> {
    facts.submissions.last_key_value().map(|(revision, _)| *revision)
}

fn standing(word: &Word, enough: bool, needs_acceptance: bool, latest: Option<u32>) -> SubmissionStanding {
    match word {
        Word::Accepted { .. } => SubmissionStanding::Accepted,
        Word::Returned { revision } if latest.is_none_or(|l| l <= *revision) => SubmissionStanding::Returned,
        _ if !enough => SubmissionStanding::TooShort,
        _ if needs_acceptance => SubmissionStanding::Awaiting,
        _ => SubmissionStanding::Received,
    }
}
