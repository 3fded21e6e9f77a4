//! A reviewer's note on an application as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::{Application, Cohort, ReviewNote};

/// A reviewer's note on an application as stored. It is not shown to the applicant, but stands in their data export.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "review_note")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<ReviewNote>,
    /// On which application.
    pub application_id: Id<Application>,
    /// Of which cohort.
    pub cohort_id: Id<Cohort>,
    /// Who wrote it.
    pub author_id: Id<auth::Person>,
    /// What.
    pub body: String,
    /// When.
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
