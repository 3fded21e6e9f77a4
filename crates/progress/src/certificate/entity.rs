//! A certificate as stored.

use kernel::{Id, words};
use sea_orm::entity::prelude::*;

use crate::Certificate;

words! {
    /// State of a certificate.
    pub enum State {
        /// Waits for release.
        Held,
        /// Valid.
        Issued,
        /// No longer valid.
        Revoked,
    }
}

/// A certificate as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "certificate")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Certificate>,
    /// 12 characters of base 32, public.
    pub code: String,
    /// Whose.
    pub enrolment_id: Id<courses::Enrolment>,
    /// Of which cohort.
    pub cohort_id: Id<courses::Cohort>,
    /// Of which course.
    pub course_id: Id<courses::Course>,
    /// Credit by name; never none.
    pub credit: String,
    /// Where it stands.
    pub state: State,
    /// As confirmed by the learner.
    pub name: String,
    /// The facts of its day, as JSON.
    pub snapshot: String,
    /// SHA-256 of the snapshot, in hexadecimal.
    pub hash: String,
    /// When.
    pub issued_at: DateTimeUtc,
    /// When the state was set.
    pub state_at: Option<DateTimeUtc>,
    /// Why.
    pub state_reason: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
