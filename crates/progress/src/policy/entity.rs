//! A version of a policy as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

/// A version of a policy as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "policy")]
pub struct Model {
    /// Of which cohort.
    #[sea_orm(primary_key, auto_increment = false)]
    pub cohort_id: Id<courses::Cohort>,
    /// From 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    /// JSON.
    pub rules: String,
    /// From which instant.
    pub in_force_from: DateTimeUtc,
    /// Who; none for the first.
    pub author_id: Option<Id<auth::Person>>,
    /// When.
    pub created_at: DateTimeUtc,
    /// Why; may be empty before applications open.
    pub reason: String,
    /// Whether it was decided after applications had opened, in the open (rule 5).
    pub in_the_open: bool,
}

impl ActiveModelBehavior for ActiveModel {}
