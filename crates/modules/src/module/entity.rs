//! A module as stored.

use kernel::{Id, Localized};
use sea_orm::entity::prelude::*;

use crate::{Curriculum, Module};

/// A module as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "module")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Module>,
    /// Of which curriculum.
    pub curriculum_id: Id<Curriculum>,
    /// Its first ancestor.
    pub origin_id: Id<Module>,
    /// Order, from 1.
    pub position: i32,
    /// Stable name.
    pub slug: String,
    /// Title.
    pub title: Localized,
    /// What it is about.
    pub summary: Localized,
    /// A list of texts in each language.
    pub outcomes: Json,
    /// Day of the cohort, from 0.
    pub opens_day: i32,
    /// Day of the cohort, included.
    pub ends_day: i32,
    /// The instant in a cohort.
    pub opens_at: Option<DateTimeUtc>,
    /// The instant in a cohort.
    pub ends_at: Option<DateTimeUtc>,
    /// Whether it opens once the one before is completed, instead of on its day.
    pub after_previous: bool,
}

impl ActiveModelBehavior for ActiveModel {}
