//! What waits for somebody's answer: invitations to teams, offers, and the question whether fewer places will do.

use chrono::{DateTime, Utc};
use kernel::{Db, Id, Localized, Moment, StorageError, Zone};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ColumnTrait as _, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder as _, QuerySelect,
    RelationDef, Select,
};

use super::entity as application;
use crate::cohort::entity as cohort;
use crate::course::entity as course;
use crate::offer::entity as offer;
use crate::ruling::trim_entity as trim;
use crate::seat::entity as seat;
use crate::team::entity as team;
use crate::{Application, Seat};

/// An invitation that was not answered.
#[derive(Clone, Debug, PartialEq, FromQueryResult)]
pub struct Invited {
    /// The seat.
    pub id: Id<Seat>,
    /// The team's name.
    pub team: String,
    /// The course's short title.
    pub title: Localized,
}

/// Places that an applicant is asked about.
#[derive(Clone, Debug, PartialEq, FromQueryResult)]
pub struct Proposed {
    /// The application.
    pub id: Id<Application>,
    /// How many places.
    pub places: i32,
    /// Up to when they are held; none where nothing is held until the answer.
    pub until: Option<DateTime<Utc>>,
    /// The zone of the cohort.
    pub zone: Zone,
    /// The course's short title.
    pub title: Localized,
}

/// The invitations that wait for somebody's answer, the newest first; those whose place was held up to an instant that
/// has passed are left out.
///
/// # Errors
/// Where the database fails.
pub async fn invited(
    db: &Db,
    person: Id<auth::Person>,
    moment: Moment,
) -> Result<Vec<Invited>, StorageError> {
    let held = seat::COLUMN.confirm_by.is_null().or(seat::COLUMN.confirm_by.gt(moment.utc()));
    let query = seat::Entity::find()
        .select_only()
        .column(seat::Column::Id)
        .column_as(Expr::col((team::Entity, team::Column::Name)), "team")
        .column_as(Expr::col((course::Entity, course::Column::ShortTitle)), "title")
        .join(JoinType::InnerJoin, seat_to_team())
        .join(JoinType::InnerJoin, seat_to_cohort())
        .join(JoinType::InnerJoin, to_course())
        .filter(seat::COLUMN.person_id.eq(person))
        .filter(seat::COLUMN.state.eq(seat::State::Invited))
        .filter(cohort::COLUMN.state.eq(cohort::State::Published))
        .filter(held)
        .order_by_desc(seat::Column::InvitedAt);
    Ok(query.into_model().all(db.read()).await?)
}

/// The offers that can still be taken, and the questions whether fewer places will do.
///
/// # Errors
/// Where the database fails.
pub async fn proposed(
    db: &Db,
    person: Id<auth::Person>,
    moment: Moment,
) -> Result<Vec<Proposed>, StorageError> {
    let offers = offer::Entity::find()
        .select_only()
        .column_as(offer::Column::ApplicationId, "id")
        .column(offer::Column::Places)
        .column_as(offer::Column::ExpiresAt, "until")
        .join(JoinType::InnerJoin, offer_to_application())
        .filter(offer::COLUMN.state.eq(offer::State::Open))
        .filter(offer::COLUMN.expires_at.gt(moment.utc()));
    let trims = trim::Entity::find()
        .select_only()
        .column_as(trim::Column::ApplicationId, "id")
        .column(trim::Column::Places)
        .column_as(Expr::value(Option::<DateTime<Utc>>::None), "until")
        .join(JoinType::InnerJoin, trim_to_application())
        .filter(trim::COLUMN.state.eq(trim::State::Open));
    let mut all: Vec<Proposed> = of(offers, person).into_model().all(db.read()).await?;
    all.extend(of(trims, person).into_model::<Proposed>().all(db.read()).await?);
    Ok(all)
}

fn of<E: EntityTrait>(query: Select<E>, person: Id<auth::Person>) -> Select<E> {
    query
        .column_as(Expr::col((cohort::Entity, cohort::Column::Zone)), "zone")
        .column_as(Expr::col((course::Entity, course::Column::ShortTitle)), "title")
        .join(JoinType::InnerJoin, application_to_cohort())
        .join(JoinType::InnerJoin, to_course())
        .filter(application::COLUMN.person_id.eq(person))
}

fn seat_to_team() -> RelationDef {
    seat::Entity::belongs_to(team::Entity).from(seat::Column::TeamId).to(team::Column::Id).into()
}

fn seat_to_cohort() -> RelationDef {
    seat::Entity::belongs_to(cohort::Entity).from(seat::Column::CohortId).to(cohort::Column::Id).into()
}

fn to_course() -> RelationDef {
    cohort::Entity::belongs_to(course::Entity).from(cohort::Column::CourseId).to(course::Column::Id).into()
}

fn offer_to_application() -> RelationDef {
    offer::Entity::belongs_to(application::Entity)
        .from(offer::Column::ApplicationId)
        .to(application::Column::Id)
        .into()
}

fn trim_to_application() -> RelationDef {
    trim::Entity::belongs_to(application::Entity)
        .from(trim::Column::ApplicationId)
        .to(application::Column::Id)
        .into()
}

fn application_to_cohort() -> RelationDef {
    application::Entity::belongs_to(cohort::Entity)
        .from(application::Column::CohortId)
        .to(cohort::Column::Id)
        .into()
}
