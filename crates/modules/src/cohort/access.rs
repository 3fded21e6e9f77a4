//! Who may make and publish cohorts.

use auth::{Action, ActionOn, Actor, Role, Row, Scope, Site, Verdict, grant};
use courses::Cohort;
use courses::application::entity as application;
use courses::cohort::entity as cohort;
use courses::enrolment::entity as enrolment;
use kernel::{Denied, Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

/// Making a cohort with its curriculum: admins.
pub enum MakeCohort {}
/// Announcing a cohort that is a draft: admins, and only with a facilitator.
pub enum PublishCohort {}

/// Taking back the announcement of a cohort that nobody relies on yet: admins.
pub enum WithdrawPublication {}
/// Cancelling a published cohort: admins.
pub enum CancelCohort {}

/// What taking an announcement back needs to know.
#[derive(Clone, Debug, PartialEq)]
pub struct WithdrawFacts {
    /// The cohort as it stands.
    pub cohort: cohort::Model,
    /// How many have begun an application or have had a place.
    pub people: u64,
}

/// What publishing needs to know.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishFacts {
    /// The cohort as it stands.
    pub cohort: cohort::Model,
    /// How many facilitate it.
    pub facilitators: usize,
}

impl ActionOn for MakeCohort {
    type On = Site;

    fn allow(actor: &Actor, (): &(), _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

impl Action for PublishCohort {
    type Key = Id<Cohort>;
    type Object = PublishFacts;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Id<Cohort>,
        _: Moment,
    ) -> Result<Option<PublishFacts>, StorageError> {
        let Some(cohort) = cohort::Entity::find_by_id(key).one(&**tx).await? else { return Ok(None) };
        let grants = grant::queries::on(&**tx, Role::Facilitator, Scope::Cohort(key.uuid())).await?;
        Ok(Some(PublishFacts { cohort, facilitators: grants.len() }))
    }

    fn allow(actor: &Actor, facts: &PublishFacts, _: Moment) -> Verdict {
        if !actor.is_admin() {
            return Verdict::Hidden;
        }
        match facts.cohort.state.publish(facts.facilitators) {
            Ok(_) => Verdict::Allowed,
            Err(why) => Verdict::Denied(Denied::from(why)),
        }
    }
}

impl Action for WithdrawPublication {
    type Key = Id<Cohort>;
    type Object = WithdrawFacts;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Id<Cohort>,
        _: Moment,
    ) -> Result<Option<WithdrawFacts>, StorageError> {
        let Some(cohort) = cohort::Entity::find_by_id(key).one(&**tx).await? else { return Ok(None) };
        Ok(Some(WithdrawFacts { cohort, people: people(&**tx, key).await? }))
    }

    fn allow(actor: &Actor, facts: &WithdrawFacts, _: Moment) -> Verdict {
        if !actor.is_admin() {
            return Verdict::Hidden;
        }
        match facts.cohort.state.withdraw(facts.people) {
            Ok(_) => Verdict::Allowed,
            Err(why) => Verdict::Denied(Denied::from(why)),
        }
    }
}

impl ActionOn for CancelCohort {
    type On = Row<cohort::Entity>;

    fn allow(actor: &Actor, cohort: &cohort::Model, _: Moment) -> Verdict {
        if !actor.is_admin() {
            return Verdict::Hidden;
        }
        match cohort.state.to(cohort::State::Cancelled) {
            Ok(_) => Verdict::Allowed,
            Err(why) => Verdict::Denied(Denied::from(why)),
        }
    }
}

/// How many have begun an application for a cohort or have had a place in it.
///
/// # Errors
/// Where the database fails.
pub async fn people(db: &impl ConnectionTrait, cohort: Id<Cohort>) -> Result<u64, StorageError> {
    let asked = application::Entity::find().filter(application::COLUMN.cohort_id.eq(cohort)).count(db);
    let placed = enrolment::Entity::find().filter(enrolment::COLUMN.cohort_id.eq(cohort)).count(db);
    Ok(asked.await? + placed.await?)
}
