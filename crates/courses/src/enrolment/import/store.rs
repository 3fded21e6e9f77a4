//! Storing a group of a sheet of enrolments.

use std::collections::{BTreeMap, BTreeSet};

use auth::{Permit, Person, person};
use kernel::folder::Outcome;
use kernel::import::{Line, RowFault, Tally};
use kernel::{Failure, FieldError, Id, Moment, Reason as _, StorageError, Tx, fold};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::{EnrolmentRow, Group};
use crate::enrolment::{Enrol, enrol, entity};
use crate::seat::entity::Part;
use crate::team::{self, Move, NewTeam, make, move_to};
use crate::{Team, Why};

/// Someone of a group who can get a place.
struct Fresh<'a> {
    line: &'a Line<EnrolmentRow>,
    person: person::entity::Model,
}

/// Gives a group its places; what hinders one row, or its whole team, comes back as faults.
pub(super) async fn store(
    tx: &Tx,
    permit: &Permit<Enrol>,
    group: &Group,
    moment: Moment,
) -> Result<Tally, Failure> {
    let mut tally = Tally::default();
    let team = team_of(tx, permit, group).await?;
    let fresh = fresh(tx, permit, (group, team), &mut tally).await?;
    if fresh.is_empty() {
        return Ok(tally);
    }
    match &group.team {
        None => alone(tx, permit, fresh, &mut tally, moment).await?,
        Some(name) => together(tx, permit, (name, team), fresh, &mut tally, moment).await?,
    }
    Ok(tally)
}

/// The team of the cohort that has the group's name, where there is one.
async fn team_of(tx: &Tx, permit: &Permit<Enrol>, group: &Group) -> Result<Option<Id<Team>>, StorageError> {
    let Some(name) = group.team.as_deref().map(fold) else { return Ok(None) };
    let query = team::entity::Entity::find();
    let all = query.filter(team::entity::COLUMN.cohort_id.eq(permit.object().cohort.id)).all(&**tx).await?;
    Ok(all.into_iter().find(|team| fold(&team.name) == name).map(|team| team.id))
}

/// Those who do not have the place yet. Who has it is told so, and who cannot have it, why.
async fn fresh<'a>(
    tx: &Tx,
    permit: &Permit<Enrol>,
    (group, team): (&'a Group, Option<Id<Team>>),
    tally: &mut Tally,
) -> Result<Vec<Fresh<'a>>, StorageError> {
    let mut people = people(tx, group).await?;
    let mut fresh = Vec::new();
    for line in &group.rows {
        let Some(person) = people.remove(&line.row.email) else {
            let why = Why::NobodyHasAddress { address: line.row.email.clone() };
            tally.faults.push(fault(line, "email", &why));
            continue;
        };
        let seated = permit.object().seated.iter().find(|one| one.person_id == person.id);
        match seated.map(|one| one.team_id) {
            Some(Some(other)) if group.team.is_some() && Some(other) != team => {
                tally.faults.push(fault(line, "team", &Why::InAnotherTeam {}));
            }
            Some(there) if group.team.is_none() || there == team && team.is_some() => {
                tally.done(line.line, "enrolment", &line.row.email, Outcome::Unchanged);
            }
            _ => fresh.push(Fresh { line, person }),
        }
    }
    Ok(fresh)
}

async fn people(tx: &Tx, group: &Group) -> Result<BTreeMap<String, person::entity::Model>, StorageError> {
    let emails = group.rows.iter().map(|line| &line.row.email);
    let query = person::entity::Entity::find().filter(person::entity::Column::Email.is_in(emails));
    Ok(query.all(&**tx).await?.into_iter().map(|one| (one.email.clone(), one)).collect())
}

/// Individuals get their places in order, while places last.
async fn alone(
    tx: &Tx,
    permit: &Permit<Enrol>,
    fresh: Vec<Fresh<'_>>,
    tally: &mut Tally,
    moment: Moment,
) -> Result<(), Failure> {
    let (mut wanted, mut placed) = (BTreeMap::new(), BTreeSet::new());
    for one in fresh {
        placed.insert(one.person.id);
        match permit.object().fits(&placed) {
            Ok(()) => {
                wanted.insert(one.person.id, one.line.row.part);
                tally.done(one.line.line, "enrolment", &one.line.row.email, Outcome::Added);
            }
            Err(why) => {
                placed.remove(&one.person.id);
                tally.faults.push(fault(one.line, "", &why));
            }
        }
    }
    enrol(tx, permit, &wanted, None, moment).await?;
    Ok(())
}

/// A team gets its places together, or nobody of the group gets one.
async fn together(
    tx: &Tx,
    permit: &Permit<Enrol>,
    (name, team): (&str, Option<Id<Team>>),
    fresh: Vec<Fresh<'_>>,
    tally: &mut Tally,
    moment: Moment,
) -> Result<(), Failure> {
    if let Err((column, why)) = may_come(permit, team, &fresh) {
        tally.faults.extend(fresh.iter().map(|one| fault(one.line, column, &why)));
        return Ok(());
    }
    match team {
        Some(team) => join(tx, permit, team, &fresh, moment).await?,
        None => {
            make(tx, permit, &new_team(name, &fresh), moment).await?;
        }
    }
    for one in &fresh {
        let seated = permit.object().enrolled.contains(&one.person.id);
        let outcome = if seated { Outcome::Changed } else { Outcome::Added };
        tally.done(one.line.line, "enrolment", &one.line.row.email, outcome);
    }
    Ok(())
}

fn may_come(
    permit: &Permit<Enrol>,
    team: Option<Id<Team>>,
    fresh: &[Fresh<'_>],
) -> Result<(), (&'static str, Why)> {
    let facts = permit.object();
    let more = u32::try_from(fresh.len()).unwrap_or(u32::MAX);
    let size = facts.cohort.team_size();
    match team {
        Some(team) => size.join(facts.size_of(team), more).map_err(|why| ("team", why))?,
        None => size.advise(more).map(drop).map_err(|why| ("team", why))?,
    }
    facts.fits(&fresh.iter().map(|one| one.person.id).collect()).map_err(|why| ("", why))
}

/// Individuals of the cohort move into the team, others are enrolled in it.
async fn join(
    tx: &Tx,
    permit: &Permit<Enrol>,
    team: Id<Team>,
    fresh: &[Fresh<'_>],
    moment: Moment,
) -> Result<(), Failure> {
    let seat_of = |person: Id<Person>| permit.object().seated.iter().find(|one| one.person_id == person);
    let mut wanted: BTreeMap<Id<Person>, Part> = BTreeMap::new();
    for one in fresh {
        let part = one.line.row.part;
        match seat_of(one.person.id) {
            Some(entity::Model { id, .. }) => {
                let to = Move { enrolment: *id, to: Some(team), part, rest_as_individuals: false };
                move_to(tx, permit, to, moment).await?;
            }
            None => {
                wanted.insert(one.person.id, part);
            }
        }
    }
    enrol(tx, permit, &wanted, Some(team), moment).await?;
    Ok(())
}

/// The first of the sheet leads it, and it is round their association.
fn new_team(name: &str, fresh: &[Fresh<'_>]) -> NewTeam {
    let lead = fresh.first().map(|one| &one.person);
    NewTeam {
        name: name.to_owned(),
        association: lead.and_then(|lead| lead.association_id).map(Id::from_uuid),
        people: fresh.iter().map(|one| (one.person.id, one.line.row.part)).collect(),
        lead: lead.map(|lead| lead.id),
    }
}

fn fault(line: &Line<EnrolmentRow>, column: &str, why: &Why) -> RowFault {
    let written = match column {
        "email" => line.row.email.clone(),
        "team" => line.row.team.clone().unwrap_or_default(),
        _ => String::new(),
    };
    let fault = FieldError { field: column.to_owned(), code: why.code(), message: why.message() };
    RowFault { line: line.line, written, fault }
}
