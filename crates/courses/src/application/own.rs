//! A person's own applications, as they are told of them.

use chrono::{DateTime, Utc};
use kernel::{Db, Id, Localized, StorageError, Zone};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
};

use super::entity::{self as application, State};
use crate::cohort::entity as cohort;
use crate::course::entity as course;
use crate::{Application, Cohort};

/// One application with what it is for.
#[derive(Clone, Debug, PartialEq, FromQueryResult)]
pub struct OwnApplication {
    /// Which.
    pub id: Id<Application>,
    /// To which cohort.
    pub cohort_id: Id<Cohort>,
    /// Where it stands.
    pub state: State,
    /// A deadline of its own.
    pub extended_until: Option<DateTime<Utc>>,
    /// The cohort's deadline.
    pub closes_at: DateTime<Utc>,
    /// The zone of the deadline.
    pub zone: Zone,
    /// The course's title.
    pub title: Localized,
    /// The cohort's name.
    pub cohort_name: Localized,
}

/// All applications of a person, the latest first.
///
/// # Errors
/// Where the database fails.
pub async fn own(db: &Db, person: Id<auth::Person>) -> Result<Vec<OwnApplication>, StorageError> {
    let query = application::Entity::find()
        .select_only()
        .columns([application::Column::Id, application::Column::CohortId, application::Column::State])
        .column(application::Column::ExtendedUntil)
        .column_as(Expr::col((cohort::Entity, cohort::Column::ApplicationsCloseAt)), "closes_at")
        .column_as(Expr::col((cohort::Entity, cohort::Column::Zone)), "zone")
        .column_as(Expr::col((course::Entity, course::Column::Title)), "title")
        .column_as(Expr::col((cohort::Entity, cohort::Column::Name)), "cohort_name")
        .join(JoinType::InnerJoin, to_cohort())
        .join(JoinType::InnerJoin, to_course())
        .filter(application::COLUMN.person_id.eq(person))
        .order_by_desc(application::Column::UpdatedAt);
    Ok(query.into_model().all(db.read()).await?)
}

fn to_cohort() -> RelationDef {
    application::Entity::belongs_to(cohort::Entity)
        .from(application::Column::CohortId)
        .to(cohort::Column::Id)
        .into()
}

fn to_course() -> RelationDef {
    cohort::Entity::belongs_to(course::Entity).from(cohort::Column::CourseId).to(course::Column::Id).into()
}
