//! An application as stored.

use kernel::{Id, words};
use sea_orm::entity::prelude::*;

use crate::{Application, Cohort, Team};

words! {
    /// Who applies.
    pub enum Kind {
        /// Someone alone.
        Individual,
        /// A team round an association.
        Team,
    }
}

words! {
    /// State of an application.
    pub enum State {
        /// Being written.
        Draft,
        /// Received in time.
        Submitted,
        /// Has its places.
        Accepted,
        /// Waits its turn.
        Waitlisted,
        /// Was refused.
        Declined,
        /// A place is held for it.
        Offered,
        /// The offer ran out.
        Lapsed,
        /// Taken back.
        Withdrawn,
        /// A draft past its deadline.
        Expired,
    }
}

/// An application as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "application")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Application>,
    /// To which cohort.
    pub cohort_id: Id<Cohort>,
    /// Who applies, or leads the team.
    pub person_id: Id<auth::Person>,
    /// Which team; stays where its lead goes on alone, so what counts is `kind`.
    pub team_id: Option<Id<Team>>,
    /// Alone or as a team.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// The answers as JSON, kept as typed.
    pub draft: String,
    /// Raised with each save.
    pub revision: i32,
    /// When begun.
    pub created_at: DateTimeUtc,
    /// When last saved.
    pub updated_at: DateTimeUtc,
    /// When it was received.
    pub submitted_at: Option<DateTimeUtc>,
    /// A deadline of its own.
    pub extended_until: Option<DateTimeUtc>,
    /// Why.
    pub extension_reason: Option<String>,
    /// When the state was set.
    pub state_at: Option<DateTimeUtc>,
    /// By whom.
    pub state_by: Option<Id<auth::Person>>,
    /// Why.
    pub state_reason: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
