//! The progress of one enrolment: what is known and what follows from it.

use kernel::Id;
use sea_orm::entity::prelude::*;

/// The progress of one enrolment: what is known and what follows from it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "progress")]
pub struct Model {
    /// Its cohort.
    #[sea_orm(primary_key, auto_increment = false)]
    pub cohort_id: Id<courses::Cohort>,
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub enrolment_id: Id<courses::Enrolment>,
    /// Format of the facts.
    pub facts_format: i32,
    /// Facts as JSON; they only grow.
    pub facts: String,
    /// Format of the conclusion.
    pub conclusion_format: i32,
    /// What the policy concludes from the facts, as JSON.
    pub conclusion: String,
    /// By which policy.
    pub policy_version: i32,
    /// On which curriculum.
    pub curriculum_version: i32,
    /// When the course was completed.
    pub completed_at: Option<DateTimeUtc>,
    /// Last evidence of their own.
    pub last_here_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
