//! One reviewer's rating of an application as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::{Application, Cohort};

/// One reviewer's rating of an application as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "rating")]
pub struct Model {
    /// Of which application.
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: Id<Application>,
    /// By whom.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: Id<auth::Person>,
    /// Of which cohort.
    pub cohort_id: Id<Cohort>,
    /// From 1 to 5; more is better.
    pub stars: i32,
    /// When it was last changed.
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
