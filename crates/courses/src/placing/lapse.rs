//! Seats that nobody confirmed in time: they free their places, and a team that is too small then ends.

use auth::audit;
use chrono::TimeDelta;
use kernel::{Db, Id, Moment, StorageError, Tx};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _, Set,
};
use serde_json::json;

use super::seats::{taken, vacate};
use crate::application::entity as application;
use crate::cohort::Ledger;
use crate::enrolment::entity as enrolment;
use crate::event::{self, Event};
use crate::seat::entity::{self as seat, State};
use crate::team::entity as team;
use crate::{Cohort, Team, offer};

/// How long after its instant something lapses: what was received in time may still be under way.
pub(crate) const GRACE: TimeDelta = TimeDelta::minutes(1);

/// Lets every seat lapse that was held up to an instant that has passed. A job calls it; what is late is refused
/// without it.
///
/// # Errors
/// Storage.
pub async fn lapse(db: &Db, moment: Moment) -> Result<(), StorageError> {
    let cohorts =
        seat::Entity::find().select_only().column(seat::Column::CohortId).distinct().filter(due(moment));
    let cohorts: Vec<Id<Cohort>> = cohorts.into_tuple().all(db.read()).await?;
    for cohort in cohorts {
        // the cohort's row is locked first, and what is counted is read after that
        db.ingest(move |tx: Tx| async move { lapse_in(&tx, cohort, moment).await }).await?;
    }
    Ok(())
}

fn due(moment: Moment) -> sea_orm::Condition {
    let limit = moment.plus(-GRACE).utc();
    sea_orm::Condition::all()
        .add(seat::Column::State.eq(State::Invited))
        .add(seat::Column::ConfirmBy.lte(limit))
}

async fn lapse_in(tx: &Tx, cohort: Id<Cohort>, moment: Moment) -> Result<(), StorageError> {
    let Some(ledger) = Ledger::locked(tx, cohort).await? else { return Ok(()) };
    let late = seat::Entity::find().filter(seat::COLUMN.cohort_id.eq(cohort)).filter(due(moment));
    let mut late = late.all(&**tx).await?;
    late.sort_by_key(|seat| (seat.team_id, seat.id));
    for seats in late.chunk_by(|a, b| a.team_id == b.team_id) {
        lapse_of(tx, &ledger, seats, moment).await?;
    }
    offer::promote(tx, cohort, None, moment).await.map(drop)
}

/// The late seats of one team.
async fn lapse_of(
    tx: &Tx,
    ledger: &Ledger,
    seats: &[seat::Model],
    moment: Moment,
) -> Result<(), StorageError> {
    let Some(id) = seats.first().map(|seat| seat.team_id) else { return Ok(()) };
    for seat in seats {
        vacate(tx, seat, moment).await?;
    }
    let dissolved = dissolve(tx, ledger, id, moment).await?;
    let detail = json!({ "seats": seats.len(), "dissolved": dissolved });
    audit::record(tx, None, "seats_lapsed", ("team", Some(id.uuid())), detail, moment).await?;
    let theirs = application::Entity::find().filter(application::COLUMN.team_id.eq(id));
    if let Some(application) = theirs.one(&**tx).await? {
        let seats = u32::try_from(seats.len()).unwrap_or(u32::MAX);
        let event = Event::SeatsLapsed { application: application.id, seats, dissolved };
        event::raise(tx, application.person_id, &event, moment).await?;
    }
    Ok(())
}

/// Those who stay go on as individuals where they are too few, unless a facilitator keeps the team.
async fn dissolve(tx: &Tx, ledger: &Ledger, id: Id<Team>, moment: Moment) -> Result<bool, StorageError> {
    let stay = taken(tx, id).await?;
    let kept = team::Entity::find_by_id(id).one(&**tx).await?.is_none_or(|team| team.kept);
    let people = u32::try_from(stay.iter().filter(|seat| !seat.alone).count()).unwrap_or(u32::MAX);
    if kept || people == 0 || people >= ledger.cohort.team_size().least {
        return Ok(false);
    }
    for seat in stay {
        if seat.state == State::Invited {
            let row = seat::ActiveModel { id: Set(seat.id), alone: Set(true), ..Default::default() };
            row.update(&**tx).await?;
        } else {
            vacate(tx, &seat, moment).await?;
        }
    }
    for row in ledger.seated.iter().filter(|e| e.team_id == Some(id)) {
        let alone = enrolment::ActiveModel { id: Set(row.id), team_id: Set(None), ..Default::default() };
        alone.update(&**tx).await?;
    }
    Ok(true)
}
