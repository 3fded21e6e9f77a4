//! Looking at one cohort as a learner of it sees it.

use std::sync::Arc;

use chrono::TimeDelta;
use kernel::{Db, Id, Moment, SecretHash, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, Set};
use uuid::Uuid;

use super::entity;
use crate::{Actor, Person, SignedIn, ViewAs, person};

/// How long it lasts, where it is not ended before.
pub const VIEW: TimeDelta = TimeDelta::minutes(30);

/// From now on this sign-in looks at `cohort` as `person` sees it. Whether it may was decided by whoever calls; it is
/// asked again at each request.
///
/// # Errors
/// Storage.
pub async fn view(
    tx: &Tx,
    sign_in: &SecretHash,
    person: Id<Person>,
    cohort: Uuid,
    moment: Moment,
) -> Result<(), StorageError> {
    let until = moment.utc() + VIEW;
    set(tx, sign_in, Some(person), Some(cohort), Some(until)).await
}

/// From now on this sign-in sees the site as its own person again.
///
/// # Errors
/// Storage.
pub async fn view_no_more(tx: &Tx, sign_in: &SecretHash) -> Result<(), StorageError> {
    set(tx, sign_in, None, None, None).await
}

async fn set(
    tx: &Tx,
    sign_in: &SecretHash,
    person: Option<Id<Person>>,
    cohort: Option<Uuid>,
    until: Option<chrono::DateTime<chrono::Utc>>,
) -> Result<(), StorageError> {
    let row = entity::ActiveModel {
        hash: Set(sign_in.0.clone()),
        views_person: Set(person),
        views_cohort: Set(cohort),
        views_until: Set(until),
        ..Default::default()
    };
    row.update(&**tx).await?;
    Ok(())
}

/// The one who is looked at, where `actor` wants that and leads the cohort still; otherwise `actor`. What was granted
/// to the one who is looked at counts for nothing: nobody sees more than before.
pub(super) async fn seen(
    db: &Db,
    actor: Actor,
    wanted: Option<(Id<Person>, Uuid)>,
    moment: Moment,
) -> Result<Actor, StorageError> {
    let (Some((whom, cohort)), Some(by)) = (wanted, actor.signed_in()) else { return Ok(actor) };
    if !actor.leads(cohort, moment) {
        return Ok(actor);
    }
    let found = person::queries::find(db.read(), whom).await?;
    let Some(row) = found.filter(|row| row.state == person::entity::State::Active) else { return Ok(actor) };
    Ok(Actor::Person(Arc::new(SignedIn {
        person: row.id,
        name: row.name,
        email: row.email,
        lang: by.lang,
        zone: by.zone.clone(),
        grants: Vec::new(),
        via: by.via.clone(),
        fresh_until: None,
        view_as: Some(ViewAs { by: by.person, cohort }),
    })))
}
