//! Taking the second factor away from someone who lost it: an admin asks, a day later it is gone, and until then its
//! person can stop it by the mail they got.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Failure, Hidden, Id, Moment, Secret, SiteKey, StorageError, Tx};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, Set,
};
use serde_json::json;

use super::reset_entity as entity;
use super::{entity as totp, recovery};
use crate::event::{self, Notice};
use crate::one_time_link::{self, Kind, LinkReason};
use crate::{Action, Actor, Permit, Person, Verdict, audit, passkey, person};

/// How long its person has to stop it.
const NOTICE: TimeDelta = TimeDelta::hours(24);

/// Helping someone who is locked out: admins, freshly proved, and nobody helps themselves.
pub enum ResetFactor {}

impl Action for ResetFactor {
    type Key = Id<Person>;
    type Object = Id<Person>;
    const FRESH: bool = true;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Id<Person>,
        _: Moment,
    ) -> Result<Option<Id<Person>>, StorageError> {
        Ok(person::queries::find(&**tx, key).await?.map(|person| person.id))
    }

    fn allow(actor: &Actor, person: &Id<Person>, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin() && !actor.is(*person))
    }
}

/// A reset that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// From when it counts.
    pub due_at: DateTime<Utc>,
}

/// Plans a reset and tells its person at the address that is known. One that waits already stays as it is.
///
/// # Errors
/// Storage.
pub async fn plan_reset(
    tx: &Tx,
    permit: &Permit<ResetFactor>,
    key: &SiteKey,
    moment: Moment,
) -> Result<Planned, Failure> {
    let person = *permit.object();
    if let Some(waiting) = planned(&**tx, person).await? {
        return Ok(waiting);
    }
    let due_at = moment.utc() + NOTICE;
    row(tx, permit, due_at, moment).insert(&**tx).await?;
    let secret = one_time_link::make(tx, Kind::StopReset, Some(person), NOTICE, moment).await?;
    let link =
        key.conceal(Hidden::MailLink, &format!("/second-factor/stop/{}", secret.reveal()), tx.entropy());
    event::notify(tx, person, Notice::SecondFactorResetPlanned { at: due_at, link }, moment).await?;
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(permit.by()), "second_factor_reset_planned", object, json!({}), moment).await?;
    Ok(Planned { due_at })
}

fn row(tx: &Tx, permit: &Permit<ResetFactor>, due_at: DateTime<Utc>, moment: Moment) -> entity::ActiveModel {
    entity::ActiveModel {
        id: Set(tx.entropy().uuid(moment)),
        person_id: Set(*permit.object()),
        asked_by: Set(permit.by()),
        asked_at: Set(moment.utc()),
        due_at: Set(due_at),
        stopped_at: Set(None),
        done_at: Set(None),
    }
}

/// The reset of a person that waits, if any.
///
/// # Errors
/// Storage.
pub async fn planned(db: &impl ConnectionTrait, person: Id<Person>) -> Result<Option<Planned>, StorageError> {
    Ok(waiting(db, person).await?.map(|row| Planned { due_at: row.due_at }))
}

async fn waiting(
    db: &impl ConnectionTrait,
    person: Id<Person>,
) -> Result<Option<entity::Model>, StorageError> {
    use entity::Column as C;
    let theirs = entity::Entity::find().filter(C::PersonId.eq(person));
    let open = theirs.filter(C::StoppedAt.is_null()).filter(C::DoneAt.is_null());
    Ok(open.order_by_asc(C::DueAt).one(db).await?)
}

/// Stops the reset of the person who holds the link of the mail.
///
/// # Errors
/// Denied where the link does nothing any more; storage.
pub async fn stop_reset(tx: &Tx, secret: &Secret, moment: Moment) -> Result<(), Failure> {
    let person = one_time_link::take(tx, Kind::StopReset, secret, moment).await?;
    let person = person.ok_or_else(|| Failure::denied(LinkReason::NotValid {}))?;
    let Some(row) = waiting(&**tx, person).await? else { return Ok(()) };
    entity::ActiveModel { id: Set(row.id), stopped_at: Set(Some(moment.utc())), ..Default::default() }
        .update(&**tx)
        .await?;
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(person), "second_factor_reset_stopped", object, json!({}), moment).await?;
    Ok(())
}

/// Takes the second factor away where its day's notice is over: asked at each sign-in by a password, so that no job
/// can be late.
///
/// # Errors
/// Storage.
pub async fn reset_when_due(tx: &Tx, person: Id<Person>, moment: Moment) -> Result<(), StorageError> {
    let due = waiting(&**tx, person).await?.filter(|row| row.due_at <= moment.utc());
    let Some(row) = due else { return Ok(()) };
    totp::Entity::delete_by_id(person).exec(&**tx).await?;
    recovery::forget(tx, person).await?;
    passkey::forget_all(tx, person).await?;
    entity::ActiveModel { id: Set(row.id), done_at: Set(Some(moment.utc())), ..Default::default() }
        .update(&**tx)
        .await?;
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(row.asked_by), "second_factor_reset", object, json!({}), moment).await?;
    event::notify(tx, person, Notice::SecondFactorReset {}, moment).await
}
