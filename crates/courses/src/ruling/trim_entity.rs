//! What the lead of a team is asked before it gets fewer places, as stored.

use kernel::{Id, words};
use sea_orm::entity::prelude::*;

use super::plan::Arrangement;
use crate::{Application, Cohort, Ruling, Trim};

words! {
    /// Where the question stands.
    pub enum State {
        /// The lead has not answered.
        Open,
        /// The lead agrees; the team was accepted so.
        Consented,
        /// The lead does not agree.
        Refused,
        /// A reviewer answered otherwise meanwhile, or the application was taken back.
        Replaced,
    }
}

/// What the lead of a team is asked, as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "trim")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Trim>,
    /// Of which application.
    pub application_id: Id<Application>,
    /// Of which cohort.
    pub cohort_id: Id<Cohort>,
    /// The ruling that asks.
    pub ruling_id: Id<Ruling>,
    /// What would become of each seat.
    pub seats: Arrangement,
    /// How many places it would have.
    pub places: i32,
    /// Where it stands.
    pub state: State,
    /// When asked.
    pub asked_at: DateTimeUtc,
    /// When answered or replaced.
    pub ended_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
