//! A conflict of interest that a reviewer declared, as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::{Application, Cohort};

/// A conflict of interest that a reviewer declared, as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "interest")]
pub struct Model {
    /// In which application.
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: Id<Application>,
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: Id<auth::Person>,
    /// Of which cohort.
    pub cohort_id: Id<Cohort>,
    /// In their words; may be empty.
    pub words: String,
    /// When.
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
