//! The seats of a team that applied.

use std::collections::BTreeSet;

use auth::Person;
use kernel::db::Engine;
use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _, Set,
};

use crate::Team;
use crate::application::entity as application;
use crate::event::{self, Event};
use crate::ruling::{Arrangement, Sits};
use crate::seat::entity::{self as seat, State};

/// The seats of a team that are taken, locked, so that nobody answers an invitation meanwhile.
pub(crate) async fn taken(tx: &Tx, team: Id<Team>) -> Result<Vec<seat::Model>, StorageError> {
    let mut query = seat::Entity::find().filter(seat::COLUMN.team_id.eq(team));
    if tx.engine() == Engine::Postgres {
        query = query.lock_exclusive();
    }
    let mut seats = query.all(&**tx).await?;
    seats.retain(|seat| seat.state.is_taken());
    seats.sort_by_key(|seat| (!seat.leads, seat.id));
    Ok(seats)
}

/// Frees the seats of a team that gets no places, or none any more.
pub(crate) async fn free(tx: &Tx, team: Option<Id<Team>>, moment: Moment) -> Result<(), StorageError> {
    let Some(team) = team else { return Ok(()) };
    for seat in taken(tx, team).await? {
        vacate(tx, &seat, moment).await?;
    }
    Ok(())
}

/// Frees one seat: without an answer it lapses, else its person left.
pub(crate) async fn vacate(tx: &Tx, seat: &seat::Model, moment: Moment) -> Result<(), StorageError> {
    let next = if seat.state == State::Invited { State::Lapsed } else { State::Left };
    let row = seat::ActiveModel {
        id: Set(seat.id),
        state: Set(next),
        leads: Set(false),
        state_at: Set(Some(moment.utc())),
        ..Default::default()
    };
    row.update(&**tx).await?;
    Ok(())
}

/// Writes down who of a team takes part as an individual, and frees the seats of those who do not take part.
pub(crate) async fn arrange(
    tx: &Tx,
    application: &application::Model,
    seats: &Arrangement,
    moment: Moment,
) -> Result<(), StorageError> {
    let Some(team) = application.team() else { return Ok(()) };
    for seat in taken(tx, team).await? {
        match seats.of(seat.id) {
            Sits::Team => {}
            Sits::Nowhere => {
                vacate(tx, &seat, moment).await?;
                if let Some(person) = seat.person_id.filter(|_| seat.state.is_given()) {
                    let event = Event::TeamPlaceEnded { application: application.id, trimmed: true };
                    event::raise(tx, person, &event, moment).await?;
                }
            }
            Sits::Alone => {
                let row = seat::ActiveModel { id: Set(seat.id), alone: Set(true), ..Default::default() };
                row.update(&**tx).await?;
            }
        }
    }
    Ok(())
}

/// Who is told what becomes of an application: whoever sent it, and everybody who confirmed a seat.
pub(crate) async fn people(
    tx: &Tx,
    application: &application::Model,
) -> Result<BTreeSet<Id<Person>>, StorageError> {
    let mut people = BTreeSet::from([application.person_id]);
    if let Some(team) = application.team() {
        let seats = taken(tx, team).await?;
        people.extend(seats.iter().filter(|s| s.state.is_given()).filter_map(|s| s.person_id));
    }
    Ok(people)
}

/// Tells them all.
pub(crate) async fn tell(
    tx: &Tx,
    application: &application::Model,
    event: &Event,
    moment: Moment,
) -> Result<(), StorageError> {
    for person in people(tx, application).await? {
        event::raise(tx, person, event, moment).await?;
    }
    Ok(())
}
