//! A session as stored.

use kernel::{Id, WallClock, Zone, words};
use sea_orm::entity::prelude::*;

use crate::{Session, Webinar};

words! {
    /// State of a session.
    pub enum State {
        /// Not announced.
        Draft,
        /// Announced.
        Scheduled,
        /// Under way.
        Live,
        /// Over.
        Ended,
        /// Not held.
        Cancelled,
    }
}

/// A session as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Session>,
    /// Of which webinar.
    pub webinar_id: Id<Webinar>,
    /// For which cohort.
    pub cohort_id: Option<Id<courses::Cohort>>,
    /// Live and ended also follow from the time.
    pub state: State,
    /// What the clock on the wall says.
    pub local_start: WallClock,
    /// Where the wall is.
    pub zone: Zone,
    /// The instant of it.
    pub starts_at: DateTimeUtc,
    /// Planned minutes.
    pub minutes: i32,
    /// When it was ended, where early or late.
    pub ended_at: Option<DateTimeUtc>,
    /// Who gives the room.
    pub room_provider: String,
    /// Where the room is.
    pub room_url: String,
    /// How many may come.
    pub places: Option<i32>,
    /// Raised when it is moved, for calendars.
    pub sequence: i32,
    /// Why it was cancelled.
    pub state_reason: Option<String>,
    /// When planned.
    pub created_at: DateTimeUtc,
    /// When last changed.
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
