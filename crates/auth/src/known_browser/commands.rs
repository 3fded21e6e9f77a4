//! Meeting a browser, and forgetting it.

use chrono::TimeDelta;
use kernel::{Concealed, Failure, Hidden, Id, Moment, Secret, SecretHash, SiteKey, StorageError, Tx};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, Set,
};
use serde_json::json;

use super::entity;
use super::rule::Facts;
use crate::event::{self, Notice};
use crate::one_time_link::{About, Kind, LinkReason, about_browser, make_for, take};
use crate::sign_in::{Agent, end_in};
use crate::{Person, audit, person};

/// What the secrets of browsers begin with.
const PREFIX: &str = "wm_brw_";
/// How long the link of a notice works.
const LINK_LIFE: TimeDelta = TimeDelta::days(7);

/// The secret of a browser that carries none.
pub(crate) fn new(tx: &Tx) -> Secret {
    Secret::generate(PREFIX, tx.entropy())
}

/// The secret that a browser carries, where it looks like one.
#[must_use]
pub fn presented(cookie: &str) -> Option<Secret> {
    (cookie.starts_with(PREFIX) && cookie.len() == PREFIX.len() + 43).then(|| Secret::presented(cookie))
}

/// Notes that someone came in with this browser, and tells them where that is news.
pub(crate) async fn meet(
    tx: &Tx,
    person: Id<Person>,
    (browser, agent): (&SecretHash, Option<&str>),
    key: &SiteKey,
    moment: Moment,
) -> Result<(), StorageError> {
    if facts(tx, person, browser).await?.are_news(moment) {
        let Agent { browser: name, system } = Agent::named(agent.unwrap_or_default());
        let link = link(tx, person, browser, key, moment).await?;
        let notice = Notice::NewSignIn { browser: name.to_owned(), system: system.to_owned(), link };
        event::notify(tx, person, notice, moment).await?;
    }
    keep(tx, person, browser, moment).await
}

async fn facts(tx: &Tx, person: Id<Person>, browser: &SecretHash) -> Result<Facts, StorageError> {
    let here = entity::Entity::find_by_id((browser.0.clone(), person)).one(&**tx).await?;
    let theirs = entity::Entity::find().filter(entity::Column::PersonId.eq(person));
    Ok(Facts {
        here: here.map(|row| row.last_used_at),
        elsewhere: theirs.filter(entity::Column::Hash.ne(browser.0.clone())).count(&**tx).await? > 0,
        last_seen: person::queries::find(&**tx, person).await?.and_then(|found| found.last_seen_at),
    })
}

async fn keep(tx: &Tx, person: Id<Person>, browser: &SecretHash, moment: Moment) -> Result<(), StorageError> {
    let row = entity::ActiveModel {
        hash: Set(browser.0.clone()),
        person_id: Set(person),
        created_at: Set(moment.utc()),
        last_used_at: Set(moment.utc()),
    };
    let known = OnConflict::columns([entity::Column::Hash, entity::Column::PersonId])
        .update_column(entity::Column::LastUsedAt)
        .to_owned();
    entity::Entity::insert(row).on_conflict(known).exec_without_returning(&**tx).await?;
    Ok(())
}

async fn link(
    tx: &Tx,
    person: Id<Person>,
    browser: &SecretHash,
    key: &SiteKey,
    moment: Moment,
) -> Result<Concealed, StorageError> {
    let about = About { browser: Some(browser.clone()), ..About::person(person) };
    let secret = make_for(tx, Kind::NotMine, about, LINK_LIFE, moment).await?;
    let path = format!("/sign-in/not-mine/{}", secret.reveal());
    Ok(key.conceal(Hidden::MailLink, &path, tx.entropy()))
}

/// Forgets all browsers of a person: the next one is the first.
pub(crate) async fn forget_all(tx: &Tx, person: Id<Person>) -> Result<(), StorageError> {
    entity::Entity::delete_many().filter(entity::Column::PersonId.eq(person)).exec(&**tx).await?;
    Ok(())
}

/// Whether the link of a notice still works, without using it.
///
/// # Errors
/// Denied where it does nothing any more; storage.
pub async fn about_disowned(
    db: &impl ConnectionTrait,
    secret: &Secret,
    moment: Moment,
) -> Result<(), Failure> {
    about_browser(db, Kind::NotMine, secret, moment).await.map(drop)
}

/// «This is not my device», said from a notice: what is signed in with that browser ends, and it is known no more.
///
/// # Errors
/// Denied where the link does nothing any more; storage.
pub async fn disown(tx: &Tx, secret: &Secret, moment: Moment) -> Result<(), Failure> {
    let (person, browser) = about_browser(&**tx, Kind::NotMine, secret, moment).await?;
    take(tx, Kind::NotMine, secret, moment).await?.ok_or_else(|| Failure::denied(LinkReason::NotValid {}))?;
    end_in(tx, person, &browser).await?;
    entity::Entity::delete_by_id((browser.0, person)).exec(&**tx).await?;
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(person), "sign_in_disowned", object, json!({}), moment).await?;
    Ok(())
}
