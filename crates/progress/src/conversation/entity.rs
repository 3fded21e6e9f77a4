//! A post in a discussion or in the conversation of a team.

use kernel::Id;
use sea_orm::entity::prelude::*;

/// A post in a discussion or in the conversation of a team.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "post")]
pub struct Model {
    /// Its cohort.
    #[sea_orm(primary_key, auto_increment = false)]
    pub cohort_id: Id<courses::Cohort>,
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// In which discussion.
    pub activity_id: Option<Id<modules::Activity>>,
    /// In which team.
    pub team_id: Option<Id<courses::Team>>,
    /// Whose; none for staff.
    pub enrolment_id: Option<Id<courses::Enrolment>>,
    /// Who wrote it.
    pub person_id: Id<auth::Person>,
    /// Which post it answers.
    pub answers_to: Option<Uuid>,
    /// As typed.
    pub body: String,
    /// When.
    pub at: DateTimeUtc,
    /// When it was taken away.
    pub removed_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
