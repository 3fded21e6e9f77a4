//! Sharing free places out among those who wait.

use auth::{Person, audit};
use chrono::{DateTime, Utc};
use kernel::{Id, Moment, StorageError, Tx};
use serde_json::json;

use super::entity::{Model, State};
use crate::application::entity as application;
use crate::application::set_state;
use crate::cohort::dates::{Phase, days_after, last_minute};
use crate::cohort::places::Turn;
use crate::cohort::{Asking, Ledger, entity as cohort};
use crate::event::Event;
use crate::placing::tell;
use crate::stamp::Stamp;
use crate::{Cohort, Offer, Why};

/// Whether places of a cohort may be offered: applications are closed (rule 10), and the course is not over.
///
/// # Errors
/// The window is still open; the cohort is not public or over.
pub fn may_offer(cohort: &cohort::Model, moment: Moment) -> Result<(), Why> {
    cohort.window().may_offer(moment)?;
    let over = matches!(cohort.dates().phase(moment), Phase::Ended | Phase::Closed);
    if over || cohort.state != cohort::State::Published {
        return Err(Why::OffersOver {});
    }
    Ok(())
}

/// Offers the free places of a cohort to those who wait, where they may be offered. Called in the transaction by which
/// a place came free; tells what became of each turn.
///
/// # Errors
/// Storage.
pub async fn promote(
    tx: &Tx,
    cohort: Id<Cohort>,
    by: Option<Id<Person>>,
    moment: Moment,
) -> Result<Vec<Turn>, StorageError> {
    let Some(ledger) = Ledger::locked(tx, cohort).await? else { return Ok(Vec::new()) };
    if may_offer(&ledger.cohort, moment).is_err() {
        return Ok(Vec::new());
    }
    let turns = ledger.room().share_out(&ledger.claims());
    let until = expires_at(&ledger.cohort, moment);
    for turn in &turns {
        let Turn::Offered(id) = turn else { continue };
        if let Some(asking) = ledger.asking.iter().find(|a| a.application == *id) {
            offer(tx, asking, (until, by), cohort, moment).await?;
        }
    }
    Ok(turns)
}

/// The end of the last day on which an offer can be taken, in the cohort's zone.
fn expires_at(cohort: &cohort::Model, moment: Moment) -> DateTime<Utc> {
    let today = cohort.zone.date(moment.utc());
    last_minute(days_after(today, cohort.offer_days), &cohort.zone).instant
}

async fn offer(
    tx: &Tx,
    asking: &Asking,
    (expires_at, by): (DateTime<Utc>, Option<Id<Person>>),
    cohort_id: Id<Cohort>,
    moment: Moment,
) -> Result<(), StorageError> {
    use sea_orm::EntityTrait as _;
    let id = asking.application;
    let Some(application) = application::Entity::find_by_id(id).one(&**tx).await? else { return Ok(()) };
    set_state(tx, id, application::State::Offered, Stamp { by, ..Stamp::of_itself(moment) }).await?;
    let row = Model {
        id: tx.entropy().id::<Offer>(moment),
        application_id: id,
        cohort_id,
        // who waits and was given a place otherwise needs no more of it, and says so by taking this one
        places: i32::try_from(asking.claim().people.max(1)).unwrap_or(i32::MAX),
        state: State::Open,
        made_at: moment.utc(),
        expires_at,
        made_by: by,
        ended_at: None,
    };
    let detail = json!({ "offer": row.id, "places": row.places });
    tx.insert_all(vec![row]).await?;
    audit::record(tx, by, "place_offered", ("application", Some(id.uuid())), detail, moment).await?;
    tell(tx, &application, &Event::Offer { application: id, expires_at }, moment).await
}
