//! A learner's request as stored.

use kernel::{Id, words};
use sea_orm::entity::prelude::*;

use crate::{Decision, Request};

words! {
    /// What a learner asks.
    pub enum Kind {
        /// To be excused.
        Excuse,
        /// More time.
        MoreTime,
        /// A correction of attendance.
        Attendance,
    }
}

words! {
    /// State of a request.
    pub enum State {
        /// Not answered.
        Open,
        /// Granted.
        Granted,
        /// Refused.
        Refused,
    }
}

/// A learner's request as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "request")]
pub struct Model {
    /// Its cohort.
    #[sea_orm(primary_key, auto_increment = false)]
    pub cohort_id: Id<courses::Cohort>,
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Request>,
    /// Whose.
    pub enrolment_id: Id<courses::Enrolment>,
    /// About which activity.
    pub activity_id: Option<Id<modules::Activity>>,
    /// What is asked.
    pub kind: Kind,
    /// In their words.
    pub body: String,
    /// Where it stands.
    pub state: State,
    /// When.
    pub created_at: DateTimeUtc,
    /// What was answered.
    pub answer: Option<String>,
    /// By whom.
    pub answered_by: Option<Id<auth::Person>>,
    /// When.
    pub answered_at: Option<DateTimeUtc>,
    /// The decision that granting wrote.
    pub decision_id: Option<Id<Decision>>,
}

impl ActiveModelBehavior for ActiveModel {}
