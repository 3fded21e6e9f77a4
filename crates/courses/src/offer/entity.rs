//! An offer as stored: places held for an application that waited, until it expires.

use kernel::{Id, words};
use sea_orm::entity::prelude::*;

use crate::{Application, Cohort, Offer};

words! {
    /// Where an offer stands.
    pub enum State {
        /// Its places are held.
        Open,
        /// They were taken.
        Taken,
        /// The applicant said no.
        Declined,
        /// Nobody answered in time.
        Lapsed,
    }
}

/// An offer as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "offer")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Offer>,
    /// To which application.
    pub application_id: Id<Application>,
    /// Of which cohort.
    pub cohort_id: Id<Cohort>,
    /// How many are held.
    pub places: i32,
    /// Where it stands.
    pub state: State,
    /// When it was made.
    pub made_at: DateTimeUtc,
    /// Up to, not including, this instant it can be taken.
    pub expires_at: DateTimeUtc,
    /// The reviewer who made it; nobody where a place came free by itself.
    pub made_by: Option<Id<auth::Person>>,
    /// When it was taken, declined or lapsed.
    pub ended_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
