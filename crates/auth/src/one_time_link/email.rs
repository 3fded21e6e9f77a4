//! Another address: proved at the new one, told to the old one with a way back for a week.

use chrono::TimeDelta;
use kernel::{Concealed, Failure, Hidden, Id, Invalid, Moment, Secret, SiteKey, StorageError, Tx};
use serde_json::json;

use super::{About, Kind, LinkReason, RESET_LIFE, about, make_for, take};
use crate::event::{self, Event, Notice};
use crate::person::{self, PersonReason, normalise};
use crate::{
    ActionOn, Actor, Oneself, Permit, Person, Verdict, audit, known_browser, personal_token, sign_in, token,
};

/// How long a new address waits to be proved.
const PROVE: TimeDelta = TimeDelta::hours(24);
/// How long the way back is open.
const BACK: TimeDelta = TimeDelta::days(7);

/// Changing one's own address, freshly proved.
pub enum ChangeEmail {}

impl ActionOn for ChangeEmail {
    type On = Oneself;
    const FRESH: bool = true;

    fn allow(actor: &Actor, person: &Id<Person>, _: Moment) -> Verdict {
        Verdict::visible(actor.is(*person))
    }
}

/// Asks the new address whether it is theirs; until it says so nothing changes. An address that another account has
/// gets a mail that says so to its owner, and the page answers alike.
///
/// # Errors
/// Invalid (field `email`); storage.
pub async fn change(
    tx: &Tx,
    permit: &Permit<ChangeEmail>,
    key: &SiteKey,
    email: &str,
    moment: Moment,
) -> Result<(), Failure> {
    let person = *permit.object();
    let to = normalise(email).ok_or_else(|| Invalid::one("email", &PersonReason::EmailNotValid {}))?;
    if let Some(other) = person::queries::by_email(&**tx, &to).await?.filter(|other| other.id != person) {
        event::raise(tx, other.id, &Event::AccountExists {}, moment).await?;
        return Ok(());
    }
    let secret = make_for(tx, Kind::Email, of(person, &to), PROVE, moment).await?;
    let event = Event::EmailChange { to, link: link(tx, key, &secret), expires_at: moment.utc() + PROVE };
    event::raise(tx, person, &event, moment).await?;
    Ok(())
}

/// Asks the address that the account has whether it is theirs.
///
/// # Errors
/// Storage.
pub async fn verify_own(
    tx: &Tx,
    key: &SiteKey,
    own: (Id<Person>, &str),
    moment: Moment,
) -> Result<(), StorageError> {
    let secret = make_for(tx, Kind::Email, of(own.0, own.1), RESET_LIFE, moment).await?;
    let event = Event::Verification { link: link(tx, key, &secret), expires_at: moment.utc() + RESET_LIFE };
    event::raise(tx, own.0, &event, moment).await
}

fn of(person: Id<Person>, email: &str) -> About {
    About { email: Some(email.to_owned()), ..About::person(person) }
}

fn link(tx: &Tx, key: &SiteKey, secret: &Secret) -> Concealed {
    key.conceal(Hidden::MailLink, &format!("/email/{}", secret.reveal()), tx.entropy())
}

/// The new address was proved: the account has it from now on, and the old one is told, with a way back.
///
/// # Errors
/// Denied where the link does nothing any more or another account has the address by now; storage.
pub async fn confirm(tx: &Tx, key: &SiteKey, secret: &Secret, moment: Moment) -> Result<(), Failure> {
    let (person, to) = about(&**tx, Kind::Email, secret, moment).await?;
    take(tx, Kind::Email, secret, moment).await?;
    let nobody = || Failure::denied(LinkReason::NotValid {});
    let old = person::queries::find(&**tx, person).await?.ok_or_else(nobody)?.email;
    person::verified(tx, person, moment).await?;
    if old == to {
        return Ok(());
    }
    person::set_email(tx, person, to, moment).await?;
    let back = make_for(tx, Kind::EmailBack, of(person, &old), BACK, moment).await?;
    let link = key.conceal(Hidden::MailLink, &format!("/email/back/{}", back.reveal()), tx.entropy());
    let notice = Notice::EmailChanged { old, link, expires_at: moment.utc() + BACK };
    event::notify(tx, person, notice, moment).await?;
    log(tx, person, "email_changed", moment).await
}

/// The way back: the account has the old address again, whoever is signed in is out, and a link for a new password
/// goes to it.
///
/// # Errors
/// Denied where the link does nothing any more; storage.
pub async fn back(tx: &Tx, key: &SiteKey, secret: &Secret, moment: Moment) -> Result<(), Failure> {
    let (person, old) = about(&**tx, Kind::EmailBack, secret, moment).await?;
    take(tx, Kind::EmailBack, secret, moment).await?;
    person::set_email(tx, person, old.clone(), moment).await?;
    sign_in::end_all(tx, person, None).await?;
    known_browser::forget_all(tx, person).await?;
    token::revoke_all(tx, person, moment).await?;
    personal_token::revoke_all(tx, person, moment).await?;
    super::ask_reset(tx, key, &old, moment).await?;
    log(tx, person, "email_brought_back", moment).await
}

async fn log(tx: &Tx, person: Id<Person>, action: &'static str, moment: Moment) -> Result<(), Failure> {
    audit::record(tx, Some(person), action, ("person", Some(person.uuid())), json!({}), moment).await?;
    Ok(())
}
