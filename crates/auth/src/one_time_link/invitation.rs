//! The first time in: invited by an admin, or registered by oneself. Behind the link people choose a passkey or a
//! password, and having used it proves their address.

use chrono::TimeDelta;
use kernel::{Concealed, Failure, Hidden, Id, Moment, Secret, SiteKey, StorageError, Tx};
use sea_orm::ConnectionTrait;

use super::{Kind, LinkReason, look, make, take};
use crate::event::{self, Event};
use crate::passkey::{self, Registered};
use crate::password::{self, Hashed};
use crate::person::{self, AddPerson, NewPerson, PersonReason};
use crate::{Permit, Person, audit};

/// How long an invitation works.
const INVITED: TimeDelta = TimeDelta::days(14);
/// How long someone who registered has.
const REGISTERED: TimeDelta = TimeDelta::hours(24);

/// Inviting someone: whoever may make their account.
pub type Invite = AddPerson;

/// How someone will come in.
#[derive(Clone, Debug)]
pub enum Means {
    /// By a password that was judged and hashed.
    Password(Hashed),
    /// By a passkey whose ceremony is over.
    Passkey(Box<Registered>),
}

/// Whom a link lets in for the first time.
#[derive(Clone, Debug)]
pub struct Joining {
    /// Who.
    pub person: person::entity::Model,
    kind: Kind,
}

/// Sends someone with an account the link by which they choose how to sign in; the one before ends.
///
/// # Errors
/// Denied where they are suspended; storage.
pub async fn invite(
    tx: &Tx,
    permit: &Permit<Invite>,
    key: &SiteKey,
    person: Id<Person>,
    moment: Moment,
) -> Result<(), Failure> {
    let found = person::queries::find(&**tx, person).await?.ok_or(Failure::NotFound)?;
    if found.state == person::entity::State::Suspended {
        return Err(Failure::denied(PersonReason::AccountSuspended {}));
    }
    let secret = make(tx, Kind::Invitation, Some(person), INVITED, moment).await?;
    let event = Event::Invitation {
        link: link(tx, key, &secret),
        by: permit.by(),
        expires_at: moment.utc() + INVITED,
    };
    event::raise(tx, person, &event, moment).await?;
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(permit.by()), "person_invited", object, serde_json::json!({}), moment).await?;
    Ok(())
}

/// Makes an account for whoever registers, or tells the owner of the address that they have one. The caller answers
/// alike, and asks before whether the site allows it.
///
/// # Errors
/// Invalid fields; storage.
pub async fn register(tx: &Tx, key: &SiteKey, new: NewPerson, moment: Moment) -> Result<(), Failure> {
    let new = new.checked()?;
    let person = match person::queries::by_email(&**tx, &new.email).await? {
        Some(known) if has_way_in(tx, &known).await? => {
            event::raise(tx, known.id, &Event::AccountExists {}, moment).await?;
            return Ok(());
        }
        Some(waiting) => waiting.id,
        None => person::create(tx, None, new, moment).await?,
    };
    let secret = make(tx, Kind::Registration, Some(person), REGISTERED, moment).await?;
    let event = Event::Verification { link: link(tx, key, &secret), expires_at: moment.utc() + REGISTERED };
    event::raise(tx, person, &event, moment).await?;
    Ok(())
}

/// The link by which somebody who was invited to something comes in for the first time and lands at `path`; nothing
/// where they have a way in already, or are not to be let in.
///
/// # Errors
/// Not found for no such account; storage.
pub async fn welcome(
    tx: &Tx,
    key: &SiteKey,
    person: Id<Person>,
    path: &str,
    moment: Moment,
) -> Result<Option<Concealed>, Failure> {
    let known = person::queries::find(&**tx, person).await?.ok_or(Failure::NotFound)?;
    if has_way_in(tx, &known).await? {
        return Ok(None);
    }
    let secret = make(tx, Kind::Welcome, Some(person), INVITED, moment).await?;
    let link = format!("/invitation/{}?to={path}", secret.reveal());
    Ok(Some(key.conceal(Hidden::MailLink, &link, tx.entropy())))
}

/// Whether an account is somebody's already, or is not to be let in.
async fn has_way_in(tx: &Tx, known: &person::entity::Model) -> Result<bool, StorageError> {
    let shut = known.state == person::entity::State::Suspended || known.email_verified_at.is_some();
    let password = password::queries::set_at(&**tx, known.id).await?.is_some();
    Ok(shut || password || passkey::queries::any(&**tx, known.id).await?)
}

fn link(tx: &Tx, key: &SiteKey, secret: &Secret) -> Concealed {
    key.conceal(Hidden::MailLink, &format!("/invitation/{}", secret.reveal()), tx.entropy())
}

/// Whom the link lets in, without using it.
///
/// # Errors
/// Denied where it does nothing any more; storage.
pub async fn joining(db: &impl ConnectionTrait, secret: &Secret, moment: Moment) -> Result<Joining, Failure> {
    let kinds = [Kind::Invitation, Kind::Welcome];
    let kind = kinds.into_iter().find(|kind| secret.reveal().starts_with(kind.prefix()));
    let kind = kind.unwrap_or(Kind::Registration);
    let nobody = || Failure::denied(LinkReason::NotValid {});
    let id = look(db, kind, secret, moment).await?.ok_or_else(nobody)?;
    let found = person::queries::find(db, id).await?;
    let person = found.filter(|p| p.state == person::entity::State::Active).ok_or_else(nobody)?;
    Ok(Joining { person, kind })
}

/// Uses the link: the way in is stored, the address is proved, the name is as its person writes it.
///
/// # Errors
/// Denied where the link does nothing any more; invalid fields; storage.
pub async fn join(
    tx: &Tx,
    secret: &Secret,
    name: &str,
    means: Means,
    moment: Moment,
) -> Result<Id<Person>, Failure> {
    let Joining { person, kind } = joining(&**tx, secret, moment).await?;
    take(tx, kind, secret, moment).await?;
    match means {
        Means::Password(new) => password::set(tx, person.id, new, moment).await?,
        Means::Passkey(new) => passkey::store(tx, person.id, *new, moment).await?,
    }
    person::set_name(tx, person.id, name).await?;
    person::verified(tx, person.id, moment).await?;
    Ok(person.id)
}
