//! A person's place in a cohort.

use chrono::{DateTime, Utc};
use courses::cohort::{Dates, entity as cohort};
use courses::course::entity as course;
use courses::enrolment::entity::{self as enrolment, State};
use courses::team::entity as team;
use kernel::{Day, Db, Id, Localized, StorageError, Zone};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
    Select,
};

/// One enrolment with the names and dates that pages show beside it.
#[derive(Clone, Debug, PartialEq, FromQueryResult)]
pub struct Place {
    /// The enrolment.
    pub enrolment_id: Id<courses::Enrolment>,
    /// The cohort.
    pub cohort_id: Id<courses::Cohort>,
    /// Who.
    pub person_id: Id<auth::Person>,
    /// The team, where in one.
    pub team_id: Option<Id<courses::Team>>,
    /// The team's name.
    pub team_name: Option<String>,
    /// The part they take.
    pub part: courses::seat::entity::Part,
    /// Where the enrolment stands.
    pub state: State,
    /// From when.
    pub enrolled_at: DateTime<Utc>,
    /// When completion was first concluded.
    pub completed_at: Option<DateTime<Utc>>,
    /// When withdrawn or deferred.
    pub ended_at: Option<DateTime<Utc>>,
    /// The course.
    pub course_id: Id<courses::Course>,
    /// Its title as on the certificate.
    pub course_title: Localized,
    /// Its title for pages.
    pub course_short_title: Localized,
    /// Stable name of the course.
    pub course_slug: String,
    /// E-mail for questions.
    pub contact: String,
    /// The cohort's name.
    pub cohort_name: Localized,
    /// Where the cohort stands.
    pub cohort_state: cohort::State,
    /// Its zone.
    pub zone: Zone,
    /// Its first day.
    pub first_day: Day,
    /// Its last day, included.
    pub last_day: Day,
}

impl Place {
    /// The first and the last day in the cohort's zone.
    #[must_use]
    pub fn dates(&self) -> Dates {
        Dates { first_day: self.first_day.0, last_day: self.last_day.0, zone: self.zone.clone() }
    }
}

/// All places of a person, the cohort that begins last first.
///
/// # Errors
/// Where the database fails.
pub async fn of_person(db: &Db, person: Id<auth::Person>) -> Result<Vec<Place>, StorageError> {
    Ok(places().filter(enrolment::COLUMN.person_id.eq(person)).into_model().all(db.read()).await?)
}

/// A person's place in one cohort. Someone who withdrew and came back has two enrolments; the live one counts.
///
/// # Errors
/// Where the database fails.
pub async fn at(
    db: &Db,
    person: Id<auth::Person>,
    cohort: Id<courses::Cohort>,
) -> Result<Option<Place>, StorageError> {
    let query = places()
        .filter(enrolment::COLUMN.person_id.eq(person))
        .filter(enrolment::COLUMN.cohort_id.eq(cohort));
    let found: Vec<Place> = query.into_model().all(db.read()).await?;
    Ok(found.into_iter().max_by_key(|p| (p.state.is_live(), p.enrolled_at)))
}

/// The place of one enrolment.
///
/// # Errors
/// Where the database fails.
pub async fn of_enrolment(db: &Db, enrolment: Id<courses::Enrolment>) -> Result<Option<Place>, StorageError> {
    Ok(places().filter(enrolment::COLUMN.id.eq(enrolment)).into_model().one(db.read()).await?)
}

fn places() -> Select<enrolment::Entity> {
    use sea_orm::sea_query::Expr;
    enrolment::Entity::find()
        .select_only()
        .column_as(enrolment::Column::Id, "enrolment_id")
        .columns([enrolment::Column::CohortId, enrolment::Column::PersonId, enrolment::Column::TeamId])
        .columns([enrolment::Column::Part, enrolment::Column::State, enrolment::Column::EnrolledAt])
        .columns([enrolment::Column::CompletedAt, enrolment::Column::EndedAt])
        .column_as(Expr::col((team::Entity, team::Column::Name)), "team_name")
        .column_as(Expr::col((course::Entity, course::Column::Id)), "course_id")
        .column_as(Expr::col((course::Entity, course::Column::Title)), "course_title")
        .column_as(Expr::col((course::Entity, course::Column::ShortTitle)), "course_short_title")
        .column_as(Expr::col((course::Entity, course::Column::Slug)), "course_slug")
        .column_as(Expr::col((course::Entity, course::Column::Contact)), "contact")
        .column_as(Expr::col((cohort::Entity, cohort::Column::Name)), "cohort_name")
        .column_as(Expr::col((cohort::Entity, cohort::Column::State)), "cohort_state")
        .column_as(Expr::col((cohort::Entity, cohort::Column::Zone)), "zone")
        .column_as(Expr::col((cohort::Entity, cohort::Column::FirstDay)), "first_day")
        .column_as(Expr::col((cohort::Entity, cohort::Column::LastDay)), "last_day")
        .join(JoinType::InnerJoin, to_cohort())
        .join(JoinType::InnerJoin, to_course())
        .join(JoinType::LeftJoin, to_team())
        .order_by_desc(cohort::Column::FirstDay)
        .order_by_asc(enrolment::Column::Id)
}

fn to_cohort() -> RelationDef {
    enrolment::Entity::belongs_to(cohort::Entity)
        .from(enrolment::Column::CohortId)
        .to(cohort::Column::Id)
        .into()
}

fn to_course() -> RelationDef {
    cohort::Entity::belongs_to(course::Entity).from(cohort::Column::CourseId).to(course::Column::Id).into()
}

fn to_team() -> RelationDef {
    enrolment::Entity::belongs_to(team::Entity).from(enrolment::Column::TeamId).to(team::Column::Id).into()
}
