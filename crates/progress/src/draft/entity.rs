//! What someone has typed and not yet handed in.

use kernel::Id;
use sea_orm::entity::prelude::*;

/// What someone has typed and not yet handed in.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "draft")]
pub struct Model {
    /// Its cohort.
    #[sea_orm(primary_key, auto_increment = false)]
    pub cohort_id: Id<courses::Cohort>,
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub enrolment_id: Id<courses::Enrolment>,
    /// For which activity.
    #[sea_orm(primary_key, auto_increment = false)]
    pub activity_id: Id<modules::Activity>,
    /// As typed.
    pub body: String,
    /// When saved.
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
