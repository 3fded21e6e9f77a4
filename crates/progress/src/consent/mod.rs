//! A learner's consent to be seen by observers. Without it nobody is; it can be withdrawn at any time.

pub mod entity;

use auth::{ActionOn, Actor, Permit, Row, Verdict};
use courses::enrolment::entity as enrolment;
use kernel::{Db, Id, Moment, StorageError, Tx};
use sea_orm::EntityTrait;

/// Giving and withdrawing one's own consent.
#[derive(Debug)]
pub struct Consent;

impl ActionOn for Consent {
    type On = Row<enrolment::Entity>;

    fn allow(actor: &Actor, enrolment: &enrolment::Model, _: Moment) -> Verdict {
        Verdict::visible(actor.is(enrolment.person_id))
    }
}

/// Gives consent, or withdraws it.
///
/// # Errors
/// Storage.
pub async fn set(tx: &Tx, permit: &Permit<Consent>, given: bool, moment: Moment) -> Result<(), StorageError> {
    let own = permit.object();
    let key = (own.cohort_id, own.id);
    let before = entity::Entity::find_by_id(key).one(&**tx).await?;
    let given_at = before.filter(|b| !given || b.withdrawn_at.is_none()).map_or(moment.utc(), |b| b.given_at);
    let withdrawn_at = (!given).then(|| moment.utc());
    let row = entity::Model { cohort_id: own.cohort_id, enrolment_id: own.id, given_at, withdrawn_at };
    tx.upsert(row).await.map(drop)
}

/// Whether consent is given now.
///
/// # Errors
/// Where the database fails.
pub async fn is_given(
    db: &Db,
    cohort: Id<courses::Cohort>,
    enrolment: Id<courses::Enrolment>,
) -> Result<bool, StorageError> {
    let row = entity::Entity::find_by_id((cohort, enrolment)).one(db.read()).await?;
    Ok(row.is_some_and(|row| row.withdrawn_at.is_none()))
}
