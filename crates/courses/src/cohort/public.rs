//! Courses and cohorts as the public reads them: published ones only.

use auth::{Role, Scope, grant, person};
use kernel::{Db, Id, Moment, StorageError};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::entity::{self, COLUMN, Entity};
use super::shown::shown;
use crate::Cohort;
use crate::course::entity as course;

/// A course with one of its cohorts.
#[derive(Clone, Debug, PartialEq)]
pub struct CourseAndCohort {
    /// The course.
    pub course: course::Model,
    /// The cohort to show; none where no cohort is planned.
    pub cohort: Option<entity::Model>,
}

/// A published course by its slug, with the cohort of that slug or, where none is named, the one to show. A cancelled
/// cohort is still found by its own slug, so that its page can say so. Two statements.
///
/// # Errors
/// Where the database fails.
pub async fn course(
    db: &Db,
    slug: &str,
    cohort: Option<&str>,
    moment: Moment,
) -> Result<Option<CourseAndCohort>, StorageError> {
    let found = course::Entity::find().filter(course::COLUMN.slug.eq(slug));
    let found = found.filter(course::COLUMN.state.ne(course::State::Draft)).one(db.read()).await?;
    let Some(course) = found else { return Ok(None) };
    let all = Entity::find().filter(COLUMN.course_id.eq(course.id));
    let all = all.filter(COLUMN.state.ne(entity::State::Draft)).all(db.read()).await?;
    if let Some(named) = cohort {
        let found = all.into_iter().find(|c| c.slug == named);
        return Ok(found.map(|cohort| CourseAndCohort { course, cohort: Some(cohort) }));
    }
    let held: Vec<_> = all.into_iter().filter(|c| c.state == entity::State::Published).collect();
    let cohort = shown(&held, moment).cloned();
    Ok(Some(CourseAndCohort { course, cohort }))
}

/// The published cohorts that take applications at a moment, each with its course; the first deadline first. Two
/// statements.
///
/// # Errors
/// Where the database fails.
pub async fn open(db: &Db, moment: Moment) -> Result<Vec<(course::Model, entity::Model)>, StorageError> {
    let cohorts = Entity::find()
        .filter(COLUMN.state.eq(entity::State::Published))
        .filter(COLUMN.applications_open_at.lte(moment.utc()))
        .filter(COLUMN.applications_close_at.gt(moment.utc()))
        .order_by_asc(COLUMN.applications_close_at)
        .all(db.read())
        .await?;
    let ids = cohorts.iter().map(|c| c.course_id);
    let courses = course::Entity::find()
        .filter(course::COLUMN.id.is_in(ids))
        .filter(course::COLUMN.state.eq(course::State::Published))
        .all(db.read())
        .await?;
    let with = |cohort: entity::Model| {
        courses.iter().find(|c| c.id == cohort.course_id).map(|course| (course.clone(), cohort))
    };
    Ok(cohorts.into_iter().filter_map(with).collect())
}

/// The names of a cohort's facilitators, in order of the alphabet; substitutes of other days are left out. Two
/// statements.
///
/// # Errors
/// Where the database fails.
pub async fn facilitators(db: &Db, cohort: Id<Cohort>, moment: Moment) -> Result<Vec<String>, StorageError> {
    let scope = Scope::Cohort(cohort.uuid());
    let grants = grant::queries::on(db.read(), Role::Facilitator, scope).await?;
    let now = moment.utc();
    let lasting = grants.iter().filter(|g| g.ends_at.is_none_or(|end| end > now));
    let names = person::queries::names(db.read(), lasting.map(|g| g.person_id).collect::<Vec<_>>()).await?;
    let mut names: Vec<_> = names.into_values().collect();
    names.sort();
    Ok(names)
}
