//! A decision as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Decision;

/// A decision as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "decision")]
pub struct Model {
    /// Its cohort.
    #[sea_orm(primary_key, auto_increment = false)]
    pub cohort_id: Id<courses::Cohort>,
    /// On whose work.
    #[sea_orm(primary_key, auto_increment = false)]
    pub enrolment_id: Id<courses::Enrolment>,
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Decision>,
    /// activity, module or course.
    pub subject_kind: String,
    /// Which; none for the course.
    pub subject_id: Option<Uuid>,
    /// Kind by name.
    pub kind: String,
    /// JSON.
    pub body: String,
    /// Why.
    pub reason: String,
    /// Who.
    pub author_id: Id<auth::Person>,
    /// When.
    pub at: DateTimeUtc,
    /// Which earlier one it replaces.
    pub supersedes: Option<Id<Decision>>,
    /// What it rests on.
    pub cites: Option<Uuid>,
}

impl ActiveModelBehavior for ActiveModel {}
