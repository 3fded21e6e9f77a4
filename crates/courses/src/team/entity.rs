//! A team as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::{Association, Cohort, Team};

/// A team as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "team")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Team>,
    /// Of which cohort.
    pub cohort_id: Id<Cohort>,
    /// Its name.
    pub name: String,
    /// Round which association.
    pub association_id: Option<Id<Association>>,
    /// When.
    pub created_at: DateTimeUtc,
    /// Whether a facilitator keeps it together though it has fewer people than the cohort asks for.
    pub kept: bool,
}

impl ActiveModelBehavior for ActiveModel {}
