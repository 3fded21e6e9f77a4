//! What completes each activity, each module and the course, and what earns the certificate.

mod access;
mod commands;
mod comparison;
mod credit;
pub mod entity;
mod foresight;
mod form;
mod open;
pub mod queries;
mod reasons;
mod said;
mod share;

use serde::{Deserialize, Serialize};

pub use access::{ChangePolicy, PolicyFacts, frozen};
pub use commands::{asking, change, copied};
pub use comparison::{Change, DryRun, Lost, Version, compare, dry_run};
pub use credit::{CertificateCredit, Credit};
pub use foresight::{Foreseen, foresee};
pub use form::{Rules, Wanted};
pub use open::{Came, change_in_the_open, look};
pub use reasons::PolicyReason;
pub use said::RuleChange;
pub use share::Share;

/// A policy version. Its default is the one that holds unless written otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// The version, from 1 in each cohort.
    pub version: u32,
    /// The part of the planned minutes that makes presence `live`, where the webinar names no minutes.
    pub present: Share,
    /// The part of a film's distinct seconds that makes it watched.
    pub watched: Share,
    /// Whether reading a transcript counts as watching.
    pub transcript_counts: bool,
    /// How a missed webinar can be made up; none where it cannot.
    pub make_up: Option<MakeUp>,
    /// How many modules complete the course; all where none is named.
    pub modules_needed: Option<u32>,
    /// What the certificate is given for.
    pub credit: Credit,
    /// Whether a facilitator releases each certificate.
    pub held_for_release: bool,
}

/// Making up a missed webinar: its recording, and a reflection that a facilitator accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MakeUp {
    /// Days after the webinar's last session within which both are received.
    pub days: u32,
    /// How many webinars of the cohort one learner can make up.
    pub at_most: u32,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            version: 1,
            present: Share::percent(80),
            watched: Share::percent(90),
            transcript_counts: true,
            make_up: None,
            modules_needed: None,
            credit: Credit::Completion,
            held_for_release: false,
        }
    }
}
