//! Reading one's own applications. Reviewers have queries of their own.

use auth::Person;
use kernel::{Db, Id, StorageError};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::access::{ApplyFacts, OwnFacts};
use super::entity::{COLUMN, Column, Entity, Kind, Model, State};
use crate::cohort::entity as cohort;
use crate::course::entity as course;
use crate::enrolment::entity as enrolment;
use crate::{Application, Cohort, Team, seat};

/// An application of one's own with its cohort and course.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnApplication {
    /// The application and its cohort.
    pub facts: OwnFacts,
    /// The course.
    pub course: course::Model,
}

/// An application of this person; nothing where it is another's.
///
/// # Errors
/// Where the database fails.
pub async fn own(
    db: &Db,
    person: Id<Person>,
    id: Id<Application>,
) -> Result<Option<OwnApplication>, StorageError> {
    let found = Entity::find_by_id(id).filter(COLUMN.person_id.eq(person)).one(db.read()).await?;
    let Some(application) = found else { return Ok(None) };
    let Some((cohort, course)) = cohort_and_course(db, application.cohort_id).await? else { return Ok(None) };
    Ok(Some(OwnApplication { facts: OwnFacts { application, cohort }, course }))
}

/// An application for whoever may read it: its author, and those who have confirmed a seat in its team. Tells whether
/// it is the author who reads.
///
/// # Errors
/// Where the database fails.
pub async fn seen(
    db: &Db,
    person: Id<Person>,
    id: Id<Application>,
) -> Result<Option<(OwnApplication, bool)>, StorageError> {
    let Some(found) = of(db, id).await? else { return Ok(None) };
    let application = &found.facts.application;
    if application.person_id == person {
        return Ok(Some((found, true)));
    }
    let team = application.team_id.filter(|_| application.kind == Kind::Team);
    let member = match team {
        Some(team) => sits(db, person, found.facts.cohort.id, team).await?,
        None => false,
    };
    Ok(member.then_some((found, false)))
}

async fn sits(db: &Db, person: Id<Person>, cohort: Id<Cohort>, team: Id<Team>) -> Result<bool, StorageError> {
    let seat = seat::queries::given(db.read(), person, cohort).await?;
    Ok(seat.is_some_and(|seat| seat.team_id == team))
}

/// An application with its cohort and course, whoever's it is: for what the server itself tells of it.
///
/// # Errors
/// Where the database fails.
pub async fn of(db: &Db, id: Id<Application>) -> Result<Option<OwnApplication>, StorageError> {
    let Some(application) = Entity::find_by_id(id).one(db.read()).await? else { return Ok(None) };
    let Some((cohort, course)) = cohort_and_course(db, application.cohort_id).await? else { return Ok(None) };
    Ok(Some(OwnApplication { facts: OwnFacts { application, cohort }, course }))
}

/// The person's live application for a cohort (rule 14: there is at most one).
///
/// # Errors
/// Where the database fails.
pub async fn live(db: &Db, person: Id<Person>, cohort: Id<Cohort>) -> Result<Option<Model>, StorageError> {
    let mine = Entity::find().filter(COLUMN.person_id.eq(person)).filter(COLUMN.cohort_id.eq(cohort));
    Ok(mine.all(db.read()).await?.into_iter().find(|a| a.state.is_live()))
}

/// How many applications wait for a ruling, by cohort.
///
/// # Errors
/// Where the database fails.
pub async fn waiting(db: &impl ConnectionTrait) -> Result<Vec<(Id<Cohort>, u64)>, StorageError> {
    let counts = Entity::find()
        .select_only()
        .column(Column::CohortId)
        .column_as(COLUMN.id.count(), "n")
        .filter(COLUMN.state.eq(State::Submitted))
        .group_by(Column::CohortId)
        .order_by_asc(Column::CohortId);
    let counts: Vec<(Id<Cohort>, i64)> = counts.into_tuple().all(db).await?;
    Ok(counts.into_iter().map(|(cohort, n)| (cohort, n.unsigned_abs())).collect())
}

/// A cohort that is no draft, with its course.
///
/// # Errors
/// Where the database fails.
pub async fn cohort_and_course(
    db: &Db,
    id: Id<Cohort>,
) -> Result<Option<(cohort::Model, course::Model)>, StorageError> {
    let found = cohort::Entity::find_by_id(id).filter(cohort::COLUMN.state.ne(cohort::State::Draft));
    let Some(cohort) = found.one(db.read()).await? else { return Ok(None) };
    let course = course::Entity::find_by_id(cohort.course_id).one(db.read()).await?;
    Ok(course.map(|course| (cohort, course)))
}

/// What beginning an application for a cohort needs to know, with the course; nothing where the cohort is a draft.
///
/// # Errors
/// Where the database fails.
pub async fn beginning(
    db: &Db,
    person: Id<Person>,
    id: Id<Cohort>,
) -> Result<Option<(ApplyFacts, course::Model)>, StorageError> {
    let Some((cohort, course)) = cohort_and_course(db, id).await? else { return Ok(None) };
    let live = live(db, person, id).await?;
    let places = enrolment::Entity::find().filter(enrolment::COLUMN.cohort_id.eq(id));
    let places = places.filter(enrolment::COLUMN.person_id.eq(person)).all(db.read()).await?;
    let enrolled = places.iter().any(|e| e.state.is_live());
    let seat = seat::queries::given(db.read(), person, id).await?.filter(|seat| !seat.leads);
    Ok(Some((ApplyFacts { cohort, live, enrolled, seat: seat.map(|seat| seat.id) }, course)))
}
