//! Which decisions hold: of each subject and aspect the latest that nothing supersedes.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Id;

use super::{DecisionFact, DecisionKind, Subject};

/// What a decision speaks of: a later word on one aspect leaves the others alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// Excused.
    Excuse,
    /// Attendance confirmed or denied.
    Attendance,
    /// Submission accepted or returned.
    Submission,
    /// Kept or carried.
    Met,
    /// Late work accepted.
    LateWork,
    /// More time.
    Time,
}

impl Aspect {
    /// Every aspect.
    pub const ALL: [Self; 6] =
        [Self::Excuse, Self::Attendance, Self::Submission, Self::Met, Self::LateWork, Self::Time];
}

impl DecisionKind {
    /// What it speaks of; nothing where it only takes another back.
    #[must_use]
    pub const fn aspect(&self) -> Option<Aspect> {
        Some(match self {
            Self::Excused => Aspect::Excuse,
            Self::AttendanceConfirmed { .. } | Self::AttendanceDenied => Aspect::Attendance,
            Self::SubmissionAccepted { .. } | Self::SubmissionReturned { .. } => Aspect::Submission,
            Self::Kept { .. } | Self::Carried { .. } => Aspect::Met,
            Self::LateWorkAccepted => Aspect::LateWork,
            Self::MoreTime { .. } => Aspect::Time,
            Self::TakenBack => return None,
        })
    }
}

/// The decisions of one enrolment that nothing supersedes.
pub struct Heads<'a>(Vec<(Id<crate::Decision>, &'a DecisionFact)>);

impl<'a> Heads<'a> {
    /// Leaves out what is superseded. A superseded decision stays so, even where its successor is taken back.
    #[must_use]
    pub fn of(decisions: &'a BTreeMap<Id<crate::Decision>, DecisionFact>) -> Self {
        let superseded: BTreeSet<_> = decisions.values().filter_map(|d| d.supersedes).collect();
        let standing = decisions.iter().filter(|(id, _)| !superseded.contains(id));
        let mut heads: Vec<_> = standing.map(|(id, d)| (*id, d)).collect();
        heads.sort_unstable_by_key(|(id, d)| (d.at, *id));
        Self(heads)
    }

    /// The latest word on an aspect of any of these subjects.
    #[must_use]
    pub fn latest(&self, subjects: &[Subject], aspect: Aspect) -> Option<&'a DecisionFact> {
        self.head(subjects, aspect).map(|(_, d)| d)
    }

    /// The id of the word that holds, for the next one to supersede.
    #[must_use]
    pub fn latest_id(&self, subjects: &[Subject], aspect: Aspect) -> Option<Id<crate::Decision>> {
        self.head(subjects, aspect).map(|(id, _)| id)
    }

    fn head(&self, subjects: &[Subject], aspect: Aspect) -> Option<(Id<crate::Decision>, &'a DecisionFact)> {
        let speaks = |d: &DecisionFact| d.decision.aspect() == Some(aspect) && subjects.contains(&d.subject);
        self.0.iter().rev().find(|(_, d)| speaks(d)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;
    use kernel::AnyId;

    fn decision(at: i64, decision: DecisionKind, supersedes: Option<u128>) -> DecisionFact {
        let at = DateTime::from_timestamp(at, 0).unwrap();
        let supersedes = supersedes.map(|n| AnyId::from_u128(n).into());
        DecisionFact { subject: Subject::Course, decision, at, supersedes }
    }

    fn latest(all: Vec<DecisionFact>, aspect: Aspect) -> Option<DecisionKind> {
        let numbered = (1_u128..).map(|n| AnyId::from_u128(n).into());
        let all = numbered.zip(all).collect();
        Heads::of(&all).latest(&[Subject::Course], aspect).map(|d| d.decision.clone())
    }

    #[test]
    fn the_latest_word_on_an_aspect_holds() {
        let all = vec![
            decision(9, DecisionKind::SubmissionAccepted { revision: 2 }, None),
            decision(5, DecisionKind::SubmissionReturned { revision: 1 }, None),
        ];
        assert_eq!(latest(all, Aspect::Submission), Some(DecisionKind::SubmissionAccepted { revision: 2 }));
    }

    #[test]
    fn of_two_at_one_instant_the_greater_id_holds() {
        let all = vec![
            decision(5, DecisionKind::SubmissionReturned { revision: 1 }, None),
            decision(5, DecisionKind::SubmissionAccepted { revision: 1 }, None),
        ];
        assert_eq!(latest(all, Aspect::Submission), Some(DecisionKind::SubmissionAccepted { revision: 1 }));
    }

    #[test]
    fn a_decision_taken_back_holds_no_longer() {
        let all =
            vec![decision(5, DecisionKind::Excused, None), decision(6, DecisionKind::TakenBack, Some(1))];
        assert_eq!(latest(all, Aspect::Excuse), None);
    }

    #[test]
    fn a_word_on_attendance_leaves_an_excuse_standing() {
        let all =
            vec![decision(5, DecisionKind::Excused, None), decision(6, DecisionKind::AttendanceDenied, None)];
        assert_eq!(latest(all, Aspect::Excuse), Some(DecisionKind::Excused));
    }
}
