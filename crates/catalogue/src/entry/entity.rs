//! A catalogue entry as stored.

use kernel::{Day, Id, Lang, Localized, words};
use sea_orm::entity::prelude::*;

use crate::Entry;

words! {
    /// What an entry shows.
    pub enum Kind {
        /// A course open for application.
        Course,
        /// A recorded webinar.
        InformationalWebinar,
    }
}

words! {
    /// State of an entry.
    pub enum State {
        /// Not public.
        Draft,
        /// Public.
        Published,
        /// Points to its successor.
        Retired,
    }
}

/// A catalogue entry as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "entry")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Entry>,
    /// Stable name in addresses.
    pub slug: String,
    /// What it shows.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// Credit policy by name.
    pub credit: String,
    /// Which course.
    pub course_id: Option<Id<courses::Course>>,
    /// Which informational webinar.
    pub webinar_id: Option<Id<modules::Webinar>>,
    /// Session length.
    pub minutes: i32,
    /// Shown; flagged when stale.
    pub last_updated: Day,
    /// Who made it.
    pub developed_by: String,
    /// Who keeps it up to date.
    pub owner_id: Option<Id<auth::Person>>,
    /// To fall back on.
    pub default_language: Lang,
    /// Title.
    pub title: Localized,
    /// One or two sentences.
    pub summary: Localized,
    /// The other fields, as JSON.
    pub details: String,
    /// Invented for the demo.
    pub sample: bool,
    /// Slug of what replaced it.
    pub successor: Option<String>,
    /// The date of last looking at it of which its owner was told that it is old.
    pub stale_told: Option<Day>,
    /// When.
    pub created_at: DateTimeUtc,
    /// When last changed.
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
