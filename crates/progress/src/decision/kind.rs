//! What a decision says.

use chrono::{DateTime, Utc};
use kernel::Id;
use serde::{Deserialize, Serialize};

use crate::conclusion::How;

/// What a decision is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "subject", content = "id", rename_all = "snake_case")]
pub enum Subject {
    /// One activity.
    Activity(Id<modules::Activity>),
    /// A module, and so each of its activities.
    Module(Id<modules::Module>),
    /// The whole course. Only `kept` and `carried` mean something there: nobody is excused from a course.
    Course,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DecisionKind {
    /// The learner need not do it.
    Excused,
    /// The learner took part, whatever the evidence says.
    AttendanceConfirmed {
        /// In which way.
        confirmed: Confirmed,
    },
    /// The learner was not there live, whatever the evidence says.
    AttendanceDenied,
    /// A submission is accepted.
    SubmissionAccepted {
        /// Which revision.
        revision: u32,
    },
    /// A submission goes back with a question.
    SubmissionReturned {
        /// Which revision; a later one takes its place.
        revision: u32,
    },
    /// A completion that a new policy or curriculum would have removed (rule 5).
    Kept {
        /// The policy version under which it was reached.
        policy_version: u32,
        /// What was reached.
        met: Met,
    },
    /// A completion of an earlier cohort, brought along when the learner deferred.
    Carried {
        /// What was reached.
        met: Met,
    },
    /// Evidence that came too late to move anything counts after all.
    LateWorkAccepted,
    /// The work is due later for this learner.
    MoreTime {
        /// The instant from which it is late.
        until: DateTime<Utc>,
    },
    /// The decision that this one supersedes holds no longer, and nothing takes its place.
    TakenBack,
}

/// In which way a facilitator confirms that somebody took part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confirmed {
    /// Live, for this many minutes of one session.
    Minutes(u32),
    /// By watching the recording in a group.
    Group,
}

/// A completion as a decision keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Met {
    /// How, for a webinar or an excuse.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<How>,
    /// When it was reached.
    pub at: DateTime<Utc>,
    /// Contact minutes that it gave.
    #[serde(default)]
    pub minutes: u32,
}

/// A decision as the rules see it: its reason, author and citations stay with the stored one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DecisionFact {
    /// What it is about.
    pub subject: Subject,
    /// What was decided.
    pub decision: DecisionKind,
    /// When.
    pub at: DateTime<Utc>,
    /// The decision in whose place it comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<Id<crate::Decision>>,
}

impl DecisionKind {
    /// The kind by name, as stored.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Excused => "excused",
            Self::AttendanceConfirmed { .. } => "attendance_confirmed",
            Self::AttendanceDenied => "attendance_denied",
            Self::SubmissionAccepted { .. } => "submission_accepted",
            Self::SubmissionReturned { .. } => "submission_returned",
            Self::Kept { .. } => "kept",
            Self::Carried { .. } => "carried",
            Self::LateWorkAccepted => "late_work_accepted",
            Self::MoreTime { .. } => "more_time",
            Self::TakenBack => "taken_back",
        }
    }
}

impl Subject {
    /// The kind and the id, as stored.
    #[must_use]
    pub fn stored(self) -> (&'static str, Option<kernel::AnyId>) {
        match self {
            Self::Activity(id) => ("activity", Some(id.uuid())),
            Self::Module(id) => ("module", Some(id.uuid())),
            Self::Course => ("course", None),
        }
    }
}
