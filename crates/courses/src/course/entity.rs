//! A course as stored.

use kernel::{Id, Lang, Localized, words};
use sea_orm::entity::prelude::*;

use crate::Course;

words! {
    /// State of a course.
    pub enum State {
        /// Not public.
        Draft,
        /// Public.
        Published,
        /// No new cohorts.
        Retired,
    }
}

/// A course as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "course")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Course>,
    /// Stable name in addresses.
    pub slug: String,
    /// Where it stands.
    pub state: State,
    /// To fall back on.
    pub default_language: Lang,
    /// As on the certificate.
    pub title: Localized,
    /// For pages and mail.
    pub short_title: Localized,
    /// The other authored texts.
    pub texts: Json,
    /// E-mail for questions.
    pub contact: String,
    /// Who made it.
    pub developed_by: String,
    /// Hours of all required activities.
    pub contact_hours: f64,
    /// How long a cohort runs.
    pub weeks: i32,
    /// Credit policy by name.
    pub credit: String,
    /// Raised with each change.
    pub version: i32,
    /// When.
    pub created_at: DateTimeUtc,
    /// When last changed.
    pub updated_at: DateTimeUtc,
    /// The course that it was copied from, whose files its modules name.
    pub copied_from: Option<Id<Course>>,
}

impl ActiveModelBehavior for ActiveModel {}
