//! Which cohorts someone may see. Drafts are for those who lead them.

use auth::{Actor, Scope};
use kernel::{Db, Failure, Id, Moment, StorageError};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use sea_orm::{QuerySelect as _, Select};

use super::entity::{Column, Entity, Model, State};
use crate::{Cohort, enrolment, team};

/// The cohorts that `actor` may see at `moment`: their own, those of their grants, and those open for application.
/// `after` is the last one seen; the earliest made come first.
///
/// # Errors
/// Where the database fails.
pub async fn seen(
    db: &Db,
    actor: &Actor,
    after: Option<Id<Cohort>>,
    limit: u64,
    moment: Moment,
) -> Result<Vec<Model>, StorageError> {
    let mut found = visible(actor, moment).order_by_asc(Column::Id).limit(limit);
    if let Some(after) = after {
        found = found.filter(Column::Id.gt(after));
    }
    Ok(found.all(db.read()).await?)
}

/// One cohort, where `actor` may see it.
///
/// # Errors
/// [`Failure::NotFound`] where it is absent or hidden.
pub async fn seen_one(db: &Db, actor: &Actor, cohort: Id<Cohort>, moment: Moment) -> Result<Model, Failure> {
    let found = visible(actor, moment).filter(Column::Id.eq(cohort)).one(db.read()).await?;
    found.ok_or(Failure::NotFound)
}

/// Whether `actor` may read what a cohort teaches: its learners and those who lead it.
///
/// # Errors
/// [`Failure::NotFound`] where the cohort is absent or not theirs.
pub async fn may_read_curriculum(
    db: &Db,
    actor: &Actor,
    cohort: Id<Cohort>,
    moment: Moment,
) -> Result<(), Failure> {
    let theirs = actor.leads(cohort.uuid(), moment) || learns(db, actor, cohort).await?;
    if theirs { Ok(()) } else { Err(Failure::NotFound) }
}

async fn learns(db: &Db, actor: &Actor, cohort: Id<Cohort>) -> Result<bool, StorageError> {
    let Some(person) = actor.person() else { return Ok(false) };
    let own = enrolment::entity::Entity::find()
        .filter(enrolment::entity::Column::PersonId.eq(person))
        .filter(enrolment::entity::Column::CohortId.eq(cohort));
    Ok(own.one(db.read()).await?.is_some())
}

fn visible(actor: &Actor, moment: Moment) -> Select<Entity> {
    let all = Entity::find();
    if actor.is_admin() {
        return all;
    }
    let public = Condition::all().add(Column::State.ne(State::Draft)).add(known(actor, moment));
    let led = Column::Id.is_in(actor.cohorts_facilitated(moment));
    all.filter(Condition::any().add(led).add(public))
}

/// What brings someone to a cohort that was announced.
fn known(actor: &Actor, moment: Moment) -> Condition {
    let (now, observed) = (moment.utc(), actor.scopes_observed(moment));
    let open = Condition::all()
        .add(Column::State.eq(State::Published))
        .add(Column::ApplicationsOpenAt.lte(now))
        .add(Column::ApplicationsCloseAt.gt(now));
    let mut known =
        Condition::any().add(open).add(Column::Id.is_in(observed.iter().filter_map(|scope| scope.cohort())));
    if let Some(person) = actor.person() {
        known = known.add(Column::Id.in_subquery(of_learner(person)));
    }
    if observed.iter().any(|scope| matches!(scope, Scope::Team(_))) {
        known = known.add(Column::Id.in_subquery(of_teams(&observed)));
    }
    // coordinators see the people of their association in every cohort
    if !actor.associations_coordinated(moment).is_empty() {
        known = known.add(Column::State.ne(State::Draft));
    }
    known
}

fn of_learner(person: Id<auth::Person>) -> SelectStatement {
    let mut own = Query::select();
    own.column(enrolment::entity::Column::CohortId).from(enrolment::entity::Entity);
    own.and_where(enrolment::entity::Column::PersonId.eq(person));
    own
}

fn of_teams(observed: &[Scope]) -> SelectStatement {
    let teams = observed.iter().filter_map(|scope| match scope {
        Scope::Team(id) => Some(*id),
        _ => None,
    });
    let mut theirs = Query::select();
    theirs.column(team::entity::Column::CohortId).from(team::entity::Entity);
    theirs.and_where(team::entity::Column::Id.is_in(teams));
    theirs
}
