//! The cohorts that somebody leads.

use auth::Actor;
use courses::cohort::entity::{self as cohort, State};
use courses::course::entity as course;
use courses::enrolment::entity as enrolment;
use kernel::{Db, Id, Localized, Moment, StorageError};
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};

/// A cohort in the list of those that somebody leads.
#[derive(Clone, Debug)]
pub struct LedCohort {
    /// The cohort.
    pub cohort: cohort::Model,
    /// Its course's short title.
    pub course: Localized,
    /// How many learn in it or have completed it.
    pub learners: u32,
}

/// The cohorts that `actor` facilitates, or all for an admin, the latest first.
///
/// # Errors
/// Where the database fails.
pub async fn led(db: &Db, actor: &Actor, moment: Moment) -> Result<Vec<LedCohort>, StorageError> {
    let to_course =
        cohort::Entity::belongs_to(course::Entity).from(cohort::Column::CourseId).to(course::Column::Id);
    let mut query = cohort::Entity::find()
        .join(JoinType::InnerJoin, to_course.into())
        .select_also(course::Entity)
        .order_by_desc(cohort::COLUMN.first_day);
    if !actor.is_admin() {
        query = query.filter(cohort::COLUMN.id.is_in(actor.cohorts_facilitated(moment)));
    }
    let rows = query.all(db.read()).await?;
    let counts = counts(db, rows.iter().map(|(cohort, _)| cohort.id)).await?;
    let made = rows.into_iter().filter_map(|(cohort, course)| {
        let learners = counts.iter().find(|(id, _)| *id == cohort.id).map_or(0, |(_, n)| *n);
        let learners = u32::try_from(learners).unwrap_or(0);
        Some(LedCohort { course: course?.short_title, learners, cohort })
    });
    Ok(made.filter(|led| led.cohort.state != State::Cancelled).collect())
}

async fn counts(
    db: &Db,
    cohorts: impl IntoIterator<Item = Id<courses::Cohort>>,
) -> Result<Vec<(Id<courses::Cohort>, i64)>, StorageError> {
    use enrolment::{Column as E, State as S};
    let query = enrolment::Entity::find()
        .select_only()
        .column(E::CohortId)
        .column_as(E::Id.count(), "learners")
        .filter(enrolment::COLUMN.cohort_id.is_in(cohorts))
        .filter(enrolment::COLUMN.state.is_in([S::Active, S::Completed]))
        .group_by(E::CohortId);
    Ok(query.into_tuple().all(db.read()).await?)
}
