//! Proving who one is with a password: one way in for pages and the API, with one counter.

use std::net::IpAddr;
use std::time::Instant;

use kernel::{Db, Denied, Id, Moment, Secret, SiteKey, StorageError, Tx};
use sea_orm::EntityTrait as _;

use super::{Device, EntranceError, EntranceReason, Lifetimes, Started, Terms, enter, entity};
use crate::factor::Answer;
use crate::passkey::Shown;
use crate::password::{self, Hasher, Typed};
use crate::throttle::{Limits, Throttle};
use crate::{Actor, Person, Via, person};

/// What signing in needs. Cheap to clone; clones count attempts together.
#[derive(Clone, Debug)]
pub struct Entrance {
    db: Db,
    hasher: Hasher,
    throttle: Throttle,
    codes: Throttle,
    pub(super) links: Throttle,
    pub(super) ceremonies: Throttle,
    pub(super) typing: Throttle,
    terms: Terms,
}

/// What someone claims and from where.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The address, as typed.
    pub email: String,
    /// The password, as typed.
    pub password: Typed,
    /// From where.
    pub address: IpAddr,
    /// The secret of an earlier sign-in that the browser still carries, if any.
    pub carried: Option<Secret>,
}

impl Entrance {
    /// An entrance with nothing counted yet.
    #[must_use]
    pub fn new(db: Db, hasher: Hasher, lifetimes: Lifetimes, site_key: SiteKey) -> Self {
        Self {
            db,
            hasher,
            throttle: Throttle::new(Limits::SIGN_IN),
            codes: Throttle::new(Limits::CODE),
            links: Throttle::new(Limits::LINK),
            ceremonies: Throttle::new(Limits::CEREMONY),
            typing: Throttle::new(Limits::TYPING),
            terms: Terms { lifetimes, site_key },
        }
    }

    /// What hashes passwords, for those who set one.
    #[must_use]
    pub fn hasher(&self) -> &Hasher {
        &self.hasher
    }

    /// What the site says of every sign-in.
    #[must_use]
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Who made this claim, where it is true. Absent and present accounts take as long and answer alike.
    ///
    /// # Errors
    /// Refused, too many attempts, overloaded, or storage.
    pub async fn check(&self, claim: &Claim) -> Result<Id<Person>, EntranceError> {
        let account = person::queries::by_email(self.db.read(), &claim.email).await?;
        let person = account.as_ref().map(|a| a.id);
        let attempt = self.throttle.attempt(
            &person::normalise(&claim.email).unwrap_or_default(),
            claim.address,
            self.recognises(claim.carried.as_ref(), person).await?,
            Instant::now(),
        )?;
        let stored = password::queries::stored(self.db.read(), person).await?;
        let found = self.hasher.verify(&claim.password, stored).await?;
        let Some(account) = account.filter(|_| found.matches) else {
            return Err(Denied::from(EntranceReason::WrongEmailOrPassword {}).into());
        };
        attempt.succeeded();
        if account.state == person::entity::State::Suspended {
            return Err(Denied::from(EntranceReason::AccountSuspended {}).into());
        }
        if found.outdated {
            self.rehash(account.id, &claim.password).await?;
        }
        Ok(account.id)
    }

    /// Signs in a browser whose claim is true. The sign-in it carried, if any, ends.
    ///
    /// # Errors
    /// As [`Self::check`].
    pub async fn sign_in(
        &self,
        claim: &Claim,
        device: &Device,
        moment: Moment,
    ) -> Result<Started, EntranceError> {
        let person = self.check(claim).await?;
        let (device, terms) = (device.clone(), self.terms.clone());
        let old = claim.carried.as_ref().map(Secret::hash);
        let work = move |tx: Tx| {
            let (device, old, terms) = (device.clone(), old.clone(), terms.clone());
            async move {
                if let Some(old) = old {
                    super::end(&tx, &old).await?;
                }
                enter(&tx, person, &device, &terms, moment).await
            }
        };
        Ok(self.db.write(work).await?)
    }

    /// Signs in whoever showed a passkey: both factors in one. The sign-in that the browser carried, if any, ends.
    ///
    /// # Errors
    /// Refused where the account is suspended, or storage.
    pub async fn sign_in_by(
        &self,
        shown: &Shown,
        device: &Device,
        carried: Option<&Secret>,
        moment: Moment,
    ) -> Result<Started, EntranceError> {
        let account = person::queries::find(self.db.read(), shown.person).await?;
        if account.is_none_or(|a| a.state == person::entity::State::Suspended) {
            return Err(Denied::from(EntranceReason::AccountSuspended {}).into());
        }
        let (shown, device, terms) = (shown.clone(), device.clone(), self.terms.clone());
        let old = carried.map(Secret::hash);
        let work = move |tx: Tx| {
            let (shown, device, old, terms) = (shown.clone(), device.clone(), old.clone(), terms.clone());
            async move {
                if let Some(old) = old {
                    super::end(&tx, &old).await?;
                }
                shown.used(&tx, moment).await?;
                super::create(&tx, shown.person, &device, &terms, moment).await
            }
        };
        Ok(self.db.write(work).await?)
    }

    /// Whether this code is the second factor of someone, which uses it up: of their app, or on paper.
    ///
    /// # Errors
    /// Too many attempts, or storage.
    pub async fn answer(
        &self,
        person: Id<Person>,
        typed: &str,
        address: IpAddr,
        moment: Moment,
    ) -> Result<Answer, EntranceError> {
        let attempt = self.codes.attempt(&person.to_string(), address, false, Instant::now())?;
        let (typed, key) = (typed.to_owned(), self.terms.site_key.clone());
        let work = move |tx: Tx| {
            let (typed, key) = (typed.clone(), key.clone());
            async move { Answer::to(&tx, &key, person, &typed, moment).await }
        };
        let answer = self.db.write(work).await?;
        if answer != Answer::Wrong {
            attempt.succeeded();
        }
        Ok(answer)
    }

    /// What second factors and links are concealed with.
    #[must_use]
    pub fn site_key(&self) -> &SiteKey {
        &self.terms.site_key
    }

    /// Proves again who is signed in by their password: their sign-in is then fresh for ten minutes. A claim
    /// of another account is refused like a wrong password.
    ///
    /// # Errors
    /// As [`Self::check`].
    pub async fn prove(&self, actor: &Actor, claim: &Claim, moment: Moment) -> Result<(), EntranceError> {
        let person = self.check(claim).await?;
        self.note_proof(actor, person, moment).await
    }

    /// Notes that whoever is signed in here showed to be this person: their sign-in is then fresh for ten minutes.
    /// The proof of another person is refused like a wrong password.
    ///
    /// # Errors
    /// Refused, or storage.
    pub async fn note_proof(
        &self,
        actor: &Actor,
        person: Id<Person>,
        moment: Moment,
    ) -> Result<(), EntranceError> {
        let own = actor.signed_in().filter(|own| own.person == person);
        let Some(Via::Browser { sign_in, .. }) = own.map(|own| own.via.clone()) else {
            return Err(Denied::from(EntranceReason::WrongEmailOrPassword {}).into());
        };
        let work = move |tx: Tx| {
            let sign_in = sign_in.clone();
            async move { super::prove(&tx, &sign_in, moment).await }
        };
        Ok(self.db.write(work).await?)
    }

    /// Whether the browser carries a sign-in of this very account, ended by time or not.
    async fn recognises(
        &self,
        carried: Option<&Secret>,
        person: Option<Id<Person>>,
    ) -> Result<bool, StorageError> {
        let (Some(carried), Some(person)) = (carried, person) else { return Ok(false) };
        let row = entity::Entity::find_by_id(carried.hash().0).one(self.db.read()).await?;
        Ok(row.is_some_and(|row| row.person_id == person))
    }

    async fn rehash(&self, person: Id<Person>, typed: &Typed) -> Result<(), EntranceError> {
        let phc = self.hasher.hash(typed).await?;
        let work = move |tx: Tx| {
            let phc = phc.clone();
            async move { password::rehash(&tx, person, phc).await }
        };
        Ok(self.db.write(work).await?)
    }
}
