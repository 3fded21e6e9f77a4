//! Asking to be told, proving the address, and leaving. Nobody needs an account for it, so there is no permit: what is
//! written belongs to whoever reads the mail.

use auth::Person;
use auth::person;
use chrono::TimeDelta;
use kernel::{Failure, Id, Lang, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::entity::{COLUMN, Entity, Model};
use super::told_entity as told;
use crate::course::entity as course;
use crate::event::{Event, raise, raise_to_address};
use crate::{Course, Wish};

/// How long an address can be proved.
const WAITS: TimeDelta = TimeDelta::days(7);

/// Somebody asks with an address: it gets a mail with a link, unless it is told already. Whoever asks is answered the
/// same either way.
///
/// # Errors
/// Not found; storage. The address must be one, see [`person::normalise`].
pub async fn ask(
    tx: &Tx,
    course: Id<Course>,
    email: &str,
    lang: Lang,
    moment: Moment,
) -> Result<(), Failure> {
    known(tx, course).await?;
    let there = of_address(tx, course, email).await?;
    if there.as_ref().is_some_and(Model::holds) {
        return Ok(());
    }
    let expires_at = moment.utc() + WAITS;
    let row = Model {
        id: there.as_ref().map_or_else(|| tx.entropy().id(moment), |there| there.id),
        course_id: course,
        email: email.to_owned(),
        person_id: None,
        language: lang,
        created_at: there.map_or(moment.utc(), |there| there.created_at),
        confirmed_at: None,
        expires_at: Some(expires_at),
    };
    let wish = row.id;
    tx.upsert(row).await?;
    Ok(raise_to_address(tx, &Event::WishAsked { wish, expires_at }, moment).await?)
}

/// Somebody signed in asks: their address is proved already.
///
/// # Errors
/// Not found; storage.
pub async fn ask_signed_in(
    tx: &Tx,
    course: Id<Course>,
    by: Id<Person>,
    lang: Lang,
    moment: Moment,
) -> Result<(), Failure> {
    known(tx, course).await?;
    let person = person::queries::find(&**tx, by).await?.ok_or(Failure::NotFound)?;
    let there = of_address(tx, course, &person.email).await?;
    let row = Model {
        id: there.as_ref().map_or_else(|| tx.entropy().id(moment), |there| there.id),
        course_id: course,
        email: person.email,
        person_id: Some(by),
        language: person.language.unwrap_or(lang),
        created_at: there.map_or(moment.utc(), |there| there.created_at),
        confirmed_at: Some(moment.utc()),
        expires_at: None,
    };
    Ok(tx.upsert(row).await?)
}

/// The address is proved.
///
/// # Errors
/// Not found; storage.
pub async fn confirm(tx: &Tx, wish: Id<Wish>, moment: Moment) -> Result<(), Failure> {
    let found = Entity::find_by_id(wish).one(&**tx).await.map_err(StorageError::from)?;
    let row = found.filter(|row| row.lives(moment.utc())).ok_or(Failure::NotFound)?;
    let confirmed_at = row.confirmed_at.or(Some(moment.utc()));
    Ok(tx.upsert(Model { confirmed_at, expires_at: None, ..row }).await?)
}

/// Nobody is told any more, and the address is forgotten. A wish that is gone already is no fault.
///
/// # Errors
/// Storage.
pub async fn end(tx: &Tx, wish: Id<Wish>) -> Result<(), Failure> {
    let of = told::Entity::delete_many().filter(told::COLUMN.wish_id.eq(wish));
    of.exec(&**tx).await.map_err(StorageError::from)?;
    Entity::delete_by_id(wish).exec(&**tx).await.map_err(StorageError::from)?;
    Ok(())
}

async fn known(tx: &Tx, id: Id<Course>) -> Result<(), Failure> {
    let found = course::Entity::find_by_id(id).one(&**tx).await.map_err(StorageError::from)?;
    found.filter(|course| course.state != course::State::Draft).map(drop).ok_or(Failure::NotFound)
}

async fn of_address(tx: &Tx, course: Id<Course>, email: &str) -> Result<Option<Model>, StorageError> {
    let there = Entity::find().filter(COLUMN.course_id.eq(course)).filter(COLUMN.email.eq(email));
    Ok(there.one(&**tx).await?)
}

/// Raises the mail for whoever wished: to the account where there is one, else to the address.
pub(super) async fn raise_for(
    tx: &Tx,
    wish: &Model,
    event: &Event,
    moment: Moment,
) -> Result<(), StorageError> {
    match wish.person_id {
        Some(person) => raise(tx, person, event, moment).await,
        None => raise_to_address(tx, event, moment).await,
    }
}
