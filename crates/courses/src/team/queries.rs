//! The teams of a cohort, as admins seat people.

use std::collections::HashMap;

use auth::{Person, person};
use kernel::{Id, StorageError};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::{entity, formed};
use crate::association::entity as association;
use crate::enrolment::entity as enrolment;
use crate::seat::entity::{self as seat, Part};
use crate::{Cohort, Enrolment, Team};

/// A team with everybody who has a place in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Seated {
    /// The team; none for the individuals of the cohort.
    pub team: Option<entity::Model>,
    /// The name of its association.
    pub association: Option<String>,
    /// Who sits in it, by name.
    pub members: Vec<Member>,
}

/// Somebody with a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Their enrolment.
    pub enrolment: Id<Enrolment>,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The part they take.
    pub part: Part,
    /// Whether they lead the team.
    pub leads: bool,
    team: Option<Id<Team>>,
}

/// Every team of a cohort that has its places, by name, and last its individuals, where there are any.
///
/// # Errors
/// Where the database fails.
pub async fn of_cohort(db: &impl ConnectionTrait, cohort: Id<Cohort>) -> Result<Vec<Seated>, StorageError> {
    let query = entity::Entity::find().filter(entity::COLUMN.cohort_id.eq(cohort)).filter(formed());
    let teams = query.order_by_asc(entity::COLUMN.name).order_by_asc(entity::COLUMN.id).all(db).await?;
    let round = teams.iter().filter_map(|team| team.association_id);
    let names = association::Entity::find().filter(association::COLUMN.id.is_in(round));
    let names: HashMap<_, _> = names.all(db).await?.into_iter().map(|a| (a.id, a.name)).collect();
    let (mut seated, individuals): (Vec<_>, Vec<_>) =
        members(db, cohort).await?.into_iter().partition(|member| member.team.is_some());
    let mut all: Vec<_> = teams
        .into_iter()
        .map(|team| Seated {
            association: team.association_id.and_then(|id| names.get(&id).cloned()),
            members: seated.extract_if(.., |member| member.team == Some(team.id)).collect(),
            team: Some(team),
        })
        .collect();
    if !individuals.is_empty() {
        all.push(Seated { team: None, association: None, members: individuals });
    }
    Ok(all)
}

async fn members(db: &impl ConnectionTrait, cohort: Id<Cohort>) -> Result<Vec<Member>, StorageError> {
    let rows = enrolment::Entity::find().filter(enrolment::COLUMN.cohort_id.eq(cohort)).all(db).await?;
    let rows: Vec<_> = rows.into_iter().filter(|row| row.state.is_live()).collect();
    let people = person::entity::Entity::find()
        .filter(person::entity::Column::Id.is_in(rows.iter().map(|row| row.person_id)));
    let people: HashMap<Id<Person>, _> = people.all(db).await?.into_iter().map(|p| (p.id, p)).collect();
    let leads =
        seat::Entity::find().filter(seat::COLUMN.cohort_id.eq(cohort)).filter(seat::COLUMN.leads.eq(true));
    let leads: Vec<_> =
        leads.all(db).await?.into_iter().filter_map(|s| Some((s.team_id, s.person_id?))).collect();
    let member = |row: enrolment::Model| {
        let person = people.get(&row.person_id)?;
        Some(Member {
            enrolment: row.id,
            name: person.name.clone(),
            email: person.email.clone(),
            part: row.part,
            leads: row.team_id.is_some_and(|team| leads.contains(&(team, row.person_id))),
            team: row.team_id,
        })
    };
    let mut all: Vec<_> = rows.into_iter().filter_map(member).collect();
    all.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.enrolment.cmp(&b.enrolment)));
    Ok(all)
}

/// How many others have a place in the team of this enrolment; none where it is in no team.
///
/// # Errors
/// Where the database fails.
pub async fn others(db: &impl ConnectionTrait, of: &enrolment::Model) -> Result<Option<u32>, StorageError> {
    let Some(team) = of.team_id else { return Ok(None) };
    let all = enrolment::Entity::find().filter(enrolment::COLUMN.team_id.eq(team)).all(db).await?;
    let others = all.iter().filter(|one| one.id != of.id && one.state.is_live()).count();
    Ok(Some(u32::try_from(others).unwrap_or(u32::MAX)))
}

/// Everybody who has a place in a team, by name.
///
/// # Errors
/// Where the database fails.
pub async fn people(
    db: &impl ConnectionTrait,
    team: Id<Team>,
) -> Result<Vec<(Id<Person>, String)>, StorageError> {
    let all = enrolment::Entity::find().filter(enrolment::COLUMN.team_id.eq(team)).all(db).await?;
    let there = all.iter().filter(|one| one.state.is_live()).map(|one| one.person_id);
    let mut people: Vec<_> = person::queries::names(db, there).await?.into_iter().collect();
    people.sort_by(|a, b| (&a.1, a.0).cmp(&(&b.1, b.0)));
    Ok(people)
}
