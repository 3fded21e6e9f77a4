//! A webinar as stored.

use kernel::{Id, Localized};
use sea_orm::entity::prelude::*;

use crate::{Curriculum, Webinar};

/// A webinar as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "webinar")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Webinar>,
    /// Its first ancestor.
    pub origin_id: Id<Webinar>,
    /// Of which curriculum; none for an informational one.
    pub curriculum_id: Option<Id<Curriculum>>,
    /// Stable name.
    pub slug: String,
    /// Title.
    pub title: Localized,
    /// What it is about.
    pub description: Localized,
    /// Planned minutes.
    pub minutes: i32,
    /// Minutes to be present; 80% of the planned ones where none.
    pub present_minutes: Option<i32>,
    /// In the catalogue; no activity refers to it.
    pub informational: bool,
    /// When.
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
