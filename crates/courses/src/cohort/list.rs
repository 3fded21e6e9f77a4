//! Cohorts as admins list them, drafts included. Callers hold the route to admins.

use std::collections::HashMap;

use kernel::{Id, StorageError};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::entity::{self, COLUMN, Entity};
use crate::Cohort;
use crate::course::entity as course;
use crate::enrolment::entity as enrolment;

/// A cohort with its course.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The cohort.
    pub cohort: entity::Model,
    /// What it runs.
    pub course: course::Model,
    /// How many learn in it or have completed it.
    pub enrolled: u64,
}

/// Every cohort, the one that begins last first. Three statements.
///
/// # Errors
/// Where the database fails.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Listed>, StorageError> {
    let cohorts = Entity::find().order_by_desc(COLUMN.first_day).order_by_asc(COLUMN.id).all(db).await?;
    let courses = course::Entity::find().all(db).await?;
    let counts = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::CohortId)
        .column_as(enrolment::COLUMN.id.count(), "n")
        .filter(is_live())
        .group_by(enrolment::Column::CohortId);
    let counts: HashMap<Id<Cohort>, i64> = counts.into_tuple().all(db).await?.into_iter().collect();
    let listed = |cohort: entity::Model| {
        let course = courses.iter().find(|c| c.id == cohort.course_id)?.clone();
        let enrolled = counts.get(&cohort.id).map_or(0, |n| n.unsigned_abs());
        Some(Listed { cohort, course, enrolled })
    };
    Ok(cohorts.into_iter().filter_map(listed).collect())
}

/// One cohort with its course. Three statements.
///
/// # Errors
/// Where the database fails.
pub async fn one(db: &impl ConnectionTrait, id: Id<Cohort>) -> Result<Option<Listed>, StorageError> {
    let Some(cohort) = Entity::find_by_id(id).one(db).await? else { return Ok(None) };
    let Some(course) = course::Entity::find_by_id(cohort.course_id).one(db).await? else { return Ok(None) };
    let enrolled = enrolment::Entity::find()
        .filter(enrolment::COLUMN.cohort_id.eq(id))
        .filter(is_live())
        .count(db)
        .await?;
    Ok(Some(Listed { cohort, course, enrolled }))
}

fn is_live() -> sea_orm::sea_query::SimpleExpr {
    use sea_orm::Iterable as _;
    let live = enrolment::State::iter().filter(|state| state.is_live());
    enrolment::Column::State.is_in(live)
}
