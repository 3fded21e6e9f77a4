//! A new password for someone who forgot theirs.

use chrono::TimeDelta;
use kernel::{Concealed, Failure, Hidden, Id, Moment, Secret, SiteKey, StorageError, Tx};
use serde_json::json;

use super::{Kind, LinkReason, make, take};
use crate::event::{self, Event, Notice};
use crate::password::{self, Hashed};
use crate::{Action, Actor, Permit, Person, Verdict, audit, known_browser, person, sign_in};

/// How long a link for a new password works.
pub const RESET_LIFE: TimeDelta = TimeDelta::hours(1);
/// How long a link that an admin sent works.
const HELP_LIFE: TimeDelta = TimeDelta::hours(24);

/// A link for the account with this address, to be mailed there and shown nowhere else. The page answers alike
/// whether there is one or not; a suspended person gets none.
///
/// # Errors
/// Storage.
pub async fn offer_reset(
    tx: &Tx,
    email: &str,
    moment: Moment,
) -> Result<Option<(Id<Person>, Secret)>, StorageError> {
    let found = person::queries::by_email(&**tx, email).await?;
    let Some(person) = found.filter(|p| p.state == person::entity::State::Active) else { return Ok(None) };
    let secret = make(tx, Kind::Reset, Some(person.id), RESET_LIFE, moment).await?;
    Ok(Some((person.id, secret)))
}

/// Sets the new password. Every sign-in and token of the person ends, and no browser is known any more.
///
/// # Errors
/// Denied where the link does nothing any more, or storage.
pub async fn redeem_reset(
    tx: &Tx,
    secret: &Secret,
    password: Hashed,
    moment: Moment,
) -> Result<Id<Person>, Failure> {
    let person = take(tx, Kind::Reset, secret, moment).await?;
    let person = person.ok_or_else(|| Failure::denied(LinkReason::NotValid {}))?;
    password::set(tx, person, password, moment).await?;
    sign_in::end_all(tx, person, None).await?;
    known_browser::forget_all(tx, person).await?;
    person::verified(tx, person, moment).await?;
    event::notify(tx, person, Notice::PasswordChanged {}, moment).await?;
    Ok(person)
}

/// Sends a link to the account with this address, where there is an active one; for any other address nothing happens
/// and nothing is told.
///
/// # Errors
/// Storage.
pub async fn ask_reset(tx: &Tx, key: &SiteKey, email: &str, moment: Moment) -> Result<(), StorageError> {
    let Some((person, secret)) = offer_reset(tx, email, moment).await? else { return Ok(()) };
    let expires_at = moment.utc() + RESET_LIFE;
    event::raise(tx, person, &Event::Reset { link: link(tx, key, &secret), expires_at }, moment).await
}

/// Helping someone in: admins, freshly proved.
pub enum HelpIn {}

impl Action for HelpIn {
    type Key = Id<Person>;
    type Object = Id<Person>;
    const FRESH: bool = true;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Id<Person>,
        _: Moment,
    ) -> Result<Option<Id<Person>>, StorageError> {
        let found = person::queries::find(&**tx, key).await?;
        Ok(found.filter(|p| p.state == person::entity::State::Active).map(|p| p.id))
    }

    fn allow(actor: &Actor, _: &Id<Person>, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

/// Sends someone who is locked out a link to the address that is known. The admin does not see it.
///
/// # Errors
/// Storage.
pub async fn help_in(tx: &Tx, permit: &Permit<HelpIn>, key: &SiteKey, moment: Moment) -> Result<(), Failure> {
    let (person, by) = (*permit.object(), permit.by());
    let secret = make(tx, Kind::Reset, Some(person), HELP_LIFE, moment).await?;
    let expires_at = moment.utc() + HELP_LIFE;
    event::raise(tx, person, &Event::HelpLink { link: link(tx, key, &secret), by, expires_at }, moment)
        .await?;
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(by), "help_link_sent", object, json!({}), moment).await?;
    Ok(())
}

fn link(tx: &Tx, key: &SiteKey, secret: &Secret) -> Concealed {
    key.conceal(Hidden::MailLink, &format!("/password/{}", secret.reveal()), tx.entropy())
}
