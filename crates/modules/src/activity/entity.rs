//! An activity as stored.

use kernel::{Id, Localized};
use sea_orm::entity::prelude::*;

use crate::{Activity, Curriculum, Module, Webinar};

/// An activity as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "activity")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Activity>,
    /// Of which curriculum.
    pub curriculum_id: Id<Curriculum>,
    /// In which module.
    pub module_id: Id<Module>,
    /// Its first ancestor.
    pub origin_id: Id<Activity>,
    /// Order in the module, from 1.
    pub position: i32,
    /// Stable name.
    pub slug: String,
    /// Fixed at creation.
    pub kind: super::ActivityKind,
    /// Whether completion needs it.
    pub required: bool,
    /// What one person needs.
    pub minutes: i32,
    /// Day of the cohort.
    pub due_day: Option<i32>,
    /// The instant in a cohort.
    pub due_at: Option<DateTimeUtc>,
    /// Title.
    pub title: Localized,
    /// What completes it, in words.
    pub completes: Localized,
    /// What its kind holds, as JSON.
    pub content: String,
    /// Which webinar, for that kind.
    pub webinar_id: Option<Id<Webinar>>,
    /// Kept for its evidence, no longer shown.
    pub archived_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
