//! One beat of the join page: at most 60 seconds of presence.

use kernel::Id;
use sea_orm::entity::prelude::*;

/// One beat of the join page: at most 60 seconds of presence.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "presence")]
pub struct Model {
    /// Its cohort.
    #[sea_orm(primary_key, auto_increment = false)]
    pub cohort_id: Id<courses::Cohort>,
    /// Its enrolment.
    #[sea_orm(primary_key, auto_increment = false)]
    pub enrolment_id: Id<courses::Enrolment>,
    /// Which session.
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: Id<modules::Session>,
    /// When the beat came.
    #[sea_orm(primary_key, auto_increment = false)]
    pub to_at: DateTimeUtc,
    /// From when it counts.
    pub from_at: DateTimeUtc,
    /// Its activity.
    pub activity_id: Id<modules::Activity>,
}

impl ActiveModelBehavior for ActiveModel {}
