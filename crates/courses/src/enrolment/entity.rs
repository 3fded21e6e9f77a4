//! An enrolment as stored.

use kernel::{Id, words};
use sea_orm::entity::prelude::*;

use crate::{Cohort, Enrolment, Team};

words! {
    /// State of an enrolment.
    pub enum State {
        /// Learning.
        Active,
        /// Met the policy once; that is kept.
        Completed,
        /// Left.
        Withdrawn,
        /// Goes on in a later cohort.
        Deferred,
    }
}

/// An enrolment as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "enrolment")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Enrolment>,
    /// In which cohort.
    pub cohort_id: Id<Cohort>,
    /// Who.
    pub person_id: Id<auth::Person>,
    /// In which team, where in one.
    pub team_id: Option<Id<Team>>,
    /// The part they take.
    pub part: crate::seat::entity::Part,
    /// Where it stands.
    pub state: State,
    /// From when.
    pub enrolled_at: DateTimeUtc,
    /// Written once, when completion is first concluded.
    pub completed_at: Option<DateTimeUtc>,
    /// When withdrawn or deferred.
    pub ended_at: Option<DateTimeUtc>,
    /// Why.
    pub state_reason: Option<String>,
    /// Who ended it.
    pub state_by: Option<Id<auth::Person>>,
    /// Why it was given after the cohort had begun.
    pub added_reason: Option<String>,
    /// The earlier place that goes on in this one.
    pub carried_from: Option<Id<Enrolment>>,
}

impl ActiveModelBehavior for ActiveModel {}
