//! Reading seats.

use std::collections::BTreeMap;

use auth::{Person, person};
use chrono::{DateTime, Utc};
use kernel::{Id, StorageError};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::entity::{COLUMN, Entity, Model, Part, State};
use crate::{Cohort, Seat, Team};

/// A seat as the team's lead and its members read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Which.
    pub seat: Id<Seat>,
    /// Whose.
    pub person: Option<Id<Person>>,
    /// The name of their account once they have confirmed, before that as the lead wrote it.
    pub name: String,
    /// The address to which the invitation went.
    pub email: String,
    /// The part they take.
    pub part: Part,
    /// Where it stands.
    pub state: State,
    /// Whether they lead.
    pub leads: bool,
    /// When they were last written to.
    pub told_at: DateTime<Utc>,
    /// Since when the seat stands so.
    pub state_at: Option<DateTime<Utc>>,
}

/// Every seat that a team has or had, in order of invitation.
///
/// # Errors
/// Where the database fails.
pub async fn of_team(db: &impl ConnectionTrait, team: Id<Team>) -> Result<Vec<Model>, StorageError> {
    let all = Entity::find().filter(COLUMN.team_id.eq(team)).order_by_asc(COLUMN.invited_at);
    Ok(all.order_by_asc(COLUMN.id).all(db).await?)
}

/// The seats of a team with the names of those who sit in them: the lead first, then in order of invitation.
///
/// # Errors
/// Where the database fails.
pub async fn members(db: &impl ConnectionTrait, team: Id<Team>) -> Result<Vec<Member>, StorageError> {
    let mut seats = of_team(db, team).await?;
    seats.sort_by_key(|seat| !seat.leads);
    // nobody wrote a name for who began the team, and everybody in it knows theirs
    let known = |seat: &&Model| seat.state.is_given() || seat.name.is_none();
    let given = seats.iter().filter(known).filter_map(|seat| seat.person_id);
    let names = person::queries::names(db, given).await?;
    Ok(seats.into_iter().map(|seat| member(seat, &names)).collect())
}

fn member(seat: Model, names: &BTreeMap<Id<Person>, String>) -> Member {
    let own = seat.person_id.and_then(|id| names.get(&id).cloned());
    Member {
        seat: seat.id,
        person: seat.person_id,
        name: own.or(seat.name).unwrap_or_else(|| seat.email.clone()),
        email: seat.email,
        part: seat.part,
        state: seat.state,
        leads: seat.leads,
        told_at: seat.reminded_at.unwrap_or(seat.invited_at),
        state_at: seat.state_at,
    }
}

/// The seat that somebody has said yes to in a cohort (rule 14: there is at most one).
///
/// # Errors
/// Where the database fails.
pub async fn given(
    db: &impl ConnectionTrait,
    person: Id<Person>,
    cohort: Id<Cohort>,
) -> Result<Option<Model>, StorageError> {
    let query = Entity::find()
        .filter(COLUMN.cohort_id.eq(cohort))
        .filter(COLUMN.person_id.eq(person))
        .filter(COLUMN.state.is_in([State::Confirmed, State::Enrolled]));
    Ok(query.one(db).await?)
}
