//! Keeping people out, and letting them in again.

use kernel::{Failure, Id, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, Set};
use serde_json::json;

use super::access::suspendable;
use super::{PersonFacts, SuspendPerson, entity};
use crate::directory::Directory;
use crate::{Permit, Person, audit, directory, personal_token, sign_in, token};

/// Keeps a person out: every sign-in and token of theirs ends.
///
/// # Errors
/// Storage.
pub async fn suspend(tx: &Tx, permit: &Permit<SuspendPerson>, moment: Moment) -> Result<(), Failure> {
    shut(tx, Some(permit.by()), permit.object().id, moment).await
}

/// Suspends from the shell, under the same rule.
///
/// # Errors
/// Denied for the last admin, or storage.
pub async fn suspend_from_shell(tx: &Tx, person: &PersonFacts, moment: Moment) -> Result<(), Failure> {
    suspendable(person, false).map_err(Failure::denied)?;
    shut(tx, None, person.id, moment).await
}

/// Suspends someone whom a directory keeps out.
pub(crate) async fn shut_by_directory(
    tx: &Tx,
    directory: &Directory,
    person: Id<Person>,
    moment: Moment,
) -> Result<(), Failure> {
    shut(tx, None, person, moment).await?;
    by_directory(tx, directory, "directory_suspended", person, moment).await
}

/// Lets someone in again whom a directory vouches for.
pub(crate) async fn let_in_by_directory(
    tx: &Tx,
    directory: &Directory,
    person: Id<Person>,
    moment: Moment,
) -> Result<(), Failure> {
    set_state(tx, person, entity::State::Active).await?;
    by_directory(tx, directory, "directory_restored", person, moment).await
}

async fn by_directory(
    tx: &Tx,
    directory: &Directory,
    action: &'static str,
    person: Id<Person>,
    moment: Moment,
) -> Result<(), Failure> {
    let detail = json!({ "directory": directory.id() });
    audit::record(tx, None, action, ("person", Some(person.uuid())), detail, moment).await?;
    Ok(())
}

async fn shut(tx: &Tx, by: Option<Id<Person>>, person: Id<Person>, moment: Moment) -> Result<(), Failure> {
    set_state(tx, person, entity::State::Suspended).await?;
    sign_in::end_all(tx, person, None).await?;
    token::revoke_all(tx, person, moment).await?;
    personal_token::revoke_all(tx, person, moment).await?;
    directory::not_its_word(tx, person).await?;
    audit::record(tx, by, "person_suspended", ("person", Some(person.uuid())), json!({}), moment).await?;
    Ok(())
}

/// Lets a suspended person in again.
///
/// # Errors
/// Storage.
pub async fn restore(tx: &Tx, permit: &Permit<SuspendPerson>, moment: Moment) -> Result<(), Failure> {
    let person = permit.object().id;
    set_state(tx, person, entity::State::Active).await?;
    directory::not_its_word(tx, person).await?;
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(permit.by()), "person_restored", object, json!({}), moment).await?;
    Ok(())
}

async fn set_state(tx: &Tx, person: Id<Person>, state: entity::State) -> Result<(), StorageError> {
    let row = entity::ActiveModel { id: Set(person), state: Set(state), ..Default::default() };
    row.update(&**tx).await?;
    Ok(())
}
