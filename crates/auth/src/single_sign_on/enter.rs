//! Coming in with what a provider said, in one transaction.

use kernel::{Denied, Failure, Id, Lang, Moment, SecretHash, Tx};
use sea_orm::{ActiveModelTrait as _, Set};

use super::{
    Arrived, Claimed, Facts, Outcome, Provider, Purpose, SignOnReason, commands, decide, entity, grants,
    queries,
};
use crate::person::{self, NewPerson, Profile};
use crate::sign_in::{self, Device, EntranceReason, Started, Terms};
use crate::{Actor, Person, Via, factor};

/// What came of it.
#[derive(Debug)]
pub enum Entered {
    /// A sign-in began.
    In(Started),
    /// The account here must be proved first.
    MayJoin,
    /// The sign-in that they came with is fresh.
    Proved,
}

/// The browser that came, and the language of who may be made.
#[derive(Clone, Debug)]
pub struct Came {
    /// Who is signed in there already.
    pub actor: Actor,
    /// What it says of itself.
    pub device: Device,
    /// The sign-in that it carries; it ends where another begins.
    pub carried: Option<SecretHash>,
    /// What the site says of every sign-in.
    pub terms: Terms,
    /// The language of the page.
    pub lang: Lang,
}

/// Does what comes of what a provider said.
///
/// # Errors
/// Denied (the reason against it, or the account is suspended); a conflict where two came at once; storage.
pub async fn settle(
    tx: &Tx,
    provider: &Provider,
    arrived: &Arrived,
    came: &Came,
    moment: Moment,
) -> Result<Entered, Failure> {
    let claimed = &arrived.claimed;
    let facts = facts(tx, provider, claimed).await?;
    let asked = (provider.name(), arrived.began_at);
    match decide(&arrived.purpose, claimed, facts, asked).map_err(Failure::denied)? {
        Outcome::Enter(person) => enter(tx, provider, person, arrived, came, moment).await,
        Outcome::Make => {
            let person = make(tx, provider, claimed, came.lang, moment).await?;
            enter(tx, provider, person, arrived, came, moment).await
        }
        Outcome::MayJoin(person) => active(tx, person).await.map(|()| Entered::MayJoin),
        Outcome::Proved(person) => {
            // somebody else may have signed in here meanwhile
            let own = came.actor.signed_in().filter(|own| own.person == person && own.view_as.is_none());
            let Some(Via::Browser { sign_in, .. }) = own.map(|own| &own.via) else {
                return Err(Failure::denied(SignOnReason::SignOnOver {}));
            };
            active(tx, person).await?;
            used(tx, claimed, moment).await?;
            sign_in::prove(tx, sign_in, moment).await?;
            Ok(Entered::Proved)
        }
    }
}

async fn facts(tx: &Tx, provider: &Provider, claimed: &Claimed) -> Result<Facts, Failure> {
    let joined = queries::joined_to(&**tx, claimed).await?;
    let address = match &claimed.verified_email {
        Some(email) => person::queries::by_email(&**tx, email).await?,
        None => None,
    };
    Ok(Facts {
        joined_to: joined.map(|row| row.person_id),
        has_address: address.map(|person| person.id),
        makes_people: provider.settings().makes_people,
    })
}

/// The groups come first: what they give decides how long the sign-in lasts and whether a second factor is asked.
async fn enter(
    tx: &Tx,
    provider: &Provider,
    person: Id<Person>,
    arrived: &Arrived,
    came: &Came,
    moment: Moment,
) -> Result<Entered, Failure> {
    active(tx, person).await?;
    grants::settle(tx, person, provider, &arrived.claimed, moment).await?;
    used(tx, &arrived.claimed, moment).await?;
    if let Some(old) = &came.carried {
        sign_in::end(tx, old).await?;
    }
    let not_mine = matches!(arrived.purpose, Purpose::SignIn { not_mine: true });
    let device = Device { not_mine, ..came.device.clone() };
    let started = if provider.settings().asks_second_factor {
        factor::reset_when_due(tx, person, moment).await?;
        sign_in::create(tx, person, &device, &came.terms, moment).await?
    } else {
        sign_in::enter(tx, person, &device, &came.terms, moment).await?
    };
    // a provider that remembers someone shows who they are, and proves nothing now
    if !arrived.claimed.asked_since(arrived.began_at) {
        sign_in::not_fresh(tx, &started.secret.hash(), moment).await?;
    }
    Ok(Entered::In(started))
}

async fn make(
    tx: &Tx,
    provider: &Provider,
    claimed: &Claimed,
    lang: Lang,
    moment: Moment,
) -> Result<Id<Person>, Failure> {
    let email = claimed.verified_email.clone().ok_or(Failure::NotFound)?;
    // whoever has no name there is called by the address until they say another
    let name = claimed.name.clone().filter(|name| !name.trim().is_empty());
    let name = name.unwrap_or_else(|| email.split('@').next().unwrap_or(&email).to_owned());
    let profile = Profile { name, language: Some(lang), ..Profile::default() };
    let person = person::create(tx, None, NewPerson { email, profile }, moment).await?;
    person::verified(tx, person, moment).await?;
    commands::store(tx, person, provider, claimed, moment).await?;
    Ok(person)
}

async fn active(tx: &Tx, person: Id<Person>) -> Result<(), Failure> {
    let found = person::queries::find(&**tx, person).await?;
    if found.is_some_and(|person| person.state == person::entity::State::Active) {
        return Ok(());
    }
    Err(Failure::Denied(Denied::from(EntranceReason::AccountSuspended {})))
}

async fn used(tx: &Tx, claimed: &Claimed, moment: Moment) -> Result<(), Failure> {
    let row = entity::ActiveModel {
        issuer: Set(claimed.issuer.clone()),
        subject: Set(claimed.subject.clone()),
        last_used_at: Set(Some(moment.utc())),
        ..Default::default()
    };
    row.update(&**tx).await?;
    Ok(())
}
