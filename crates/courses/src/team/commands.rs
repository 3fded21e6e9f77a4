//! Making a team of a cohort, and moving people between teams.

use std::collections::BTreeMap;

use auth::{Permit, Person, audit};
use kernel::{Failure, Id, Invalid, Moment, Tx};
use sea_orm::EntityTrait as _;
use serde_json::json;

use super::seat;
use crate::association::entity as association;
use crate::enrolment::{Enrol, Enrolling, enrol, entity as enrolment};
use crate::seat::entity::Part;
use crate::{Association, Enrolment, Team, Why};

/// The longest name of a team, in characters.
const MOST_NAME: u32 = 80;

/// A team that shall be made, with everybody in it.
#[derive(Clone, Debug, PartialEq)]
pub struct NewTeam {
    /// Its name.
    pub name: String,
    /// Round which association; none where it is round none.
    pub association: Option<Id<Association>>,
    /// Who sits in it, with the part of each. Individuals of the cohort join it, others are enrolled.
    pub people: BTreeMap<Id<Person>, Part>,
    /// Who leads it.
    pub lead: Option<Id<Person>>,
    /// Why those who are new come late, where the cohort has begun.
    pub reason: String,
}

/// Makes a team and gives everybody in it a place: all or none. Tells the team and the places that are new.
///
/// # Errors
/// Invalid `name`, `association` or `people` (too few, too many, somebody of another team); a conflict where not so
/// many places are left; storage.
pub async fn make(
    tx: &Tx,
    permit: &Permit<Enrol>,
    new: &NewTeam,
    moment: Moment,
) -> Result<(Id<Team>, Vec<enrolment::Model>), Failure> {
    check(tx, permit, new).await?;
    let facts = permit.object();
    let id = tx.entropy().id::<Team>(moment);
    let row = super::entity::Model {
        id,
        cohort_id: facts.cohort.id,
        name: new.name.clone(),
        association_id: new.association,
        created_at: moment.utc(),
        kept: false,
    };
    tx.insert_all(vec![row]).await?;
    let enrolling = Enrolling { people: new.people.clone(), team: None, reason: new.reason.clone() };
    let places = enrol(tx, permit, &enrolling, moment).await?;
    seat::join(tx, permit, id, &together(tx, facts.cohort.id, new).await?, moment).await?;
    let detail = json!({ "cohort": facts.cohort.id, "people": new.people.len() });
    audit::record(tx, Some(permit.by()), "team_made", ("team", Some(id.uuid())), detail, moment).await?;
    Ok((id, places))
}

async fn check(tx: &Tx, permit: &Permit<Enrol>, new: &NewTeam) -> Result<(), Failure> {
    let (facts, mut faults) = (permit.object(), Invalid::default());
    match new.name.chars().count() {
        0 => faults.push("name", &Why::Required {}),
        n if n > MOST_NAME as usize => faults.push("name", &Why::TooLong { most: MOST_NAME }),
        _ => {}
    }
    if let Some(id) = new.association
        && association::Entity::find_by_id(id).one(&**tx).await?.is_none()
    {
        faults.push("association", &Why::NoSuchAssociation {});
    }
    if let Err(why) = facts.cohort.team_size().advise(u32::try_from(new.people.len()).unwrap_or(u32::MAX)) {
        faults.push("people", &why);
    }
    if facts.seated.iter().any(|e| new.people.contains_key(&e.person_id) && e.team_id.is_some()) {
        faults.push("people", &Why::InAnotherTeam {});
    }
    Ok(faults.or(())?)
}

/// The enrolments of a new team's people with the parts they take in it, its lead first.
async fn together(
    tx: &Tx,
    cohort: Id<crate::Cohort>,
    new: &NewTeam,
) -> Result<Vec<enrolment::Model>, Failure> {
    use sea_orm::{ColumnTrait as _, QueryFilter as _};
    let query = enrolment::Entity::find()
        .filter(enrolment::COLUMN.cohort_id.eq(cohort))
        .filter(enrolment::COLUMN.person_id.is_in(new.people.keys().copied()));
    let mut rows: Vec<_> = query.all(&**tx).await?.into_iter().filter(|e| e.state.is_live()).collect();
    for row in &mut rows {
        row.part = new.people.get(&row.person_id).copied().unwrap_or(row.part);
    }
    rows.sort_by_key(|row| (Some(row.person_id) != new.lead, row.id));
    Ok(rows)
}

/// Somebody's new place in the cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Whose.
    pub enrolment: Id<Enrolment>,
    /// Into which team; none makes them an individual.
    pub to: Option<Id<Team>>,
    /// The part they take there.
    pub part: Part,
    /// Whether those who would be too few go on as individuals.
    pub rest_as_individuals: bool,
}

/// Moves a learner into another team, or out of any.
///
/// # Errors
/// Not found for an enrolment or a team of another cohort; a conflict where a team would be too large or too small;
/// storage.
pub async fn move_to(tx: &Tx, permit: &Permit<Enrol>, to: Move, moment: Moment) -> Result<(), Failure> {
    let facts = permit.object();
    let row = facts.seated.iter().find(|e| e.id == to.enrolment).ok_or(Failure::NotFound)?;
    let row = enrolment::Model { part: to.part, ..row.clone() };
    if row.team_id != to.to {
        if let Some(team) = to.to {
            facts.cohort.team_size().join(facts.size_of(team), 1).map_err(Failure::conflict)?;
        }
        leave_old(tx, permit, &row, to.rest_as_individuals, moment).await?;
    }
    match to.to {
        Some(team) if row.team_id != Some(team) => {
            seat::join(tx, permit, team, std::slice::from_ref(&row), moment).await?;
        }
        _ => tx.upsert(enrolment::Model { team_id: to.to, ..row.clone() }).await?,
    }
    let object = ("enrolment", Some(row.id.uuid()));
    let detail = json!({ "from": row.team_id, "to": to.to, "part": to.part.word() });
    Ok(audit::record(tx, Some(permit.by()), "seat_moved", object, detail, moment).await?)
}

async fn leave_old(
    tx: &Tx,
    permit: &Permit<Enrol>,
    row: &enrolment::Model,
    rest_as_individuals: bool,
    moment: Moment,
) -> Result<(), Failure> {
    let facts = permit.object();
    let Some(old) = row.team_id else { return Ok(()) };
    let size = facts.cohort.team_size();
    let dissolves = size.leave(facts.size_of(old), rest_as_individuals).map_err(Failure::conflict)?;
    seat::leave(tx, row, moment).await?;
    if dissolves {
        for rest in facts.seated.iter().filter(|e| e.team_id == Some(old) && e.id != row.id) {
            seat::leave(tx, rest, moment).await?;
        }
    }
    Ok(())
}
