//! What somebody says to an invitation, and what they do with their seat afterwards.

use auth::{Permit, audit};
use kernel::{Failure, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, EntityTrait as _, IntoActiveModel as _, Set};
use serde_json::json;

use super::access::{AnswerSeat, SeatFacts};
use super::entity::{self, Part, State};
use super::lead;
use crate::application::entity as application;
use crate::event::{self, Event};
use crate::{Why, offer, placing};

/// Says yes, with the part they take. Where the team has its places already, theirs is given.
///
/// # Errors
/// A conflict where it cannot be confirmed (see [`SeatFacts::may_confirm`]); storage.
pub async fn confirm(
    tx: &Tx,
    permit: &Permit<AnswerSeat>,
    part: Part,
    moment: Moment,
) -> Result<(), Failure> {
    let facts = permit.object();
    facts.may_confirm(moment).map_err(Failure::conflict)?;
    let row = entity::ActiveModel {
        id: Set(facts.seat.id),
        part: Set(part),
        state: Set(State::Confirmed),
        state_at: Set(Some(moment.utc())),
        ..Default::default()
    };
    row.update(&**tx).await.map_err(given_twice)?;
    if let Some(application) = &facts.application {
        let mut draft = application.read_draft()?;
        draft.team.forget(facts.seat.id);
        let row = application::ActiveModel {
            id: Set(application.id),
            draft: Set(serde_json::to_string(&draft).map_err(StorageError::other)?),
            ..Default::default()
        };
        row.update(&**tx).await?;
    }
    placing::confirmed(tx, facts.seat.id, permit.by(), moment).await?;
    Ok(noted(tx, permit, "seat_confirmed", moment).await?)
}

/// Says no. The lead is told and the seat is free for somebody else; a place that was held for it goes to who waits.
///
/// # Errors
/// A conflict where it was answered already; storage.
pub async fn refuse(tx: &Tx, permit: &Permit<AnswerSeat>, moment: Moment) -> Result<(), Failure> {
    let facts = permit.object();
    facts.seat.state.to(State::Refused).map_err(Failure::conflict)?;
    end(tx, &facts.seat, State::Refused, moment).await?;
    offer::promote(tx, facts.seat.cohort_id, None, moment).await?;
    tell_lead(tx, facts, moment).await?;
    Ok(noted(tx, permit, "seat_refused", moment).await?)
}

/// Corrects the part of a seat that was confirmed.
///
/// # Errors
/// A conflict where it is not confirmed; storage.
pub async fn correct_part(
    tx: &Tx,
    permit: &Permit<AnswerSeat>,
    part: Part,
    moment: Moment,
) -> Result<(), Failure> {
    let seat = &permit.object().seat;
    if seat.state != State::Confirmed {
        return Err(Failure::conflict(Why::NotInThisState { state: seat.state.word() }));
    }
    entity::ActiveModel { id: Set(seat.id), part: Set(part), ..Default::default() }.update(&**tx).await?;
    Ok(noted(tx, permit, "seat_part_corrected", moment).await?)
}

/// Leaves a team that waits for its places. Where the lead leaves, the longest confirmed leads and is told.
///
/// # Errors
/// A conflict where the seat is not confirmed, or nobody else could lead; storage.
pub async fn leave(tx: &Tx, permit: &Permit<AnswerSeat>, moment: Moment) -> Result<(), Failure> {
    let facts = permit.object();
    if facts.seat.state != State::Confirmed {
        return Err(Failure::conflict(Why::NotInThisState { state: facts.seat.state.word() }));
    }
    end(tx, &facts.seat, State::Left, moment).await?;
    match (&facts.application, facts.seat.leads) {
        (Some(application), true) => lead::next(tx, application, moment).await?,
        _ => tell_lead(tx, facts, moment).await?,
    }
    Ok(noted(tx, permit, "seat_left", moment).await?)
}

/// Ends a seat; who ends it has asked whether it may.
pub(crate) async fn end(
    tx: &Tx,
    seat: &entity::Model,
    state: State,
    moment: Moment,
) -> Result<(), StorageError> {
    let mut row = seat.clone().into_active_model();
    (row.state, row.leads, row.state_at) = (Set(state), Set(false), Set(Some(moment.utc())));
    row.update(&**tx).await?;
    Ok(())
}

async fn tell_lead(tx: &Tx, facts: &SeatFacts, moment: Moment) -> Result<(), StorageError> {
    let Some(application) = &facts.application else { return Ok(()) };
    event::raise(tx, application.person_id, &Event::SeatFreed { seat: facts.seat.id }, moment).await
}

async fn noted(
    tx: &Tx,
    permit: &Permit<AnswerSeat>,
    action: &'static str,
    moment: Moment,
) -> Result<(), StorageError> {
    let facts = permit.object();
    let object = ("seat", Some(facts.seat.id.uuid()));
    let detail = json!({ "team": facts.team.id });
    audit::record(tx, Some(permit.by()), action, object, detail, moment).await
}

/// Two teams may be answered at once; the database lets one have the person.
fn given_twice(error: sea_orm::DbErr) -> Failure {
    match error.sql_err() {
        Some(sea_orm::SqlErr::UniqueConstraintViolation(_)) => Failure::conflict(Why::SeatElsewhere {}),
        _ => error.into(),
    }
}

/// Frees every seat of a team that no longer asks for places, and tells those who sat there but `by`.
///
/// # Errors
/// Storage.
pub(crate) async fn free_all(
    tx: &Tx,
    application: &application::Model,
    by: kernel::Id<auth::Person>,
    moment: Moment,
) -> Result<(), StorageError> {
    let Some(team) = application.team_id else { return Ok(()) };
    for seat in super::queries::of_team(&**tx, team).await? {
        let state = match seat.state {
            State::Invited => State::Lapsed,
            State::Confirmed => State::Left,
            _ => continue,
        };
        end(tx, &seat, state, moment).await?;
        if let Some(person) = seat.person_id.filter(|person| *person != by) {
            event::raise(tx, person, &Event::SeatEnded { seat: seat.id }, moment).await?;
        }
    }
    Ok(())
}

/// The seat as it is stored now.
pub(super) async fn read(tx: &Tx, id: kernel::Id<crate::Seat>) -> Result<entity::Model, Failure> {
    entity::Entity::find_by_id(id).one(&**tx).await?.ok_or(Failure::NotFound)
}
