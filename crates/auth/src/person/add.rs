//! Making accounts.

use kernel::{Failure, Id, Moment, Tx};
use sea_orm::{ActiveModelTrait as _, Set, SqlErr};
use serde_json::json;

use super::{AddPerson, NewPerson, PersonReason, entity, queries};
use crate::{Permit, Person, audit};

/// Makes an account for someone. They come in by a link; there is no password yet.
///
/// # Errors
/// Invalid fields, an address that is taken, or storage.
pub async fn add(
    tx: &Tx,
    permit: &Permit<AddPerson>,
    new: NewPerson,
    moment: Moment,
) -> Result<Id<Person>, Failure> {
    create(tx, Some(permit.by()), new, moment).await
}

/// Makes an account where another rule already said that it may be made: an application, an invitation, the first
/// admin's link, an import, the shell (`by` is then nobody).
///
/// # Errors
/// Invalid fields, an address that is taken, or storage.
pub async fn create(
    tx: &Tx,
    by: Option<Id<Person>>,
    new: NewPerson,
    moment: Moment,
) -> Result<Id<Person>, Failure> {
    let new = new.checked()?;
    if queries::by_email(&**tx, &new.email).await?.is_some() {
        return Err(Failure::conflict(PersonReason::EmailTaken {}));
    }
    let id = tx.entropy().id(moment);
    row(id, new, moment).insert(&**tx).await.map_err(taken)?;
    audit::record(tx, by.or(Some(id)), "person_created", ("person", Some(id.uuid())), json!({}), moment)
        .await?;
    Ok(id)
}

fn row(id: Id<Person>, new: NewPerson, moment: Moment) -> entity::ActiveModel {
    let profile = new.profile;
    entity::ActiveModel {
        id: Set(id),
        email: Set(new.email),
        name: Set(profile.name),
        phone: Set(profile.phone),
        zone: Set(profile.zone),
        language: Set(profile.language),
        association_id: Set(None),
        job: Set(profile.job),
        career_family: Set(None),
        state: Set(entity::State::Active),
        created_at: Set(moment.utc()),
        last_seen_at: Set(None),
        email_verified_at: Set(None),
        erased_at: Set(None),
        merged_into: Set(None),
    }
}

/// Two may ask for the same address at once; the database lets one have it.
pub(super) fn taken(error: sea_orm::DbErr) -> Failure {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => Failure::conflict(PersonReason::EmailTaken {}),
        _ => error.into(),
    }
}
