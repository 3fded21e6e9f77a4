//! A person's stable join address of a webinar (rule 12).

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Webinar;

/// A person's stable join address of a webinar (rule 12).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "join_address")]
pub struct Model {
    /// SHA-256 of the token, which is derived and never stored.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: Vec<u8>,
    /// Whose.
    pub enrolment_id: Id<courses::Enrolment>,
    /// Of which webinar.
    pub webinar_id: Id<Webinar>,
    /// In which cohort.
    pub cohort_id: Id<courses::Cohort>,
    /// When first shown.
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
