//! A learner's consent to be seen by observers, as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

/// A learner's consent to be seen by observers, as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "consent")]
pub struct Model {
    /// The cohort.
    #[sea_orm(primary_key, auto_increment = false)]
    pub cohort_id: Id<courses::Cohort>,
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub enrolment_id: Id<courses::Enrolment>,
    /// When.
    pub given_at: DateTimeUtc,
    /// When it was withdrawn; from then on nothing is shown.
    pub withdrawn_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
