//! One person's place in a team, as stored.

use kernel::{Id, words};
use sea_orm::entity::prelude::*;

use crate::{Cohort, Seat, Team};

words! {
    /// The part that someone takes in a team.
    pub enum Part {
        /// Education support professional.
        Esp,
        /// Leads a local association.
        LocalLeader,
        /// Works for a state association.
        StateStaff,
        /// Represents the employer.
        Employer,
    }
}

words! {
    /// State of a seat.
    pub enum State {
        /// Has not answered.
        Invited,
        /// Will come.
        Confirmed,
        /// Has a place.
        Enrolled,
        /// Will not come.
        Refused,
        /// Did not answer in time.
        Lapsed,
        /// Went.
        Left,
    }
}

/// One person's place in a team, as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "seat")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Seat>,
    /// In which team.
    pub team_id: Id<Team>,
    /// Of which cohort.
    pub cohort_id: Id<Cohort>,
    /// Who, once known.
    pub person_id: Option<Id<auth::Person>>,
    /// Who was invited.
    pub email: String,
    /// The part they take.
    pub part: Part,
    /// Where it stands.
    pub state: State,
    /// Whether they lead the team.
    pub leads: bool,
    /// When.
    pub invited_at: DateTimeUtc,
    /// When the state was set.
    pub state_at: Option<DateTimeUtc>,
    /// Their name as the lead wrote it.
    pub name: Option<String>,
    /// Until when the seat of an accepted application waits for an answer.
    pub confirm_by: Option<DateTimeUtc>,
    /// When they were last reminded.
    pub reminded_at: Option<DateTimeUtc>,
    /// Whether its person takes part as an individual, though they applied with the team.
    pub alone: bool,
}

impl ActiveModelBehavior for ActiveModel {}
