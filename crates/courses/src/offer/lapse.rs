//! Offers that nobody answered in time: they lapse, and their places go to the next who waits.

use auth::audit;
use kernel::{Db, Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QuerySelect as _};
use serde_json::json;

use super::commands::end;
use super::entity::{self as offer, State};
use super::promote;
use crate::Cohort;
use crate::application::entity as application;
use crate::application::set_state;
use crate::cohort::Ledger;
use crate::event::Event;
use crate::placing::{GRACE, free, tell};
use crate::stamp::Stamp;

/// Lets every offer lapse that was held up to an instant that has passed. A job calls it; what is late is refused
/// without it.
///
/// # Errors
/// Storage.
pub async fn lapse(db: &Db, moment: Moment) -> Result<(), StorageError> {
    let cohorts =
        offer::Entity::find().select_only().column(offer::Column::CohortId).distinct().filter(due(moment));
    let cohorts: Vec<Id<Cohort>> = cohorts.into_tuple().all(db.read()).await?;
    for cohort in cohorts {
        // the cohort's row is locked first, and what is counted is read after that
        db.ingest(move |tx: Tx| async move { lapse_in(&tx, cohort, moment).await }).await?;
    }
    Ok(())
}

fn due(moment: Moment) -> Condition {
    let limit = moment.plus(-GRACE).utc();
    Condition::all().add(offer::Column::State.eq(State::Open)).add(offer::Column::ExpiresAt.lte(limit))
}

async fn lapse_in(tx: &Tx, cohort: Id<Cohort>, moment: Moment) -> Result<(), StorageError> {
    if Ledger::locked(tx, cohort).await?.is_none() {
        return Ok(());
    }
    let late = offer::Entity::find().filter(offer::COLUMN.cohort_id.eq(cohort)).filter(due(moment));
    for offer in late.all(&**tx).await? {
        one(tx, &offer, moment).await?;
    }
    promote(tx, cohort, None, moment).await.map(drop)
}

async fn one(tx: &Tx, offer: &offer::Model, moment: Moment) -> Result<(), StorageError> {
    let id = offer.application_id;
    end(tx, offer, State::Lapsed, moment).await?;
    let Some(application) = application::Entity::find_by_id(id).one(&**tx).await? else { return Ok(()) };
    if application.state != application::State::Offered {
        return Ok(());
    }
    set_state(tx, id, application::State::Lapsed, Stamp::of_itself(moment)).await?;
    tell(tx, &application, &Event::OfferLapsed { application: id }, moment).await?;
    free(tx, application.team(), moment).await?;
    let object = ("application", Some(id.uuid()));
    audit::record(tx, None, "offer_lapsed", object, json!({ "offer": offer.id }), moment).await
}
