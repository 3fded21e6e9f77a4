//! Making offers, taking one and saying no to it.

use auth::{Permit, audit};
use kernel::{Failure, Id, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, Set};
use serde_json::json;

use super::entity::{self as offer, State};
use super::{AnswerOffer, MakeOffers, may_offer, promote, queries};
use crate::application::set_state;
use crate::application::{Act, By};
use crate::cohort::places::Turn;
use crate::event::{Answer, Event};
use crate::placing::{free, give, tell};
use crate::stamp::Stamp;
use crate::{Application, Why};

/// Offers every free place to those who wait. Tells what became of each turn.
///
/// # Errors
/// A conflict while applications are open, or once the course is over; storage.
pub async fn make(tx: &Tx, permit: &Permit<MakeOffers>, moment: Moment) -> Result<Vec<Turn>, Failure> {
    let cohort = &permit.object().cohort;
    may_offer(cohort, moment).map_err(Failure::conflict)?;
    let turns = promote(tx, cohort.id, Some(permit.by()), moment).await?;
    let offers = turns.iter().filter(|turn| matches!(turn, Turn::Offered(_))).count();
    let object = ("cohort", Some(cohort.id.uuid()));
    audit::record(tx, Some(permit.by()), "offers_made", object, json!({ "offers": offers }), moment).await?;
    Ok(turns)
}

/// Takes the places that are held: the application is accepted. What was received before the offer's instant is in
/// time.
///
/// # Errors
/// A conflict where the offer has ended, or was answered already; storage.
pub async fn take(tx: &Tx, permit: &Permit<AnswerOffer>, moment: Moment) -> Result<(), Failure> {
    let facts = permit.object();
    let (application, offer) = (&facts.application, &facts.offer);
    if offer.state == State::Lapsed || (offer.state == State::Open && offer.expires_at <= moment.utc()) {
        return Err(Failure::conflict(Why::OfferEnded { until: facts.until() }));
    }
    let next = application.state.after(Act::Take, By::Applicant).map_err(Failure::conflict)?;
    end(tx, offer, State::Taken, moment).await?;
    set_state(tx, application.id, next, Stamp::by(permit.by(), moment)).await?;
    let confirm_by = give(tx, &facts.ledger, application, permit.by(), moment).await?.confirm_by;
    let answer = Answer::Accepted { places: offer.places.unsigned_abs(), confirm_by };
    let event = Event::Ruling { application: application.id, answer, note: String::new() };
    tell(tx, application, &event, moment).await?;
    noted(tx, permit, "offer_taken", moment).await
}

/// Says no: the application is taken back, and its places go to the next who waits.
///
/// # Errors
/// A conflict where the offer was answered already; storage.
pub async fn decline(tx: &Tx, permit: &Permit<AnswerOffer>, moment: Moment) -> Result<(), Failure> {
    let facts = permit.object();
    let application = &facts.application;
    if facts.offer.state != State::Open {
        return Err(Failure::conflict(Why::NotInThisState { state: application.state.word() }));
    }
    let next = application.state.after(Act::Withdraw, By::Applicant).map_err(Failure::conflict)?;
    end(tx, &facts.offer, State::Declined, moment).await?;
    set_state(tx, application.id, next, Stamp::by(permit.by(), moment)).await?;
    free(tx, application.team(), moment).await?;
    noted(tx, permit, "offer_declined", moment).await?;
    Ok(promote(tx, application.cohort_id, None, moment).await.map(drop)?)
}

/// The open offer of an application that is taken back was not wanted.
pub(crate) async fn close(tx: &Tx, application: Id<Application>, moment: Moment) -> Result<(), StorageError> {
    match queries::open(&**tx, application).await? {
        Some(open) => end(tx, &open, State::Declined, moment).await,
        None => Ok(()),
    }
}

pub(super) async fn end(
    tx: &Tx,
    offer: &offer::Model,
    state: State,
    moment: Moment,
) -> Result<(), StorageError> {
    let row = offer::ActiveModel {
        id: Set(offer.id),
        state: Set(state),
        ended_at: Set(Some(moment.utc())),
        ..Default::default()
    };
    row.update(&**tx).await?;
    Ok(())
}

async fn noted(
    tx: &Tx,
    permit: &Permit<AnswerOffer>,
    action: &'static str,
    moment: Moment,
) -> Result<(), Failure> {
    let object = ("application", Some(permit.object().application.id.uuid()));
    let detail = json!({ "offer": permit.object().offer.id });
    Ok(audit::record(tx, Some(permit.by()), action, object, detail, moment).await?)
}
