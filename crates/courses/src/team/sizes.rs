//! How large the teams of a cohort are, for whoever changes what sizes it allows.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, StorageError};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::entity;
use crate::application::entity::{self as application, Kind, State};
use crate::enrolment::entity as enrolment;
use crate::seat::entity as seat;
use crate::{Cohort, Team};

/// Every team of a cohort with how many people it has or asks places for, by name: who learns in it, and who holds a
/// seat while its application is sent or answered. Teams that are only being drafted are left out.
///
/// # Errors
/// Where the database fails.
pub async fn sizes(
    db: &impl ConnectionTrait,
    cohort: Id<Cohort>,
) -> Result<Vec<(String, u32)>, StorageError> {
    let rows = enrolment::Entity::find().filter(enrolment::COLUMN.cohort_id.eq(cohort)).all(db).await?;
    let mut people: BTreeMap<Id<Team>, u32> = BTreeMap::new();
    let mut enrolled = BTreeSet::new();
    for row in rows.iter().filter(|row| row.state.is_live()) {
        enrolled.insert(row.person_id);
        if let Some(team) = row.team_id {
            *people.entry(team).or_default() += 1;
        }
    }
    let asking = asking(db, cohort).await?;
    let open = seat::Column::State.is_in([seat::State::Invited, seat::State::Confirmed]);
    let seats = seat::Entity::find().filter(seat::COLUMN.cohort_id.eq(cohort)).filter(open).all(db).await?;
    let waits = |seat: &&seat::Model| seat.person_id.is_none_or(|person| !enrolled.contains(&person));
    for seat in seats.iter().filter(waits).filter(|seat| asking.contains(&seat.team_id)) {
        *people.entry(seat.team_id).or_default() += 1;
    }
    let teams = entity::Entity::find().filter(entity::COLUMN.cohort_id.eq(cohort));
    let teams = teams.order_by_asc(entity::COLUMN.name).order_by_asc(entity::COLUMN.id).all(db).await?;
    Ok(teams.into_iter().filter_map(|team| Some((team.name, *people.get(&team.id)?))).collect())
}

async fn asking(db: &impl ConnectionTrait, cohort: Id<Cohort>) -> Result<BTreeSet<Id<Team>>, StorageError> {
    let states = [State::Submitted, State::Waitlisted, State::Offered, State::Accepted];
    let rows = application::Entity::find()
        .filter(application::COLUMN.cohort_id.eq(cohort))
        .filter(application::COLUMN.kind.eq(Kind::Team))
        .filter(application::Column::State.is_in(states));
    Ok(rows.all(db).await?.into_iter().filter_map(|row| row.team_id).collect())
}
