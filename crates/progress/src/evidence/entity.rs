//! A piece of evidence as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Evidence;

/// A piece of evidence as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "evidence")]
pub struct Model {
    /// Its cohort.
    #[sea_orm(primary_key, auto_increment = false)]
    pub cohort_id: Id<courses::Cohort>,
    /// Its enrolment.
    #[sea_orm(primary_key, auto_increment = false)]
    pub enrolment_id: Id<courses::Enrolment>,
    /// Made by the client.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Evidence>,
    /// Its activity.
    pub activity_id: Id<modules::Activity>,
    /// Kind by name.
    pub kind: String,
    /// Where it comes from.
    pub source: String,
    /// JSON.
    pub body: String,
    /// SHA-256 of what the client sent.
    pub body_hash: Vec<u8>,
    /// Who recorded it, where not the learner.
    pub author_id: Option<Id<auth::Person>>,
    /// The client's claim.
    pub occurred_at: Option<DateTimeUtc>,
    /// When the server received it.
    pub received_at: DateTimeUtc,
    /// False where it came too late to move progress.
    pub moves: bool,
}

impl ActiveModelBehavior for ActiveModel {}
