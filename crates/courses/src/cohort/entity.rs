//! A cohort as stored.

use kernel::{Day, Id, Localized, WallClock, Zone, words};
use sea_orm::entity::prelude::*;

use crate::{Cohort, Course};

words! {
    /// State of a cohort.
    pub enum State {
        /// Seen by staff only.
        Draft,
        /// Public.
        Published,
        /// Will not be held.
        Cancelled,
        /// Kept for the record.
        Archived,
    }
}

/// A cohort as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "cohort")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Cohort>,
    /// Of which course.
    pub course_id: Id<Course>,
    /// Stable name within the course.
    pub slug: String,
    /// Such as «2026 summer cohort».
    pub name: Localized,
    /// Open, running and ended follow from the dates.
    pub state: State,
    /// In which its days and deadlines are meant.
    pub zone: Zone,
    /// Day 0 of its curriculum.
    pub first_day: Day,
    /// Its last day, included.
    pub last_day: Day,
    /// From when people apply, on its own clock.
    pub applications_open_local: WallClock,
    /// The instant of it.
    pub applications_open_at: DateTimeUtc,
    /// The deadline on its own clock.
    pub applications_close_local: WallClock,
    /// The instant of it: late is from here on (rule 1).
    pub applications_close_at: DateTimeUtc,
    /// Never exceeded (rule 10).
    pub places: i32,
    /// Smallest team.
    pub team_min: i32,
    /// Largest team.
    pub team_max: i32,
    /// Advised from.
    pub advice_min: i32,
    /// Advised to.
    pub advice_max: i32,
    /// How many days a place is held for who waits.
    pub offer_days: i32,
    /// Whose curriculum it copied, where not the template.
    pub copied_from: Option<Id<Cohort>>,
    /// When.
    pub created_at: DateTimeUtc,
    /// When it became public.
    pub published_at: Option<DateTimeUtc>,
    /// Why it will not be held, where it was cancelled.
    pub state_reason: Option<String>,
    /// Since when its applications are open, where its window was moved after that.
    pub opened_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
