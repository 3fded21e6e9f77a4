//! The notes of a meeting as stored.

use kernel::{Day, Id};
use sea_orm::entity::prelude::*;

/// The notes of a meeting as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "meeting")]
pub struct Model {
    /// Its cohort.
    #[sea_orm(primary_key, auto_increment = false)]
    pub cohort_id: Id<courses::Cohort>,
    /// Made by the form, so that a second press changes nothing.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose meeting.
    pub team_id: Id<courses::Team>,
    /// Who wrote it first.
    pub person_id: Id<auth::Person>,
    /// On which day they met.
    pub held_on: Day,
    /// Who was there: people's ids as JSON.
    pub present: String,
    /// As typed.
    pub body: String,
    /// Raised with each change.
    pub revision: i32,
    /// When it was written.
    pub at: DateTimeUtc,
    /// Who changed it last.
    pub changed_by: Option<Id<auth::Person>>,
    /// When.
    pub changed_at: Option<DateTimeUtc>,
    /// When it was taken away.
    pub removed_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
