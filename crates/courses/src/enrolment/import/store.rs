//! Storing a group of a sheet of enrolments.

use std::collections::{BTreeMap, BTreeSet};

use auth::{Permit, Person, person};
use kernel::folder::Outcome;
use kernel::import::{Line, RowFault, Tally};
use kernel::{Failure, FieldError, Id, Moment, Reason as _, StorageError, Tx, fold};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::{EnrolmentRow, Group};
use crate::enrolment::{Enrol, Enrolling, enrol, entity};
use crate::seat::entity::Part;
use crate::team::{self, Move, NewTeam, make, move_to};
use crate::{Team, Why};

/// Someone of a group who can get a place.
struct Fresh<'a> {
    line: &'a Line<EnrolmentRow>,
    person: person::entity::Model,
}

/// What storing a group did.
#[derive(Clone, Debug, Default)]
pub struct Stored {
    /// What became of each row.
    pub tally: Tally,
    /// The places that are new.
    pub places: Vec<entity::Model>,
}

/// Gives a group its places; what hinders one row, or its whole team, comes back as faults. `reason` says why those who
/// are new come late, where the cohort has begun.
///
/// # Errors
/// Invalid `reason`, where one is needed; storage.
pub async fn store(
    tx: &Tx,
    permit: &Permit<Enrol>,
    group: &Group,
    reason: &str,
    moment: Moment,
) -> Result<Stored, Failure> {
    let mut stored = Stored::default();
    let team = team_of(tx, permit, group).await?;
    let fresh = fresh(tx, permit, (group, team), &mut stored.tally).await?;
    if fresh.is_empty() {
        return Ok(stored);
    }
    let giving = Giving { tx, permit, reason, moment };
    stored.places = match &group.team {
        None => giving.alone(fresh, &mut stored.tally).await?,
        Some(name) => giving.together((name, team), fresh, &mut stored.tally).await?,
    };
    Ok(stored)
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

/// Giving places: what that takes beside the people.
struct Giving<'a> {
    tx: &'a Tx,
    permit: &'a Permit<Enrol>,
    reason: &'a str,
    moment: Moment,
}

impl Giving<'_> {
    /// Individuals get their places in order, while places last.
    async fn alone(&self, fresh: Vec<Fresh<'_>>, tally: &mut Tally) -> Result<Vec<entity::Model>, Failure> {
        let (mut wanted, mut placed) = (BTreeMap::new(), BTreeSet::new());
        for one in fresh {
            placed.insert(one.person.id);
            match self.permit.object().fits(&placed) {
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
        self.enrol(wanted, None).await
    }

    /// A team gets its places together, or nobody of the group gets one.
    async fn together(
        &self,
        (name, team): (&str, Option<Id<Team>>),
        fresh: Vec<Fresh<'_>>,
        tally: &mut Tally,
    ) -> Result<Vec<entity::Model>, Failure> {
        if let Err((column, why)) = may_come(self.permit, team, &fresh) {
            tally.faults.extend(fresh.iter().map(|one| fault(one.line, column, &why)));
            return Ok(Vec::new());
        }
        let places = match team {
            Some(team) => self.join(team, &fresh).await?,
            None => make(self.tx, self.permit, &self.new_team(name, &fresh), self.moment).await?.1,
        };
        for one in &fresh {
            let seated = self.permit.object().enrolled.contains(&one.person.id);
            let outcome = if seated { Outcome::Changed } else { Outcome::Added };
            tally.done(one.line.line, "enrolment", &one.line.row.email, outcome);
        }
        Ok(places)
    }

    /// Individuals of the cohort move into the team, others are enrolled in it.
    async fn join(&self, team: Id<Team>, fresh: &[Fresh<'_>]) -> Result<Vec<entity::Model>, Failure> {
        let mut wanted = BTreeMap::new();
        for one in fresh {
            let part = one.line.row.part;
            match self.permit.object().seated.iter().find(|seated| seated.person_id == one.person.id) {
                Some(seated) => {
                    let to = Move { enrolment: seated.id, to: Some(team), part, rest_as_individuals: false };
                    move_to(self.tx, self.permit, to, self.moment).await?;
                }
                None => {
                    wanted.insert(one.person.id, part);
                }
            }
        }
        self.enrol(wanted, Some(team)).await
    }

    async fn enrol(
        &self,
        people: BTreeMap<Id<Person>, Part>,
        team: Option<Id<Team>>,
    ) -> Result<Vec<entity::Model>, Failure> {
        let new = Enrolling { people, team, reason: self.reason.to_owned() };
        enrol(self.tx, self.permit, &new, self.moment).await
    }

    /// The first of the sheet leads it, and it is round their association.
    fn new_team(&self, name: &str, fresh: &[Fresh<'_>]) -> NewTeam {
        let lead = fresh.first().map(|one| &one.person);
        NewTeam {
            name: name.to_owned(),
            association: lead.and_then(|lead| lead.association_id).map(Id::from_uuid),
            people: fresh.iter().map(|one| (one.person.id, one.line.row.part)).collect(),
            lead: lead.map(|lead| lead.id),
            reason: self.reason.to_owned(),
        }
    }
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

fn fault(line: &Line<EnrolmentRow>, column: &str, why: &Why) -> RowFault {
    let written = match column {
        "email" => line.row.email.clone(),
        "team" => line.row.team.clone().unwrap_or_default(),
        _ => String::new(),
    };
    let fault = FieldError { field: column.to_owned(), code: why.code(), message: why.message() };
    RowFault { line: line.line, written, fault }
}
