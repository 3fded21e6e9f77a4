//! Giving an application its places: whoever said yes is enrolled, the other seats are held for a while.

use auth::{Person, audit};
use chrono::{DateTime, Utc};
use kernel::{Failure, Id, Moment, StorageError, Tx, ZonedTime};
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, Set};
use serde_json::json;

use super::seats::taken;
use crate::application::entity::{self as application, State};
use crate::cohort::Ledger;
use crate::enrolment::{add, entity as enrolment};
use crate::seat::entity::{self as seat, Part};
use crate::seat::state::confirm_by;
use crate::team::seat::hand_over;
use crate::{Seat, Team, Why};

/// Somebody who gets a place.
struct New {
    person: Id<Person>,
    part: Part,
    team: Option<Id<Team>>,
}

/// What was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Given {
    /// Until when seats without an answer are held; nothing where all have answered.
    pub(crate) confirm_by: Option<DateTime<Utc>>,
}

/// Enrols everybody who said yes; holds the seats of the others until the end of the seventh day in the cohort's zone.
/// That there is room was decided before.
pub(crate) async fn give(
    tx: &Tx,
    ledger: &Ledger,
    application: &application::Model,
    by: Id<Person>,
    moment: Moment,
) -> Result<Given, StorageError> {
    let Some(team) = application.team() else {
        let part = application.read_draft()?.part.unwrap_or(Part::Esp);
        enter(tx, ledger, New { person: application.person_id, part, team: None }, by, moment).await?;
        return Ok(Given { confirm_by: None });
    };
    let until = confirm_by(moment, &ledger.cohort.zone).instant;
    let mut held = None;
    for seat in taken(tx, team).await? {
        if seat.state == seat::State::Confirmed {
            sit(tx, ledger, &seat, by, moment).await?;
        } else if seat.state == seat::State::Invited {
            let row =
                seat::ActiveModel { id: Set(seat.id), confirm_by: Set(Some(until)), ..Default::default() };
            row.update(&**tx).await?;
            held = Some(until);
        }
    }
    lead(tx, team).await?;
    Ok(Given { confirm_by: held })
}

/// Gives the place that was held for a seat, once its person confirmed it. Does nothing where the application was not
/// accepted yet.
///
/// # Errors
/// A conflict where the seat was held up to an instant that has passed; storage.
pub async fn confirmed(tx: &Tx, id: Id<Seat>, by: Id<Person>, moment: Moment) -> Result<(), Failure> {
    let seat = seat::Entity::find_by_id(id).one(&**tx).await?.ok_or(Failure::NotFound)?;
    let accepted = application::Entity::find()
        .filter(application::COLUMN.team_id.eq(seat.team_id))
        .filter(application::COLUMN.state.eq(State::Accepted));
    if accepted.one(&**tx).await?.is_none() {
        return Ok(());
    }
    let ledger = Ledger::locked(tx, seat.cohort_id).await?.ok_or(Failure::NotFound)?;
    if let Some(until) = seat.confirm_by.filter(|until| *until <= moment.utc()) {
        let zone = ledger.cohort.zone.clone();
        let until = ZonedTime { local: zone.local(until).datetime(), zone, instant: until };
        return Err(Failure::conflict(Why::SeatLapsed { at: until }));
    }
    sit(tx, &ledger, &seat, by, moment).await?;
    Ok(lead(tx, seat.team_id).await?)
}

/// Enrols the person of a confirmed seat. When the seat was confirmed stays: the longest confirmed leads.
async fn sit(
    tx: &Tx,
    ledger: &Ledger,
    seat: &seat::Model,
    by: Id<Person>,
    moment: Moment,
) -> Result<(), StorageError> {
    let Some(person) = seat.person_id else { return Ok(()) };
    let team = (!seat.alone).then_some(seat.team_id);
    enter(tx, ledger, New { person, part: seat.part, team }, by, moment).await?;
    let state = if seat.alone { seat::State::Left } else { seat::State::Enrolled };
    let leads = seat.leads && !seat.alone;
    let row =
        seat::ActiveModel { id: Set(seat.id), state: Set(state), leads: Set(leads), ..Default::default() };
    row.update(&**tx).await?;
    Ok(())
}

/// Enrols somebody; who learns already as an individual joins the team.
async fn enter(
    tx: &Tx,
    ledger: &Ledger,
    new: New,
    by: Id<Person>,
    moment: Moment,
) -> Result<(), StorageError> {
    let Some(there) = ledger.seated.iter().find(|e| e.person_id == new.person) else {
        let empty = add::row(tx, ledger.cohort.id, new.person, moment);
        let row = enrolment::Model { part: new.part, team_id: new.team, ..empty };
        let object = ("enrolment", Some(row.id.uuid()));
        let detail = json!({ "cohort": ledger.cohort.id });
        audit::record(tx, Some(by), "enrolled", object, detail, moment).await?;
        return tx.insert_all(vec![row]).await;
    };
    if there.team_id.is_none() && new.team.is_some() {
        let row = enrolment::ActiveModel {
            id: Set(there.id),
            team_id: Set(new.team),
            part: Set(new.part),
            ..Default::default()
        };
        row.update(&**tx).await?;
    }
    Ok(())
}

/// A team whose lead goes on alone is led by the longest confirmed.
async fn lead(tx: &Tx, team: Id<Team>) -> Result<(), StorageError> {
    let seats = taken(tx, team).await?;
    if seats.iter().any(|seat| seat.leads) { Ok(()) } else { hand_over(tx, team).await }
}
