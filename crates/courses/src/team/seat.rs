//! The seats of a team: taking one, leaving one, and who leads then.

use auth::{Permit, person};
use kernel::{Failure, Id, Moment, StorageError, Tx};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _, QueryFilter as _, Set,
};

use crate::enrolment::{Enrol, entity as enrolment};
use crate::seat::entity::{self as seat, State};
use crate::seat::state::{Candidate, next_lead};
use crate::{Seat, Team, team};

/// Seats these enrolments in a team of their cohort; the first of an empty team leads it.
///
/// # Errors
/// Not found for a team of another cohort; a conflict where it would have too many people; storage.
pub async fn join(
    tx: &Tx,
    permit: &Permit<Enrol>,
    id: Id<Team>,
    rows: &[enrolment::Model],
    moment: Moment,
) -> Result<(), Failure> {
    let facts = permit.object();
    let team = team::entity::Entity::find_by_id(id).filter(team::formed()).one(&**tx).await?;
    let team = team.filter(|team| team.cohort_id == facts.cohort.id).ok_or(Failure::NotFound)?;
    let (people, more) = (facts.size_of(id), u32::try_from(rows.len()).unwrap_or(u32::MAX));
    facts.cohort.team_size().join(people, more).map_err(Failure::conflict)?;
    for (n, row) in rows.iter().enumerate() {
        sit(tx, &team, row, people == 0 && n == 0, moment).await?;
    }
    Ok(())
}

async fn sit(
    tx: &Tx,
    team: &team::entity::Model,
    row: &enrolment::Model,
    leads: bool,
    moment: Moment,
) -> Result<(), StorageError> {
    let seated = enrolment::ActiveModel {
        id: Set(row.id),
        team_id: Set(Some(team.id)),
        part: Set(row.part),
        ..Default::default()
    };
    seated.update(&**tx).await?;
    let person = person::queries::find(&**tx, row.person_id).await?;
    let email = person.map(|person| person.email).unwrap_or_default();
    let known = live(tx, row).await?;
    let seat = seat::Model {
        id: known.as_ref().map_or_else(|| tx.entropy().id::<Seat>(moment), |known| known.id),
        team_id: team.id,
        cohort_id: team.cohort_id,
        person_id: Some(row.person_id),
        email,
        part: row.part,
        state: State::Enrolled,
        leads,
        invited_at: known.as_ref().map_or(moment.utc(), |known| known.invited_at),
        state_at: Some(moment.utc()),
        confirm_by: known.as_ref().and_then(|known| known.confirm_by),
        reminded_at: known.as_ref().and_then(|known| known.reminded_at),
        alone: false,
        name: known.and_then(|known| known.name),
    };
    tx.upsert(seat).await
}

/// The seats of a team that are taken, the lead's first: to show.
///
/// # Errors
/// Storage.
pub async fn taken(
    db: &impl sea_orm::ConnectionTrait,
    team: Id<Team>,
) -> Result<Vec<seat::Model>, StorageError> {
    let all = seat::Entity::find().filter(seat::COLUMN.team_id.eq(team)).all(db).await?;
    let mut taken: Vec<_> = all.into_iter().filter(|seat| seat.state.is_taken()).collect();
    taken.sort_by_key(|seat| (!seat.leads, seat.invited_at, seat.id));
    Ok(taken)
}

/// The seat that somebody has in the cohort now.
async fn live(tx: &Tx, row: &enrolment::Model) -> Result<Option<seat::Model>, StorageError> {
    let query = seat::Entity::find()
        .filter(seat::COLUMN.cohort_id.eq(row.cohort_id))
        .filter(seat::COLUMN.person_id.eq(row.person_id));
    Ok(query.all(&**tx).await?.into_iter().find(|seat| seat.state.is_given()))
}

/// Frees the seat of an enrolment, which goes on without a team. Where its person led, the longest confirmed leads.
///
/// # Errors
/// Storage.
pub async fn leave(tx: &Tx, row: &enrolment::Model, moment: Moment) -> Result<(), StorageError> {
    let free = enrolment::ActiveModel { id: Set(row.id), team_id: Set(None), ..Default::default() };
    free.update(&**tx).await?;
    let Some(seat) = live(tx, row).await? else { return Ok(()) };
    let (team, led) = (seat.team_id, seat.leads);
    let mut seat = seat.into_active_model();
    (seat.state, seat.leads, seat.state_at) = (Set(State::Left), Set(false), Set(Some(moment.utc())));
    seat.update(&**tx).await?;
    if led { hand_over(tx, team).await } else { Ok(()) }
}

/// The longest confirmed of those who are still there leads from now on.
pub(crate) async fn hand_over(tx: &Tx, team: Id<Team>) -> Result<(), StorageError> {
    let seats = seat::Entity::find().filter(seat::COLUMN.team_id.eq(team)).all(&**tx).await?;
    let candidate = |s: &seat::Model| Candidate { seat: s.id, state: s.state, confirmed_at: s.state_at };
    let candidates: Vec<_> = seats.iter().map(candidate).collect();
    if let Some(next) = next_lead(&candidates) {
        let lead = seat::ActiveModel { id: Set(next), leads: Set(true), ..Default::default() };
        lead.update(&**tx).await?;
    }
    Ok(())
}
