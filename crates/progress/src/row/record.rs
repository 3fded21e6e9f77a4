//! A progress row with its two parts read.

use chrono::{DateTime, Utc};
use kernel::{Id, StorageError};

use super::entity;
use crate::conclusion::{CONCLUSION_FORMAT, Conclusion, conclude};
use crate::facts::{FACTS_FORMAT, Facts};
use crate::taught::Taught;

/// What is known of one enrolment and what follows from it. An enrolment without a row has an empty one.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The cohort.
    pub cohort: Id<courses::Cohort>,
    /// The enrolment.
    pub enrolment: Id<courses::Enrolment>,
    /// What is known.
    pub facts: Facts,
    /// What follows.
    pub conclusion: Conclusion,
    /// Last evidence of the learner's own.
    pub last_here_at: Option<DateTime<Utc>>,
}

/// What is known of one enrolment before anything is concluded from it.
#[derive(Clone, Debug)]
pub struct Known {
    cohort: Id<courses::Cohort>,
    enrolment: Id<courses::Enrolment>,
    /// What is known.
    pub facts: Facts,
    last_here_at: Option<DateTime<Utc>>,
}

impl Known {
    /// The learner was here at this instant.
    pub(crate) fn here(&mut self, at: DateTime<Utc>) {
        self.last_here_at = self.last_here_at.max(Some(at));
    }

    /// What follows from it.
    #[must_use]
    pub fn concluded(self, taught: &Taught) -> Record {
        let Self { cohort, enrolment, facts, last_here_at } = self;
        let conclusion = conclude(&taught.outline, &taught.policy, &facts);
        Record { cohort, enrolment, facts, conclusion, last_here_at }
    }
}

/// A stored part that this version cannot read.
#[derive(Debug, thiserror::Error)]
#[error("the progress of {enrolment} cannot be read: {cause}")]
pub struct Unreadable {
    enrolment: Id<courses::Enrolment>,
    cause: String,
}

impl Record {
    /// The record of an enrolment of which nothing is known yet.
    #[must_use]
    pub fn empty(cohort: Id<courses::Cohort>, enrolment: Id<courses::Enrolment>, taught: &Taught) -> Self {
        let facts = Facts::default();
        let conclusion = conclude(&taught.outline, &taught.policy, &facts);
        Self { cohort, enrolment, facts, conclusion, last_here_at: None }
    }

    /// Reads a row. A conclusion of another version of curriculum or policy is concluded anew.
    ///
    /// # Errors
    /// [`Unreadable`] where the facts are not of a known format.
    pub fn read(row: entity::Model, taught: &Taught) -> Result<Self, Unreadable> {
        let facts = row.facts()?;
        let stored = row.concluded(taught);
        let conclusion = stored.unwrap_or_else(|| conclude(&taught.outline, &taught.policy, &facts));
        Ok(Self {
            cohort: row.cohort_id,
            enrolment: row.enrolment_id,
            facts,
            conclusion,
            last_here_at: row.last_here_at,
        })
    }

    /// Reads what is known alone, for whoever adds to it before anything is concluded.
    ///
    /// # Errors
    /// [`Unreadable`] where the facts are not of a known format.
    pub fn known(row: &entity::Model) -> Result<Known, Unreadable> {
        Ok(Known {
            cohort: row.cohort_id,
            enrolment: row.enrolment_id,
            facts: row.facts()?,
            last_here_at: row.last_here_at,
        })
    }

    /// Concludes anew after the facts have grown.
    pub fn conclude(&mut self, taught: &Taught) {
        self.conclusion = conclude(&taught.outline, &taught.policy, &self.facts);
    }

    /// The row to store.
    ///
    /// # Errors
    /// Where a part cannot be written as JSON.
    pub fn row(&self, taught: &Taught) -> Result<entity::Model, StorageError> {
        Ok(entity::Model {
            cohort_id: self.cohort,
            enrolment_id: self.enrolment,
            facts_format: i32::from(FACTS_FORMAT),
            facts: serde_json::to_string(&self.facts).map_err(StorageError::other)?,
            conclusion_format: i32::from(CONCLUSION_FORMAT),
            conclusion: self.conclusion.stored().map_err(StorageError::other)?,
            policy_version: i32::try_from(taught.policy.version).unwrap_or(i32::MAX),
            curriculum_version: taught.tree.version,
            completed_at: self.conclusion.completed_at,
            last_here_at: self.last_here_at,
        })
    }
}

impl entity::Model {
    /// What is known.
    ///
    /// # Errors
    /// [`Unreadable`] where the facts are not of a known format.
    fn facts(&self) -> Result<Facts, Unreadable> {
        let unreadable =
            |cause: serde_json::Error| Unreadable { enrolment: self.enrolment_id, cause: cause.to_string() };
        serde_json::from_str(&self.facts).map_err(unreadable)
    }

    /// What is stored as concluded, where it is of these versions and can be read.
    pub(crate) fn concluded(&self, taught: &Taught) -> Option<Conclusion> {
        let versions = (self.curriculum_version, self.policy_version, self.conclusion_format);
        is_current(versions, taught).then_some(())?;
        Conclusion::read(&self.conclusion, &taught.outline, taught.policy.version).ok()
    }
}

/// Whether a conclusion of these versions, of curriculum, policy and stored form, is the one to be read now.
pub(crate) fn is_current((curriculum, policy, format): (i32, i32, i32), taught: &Taught) -> bool {
    curriculum == taught.tree.version
        && policy.unsigned_abs() == taught.policy.version
        && format == i32::from(CONCLUSION_FORMAT)
}

impl From<Unreadable> for StorageError {
    fn from(error: Unreadable) -> Self {
        Self::other(error)
    }
}
