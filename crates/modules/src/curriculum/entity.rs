//! A curriculum as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Curriculum;

/// A curriculum as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "curriculum")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Curriculum>,
    /// Of which course.
    pub course_id: Id<courses::Course>,
    /// Of which cohort; none for the template.
    pub cohort_id: Option<Id<courses::Cohort>>,
    /// Raised with each change, for caches and policies.
    pub version: i32,
    /// When.
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
