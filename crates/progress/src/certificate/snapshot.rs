//! What a certificate says: the facts of its day, which later edits do not change.

use chrono::{DateTime, Utc};
use kernel::{Day, Id, Localized, Moment, StorageError};
use serde::{Deserialize, Serialize};

use super::Eligible;
use super::entity::Model;
use super::issue::hash;
use crate::policy::CertificateCredit;

/// What a certificate says. It is stored as JSON with its hash.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The name as its learner confirmed it.
    pub name: String,
    /// The course's title.
    pub course: Localized,
    /// The cohort's name.
    pub cohort: Localized,
    /// The cohort's first day.
    pub first_day: Day,
    /// Its last day.
    pub last_day: Day,
    /// The team's name, where in one.
    pub team: Option<String>,
    /// What it is given for: `attendance` or `completion`.
    pub credit: String,
    /// Modules completed.
    pub modules: usize,
    /// Required webinars completed live, by make-up or by excuse.
    pub webinars: usize,
    /// Contact minutes.
    pub contact_minutes: u32,
    /// The instant of the fact that earned it.
    pub earned_at: DateTime<Utc>,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
}

/// The names and dates that stand on a certificate.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// The course.
    pub course: Id<courses::Course>,
    /// Its title.
    pub title: Localized,
    /// The cohort's name.
    pub cohort: Localized,
    /// The cohort's first day.
    pub first_day: Day,
    /// Its last day.
    pub last_day: Day,
    /// The team's name, where in one.
    pub team: Option<String>,
}

impl Snapshot {
    pub(super) fn of(named: Named, earned: &Eligible, name: &str, modules: usize, moment: Moment) -> Self {
        let credit = match earned.credit() {
            CertificateCredit::Attendance => "attendance",
            CertificateCredit::Completion => "completion",
        };
        Self {
            name: name.to_owned(),
            course: named.title,
            cohort: named.cohort,
            first_day: named.first_day,
            last_day: named.last_day,
            team: named.team,
            credit: credit.to_owned(),
            modules,
            webinars: earned.webinars().len(),
            contact_minutes: earned.contact_minutes(),
            earned_at: earned.earned_at(),
            issued_at: moment.utc(),
        }
    }
}

impl Model {
    /// What it says.
    ///
    /// # Errors
    /// Where what is stored cannot be read.
    pub fn said(&self) -> Result<Snapshot, StorageError> {
        serde_json::from_str(&self.snapshot).map_err(StorageError::other)
    }

    /// Whether nothing in it was changed since it was issued.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        hash(&self.snapshot) == self.hash
    }
}
