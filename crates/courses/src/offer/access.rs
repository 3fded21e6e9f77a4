//! Who may make offers, and who answers one.

use auth::{Action, Actor, Verdict};
use kernel::db::Engine;
use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use super::entity::{self as offer, State};
use crate::application::entity as application;
use crate::cohort::Ledger;
use crate::{Application, Cohort};

/// Offering the free places of a cohort to those who wait: its facilitators and admins.
pub enum MakeOffers {}
/// Taking an offer, or saying no to it: who sent the application.
pub enum AnswerOffer {}

/// An application with the offer that was made to it last.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferFacts {
    /// The application.
    pub application: application::Model,
    /// Its latest offer.
    pub offer: offer::Model,
    /// The cohort's places.
    pub ledger: Ledger,
}

impl Action for MakeOffers {
    type Key = Id<Cohort>;
    type Object = Ledger;

    async fn load(tx: &Tx, _: &Actor, key: Id<Cohort>, _: Moment) -> Result<Option<Ledger>, StorageError> {
        Ledger::locked(tx, key).await
    }

    fn allow(actor: &Actor, ledger: &Ledger, moment: Moment) -> Verdict {
        Verdict::visible(actor.leads(ledger.cohort.id.uuid(), moment))
    }
}

impl Action for AnswerOffer {
    type Key = Id<Application>;
    type Object = OfferFacts;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Id<Application>,
        _: Moment,
    ) -> Result<Option<OfferFacts>, StorageError> {
        let Some(found) = application::Entity::find_by_id(key).one(&**tx).await? else { return Ok(None) };
        let Some(ledger) = Ledger::locked(tx, found.cohort_id).await? else { return Ok(None) };
        let mut query = application::Entity::find_by_id(key);
        if tx.engine() == Engine::Postgres {
            query = query.lock_exclusive();
        }
        let Some(application) = query.one(&**tx).await? else { return Ok(None) };
        let offers = offer::Entity::find().filter(offer::COLUMN.application_id.eq(key)).all(&**tx).await?;
        let latest = offers.into_iter().max_by_key(|offer| (offer.state == State::Open, offer.made_at));
        Ok(latest.map(|offer| OfferFacts { application, offer, ledger }))
    }

    fn allow(actor: &Actor, facts: &OfferFacts, _: Moment) -> Verdict {
        Verdict::visible(actor.is(facts.application.person_id))
    }
}

impl OfferFacts {
    /// The instant up to which the places are held, on the clock of the cohort's zone.
    #[must_use]
    pub fn until(&self) -> kernel::ZonedTime {
        let (zone, instant) = (self.ledger.cohort.zone.clone(), self.offer.expires_at);
        kernel::ZonedTime { local: zone.local(instant).datetime(), zone, instant }
    }
}
