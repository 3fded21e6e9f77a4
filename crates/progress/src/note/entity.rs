//! A facilitator's note as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Note;

/// A facilitator's note as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "note")]
pub struct Model {
    /// Its cohort.
    #[sea_orm(primary_key, auto_increment = false)]
    pub cohort_id: Id<courses::Cohort>,
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Note>,
    /// On whom.
    pub enrolment_id: Id<courses::Enrolment>,
    /// Who.
    pub author_id: Id<auth::Person>,
    /// What.
    pub body: String,
    /// When.
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
