//! Giving people places in a cohort.

use std::collections::{BTreeMap, BTreeSet};

use auth::{Permit, Person, audit};
use kernel::{Failure, Id, Invalid, Moment, StorageError, Tx};
use serde_json::json;

use super::end::{earlier, may_say};
use super::entity::Model;
use super::{Enrol, EnrolFacts, add};
use crate::cohort::Phase;
use crate::seat::entity::Part;
use crate::team::seat;
use crate::{Team, Why};

/// Who shall be given a place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Enrolling {
    /// Each person with the part they take.
    pub people: BTreeMap<Id<Person>, Part>,
    /// The team that all of them join; none for individuals.
    pub team: Option<Id<Team>>,
    /// Why they come late, where the cohort has begun; kept with the place.
    pub reason: String,
}

/// Gives each of these people a place; who has one already keeps it. All or none. Tells the new places, each with the
/// earlier one of the same person here that it goes on from.
///
/// # Errors
/// Invalid `reason`: missing after the first day has begun, or too long; a conflict where not so many places are left,
/// or the team would have too many people; storage.
pub async fn enrol(
    tx: &Tx,
    permit: &Permit<Enrol>,
    new: &Enrolling,
    moment: Moment,
) -> Result<Vec<Model>, Failure> {
    let facts = permit.object();
    let wanted: BTreeSet<_> = new.people.keys().copied().collect();
    facts.fits(&wanted).map_err(Failure::conflict)?;
    let mut rows = fresh(tx, facts, &new.people, moment).await?;
    let reason = if rows.is_empty() { None } else { facts.late(&new.reason, moment)? };
    for row in &mut rows {
        row.added_reason.clone_from(&reason);
        let object = ("enrolment", Some(row.id.uuid()));
        let detail = json!({ "cohort": facts.cohort.id, "reason": reason });
        audit::record(tx, Some(permit.by()), "enrolled", object, detail, moment).await?;
    }
    tx.insert_all(rows.clone()).await?;
    if let Some(team) = new.team {
        seat::join(tx, permit, team, &rows, moment).await?;
    }
    Ok(rows)
}

async fn fresh(
    tx: &Tx,
    facts: &EnrolFacts,
    people: &BTreeMap<Id<Person>, Part>,
    moment: Moment,
) -> Result<Vec<Model>, StorageError> {
    let mut rows = Vec::new();
    for (person, part) in people.iter().filter(|(person, _)| !facts.enrolled.contains(person)) {
        let before = earlier(tx, facts.cohort.id, *person).await?;
        let carried_from = before.first().map(|one| one.id);
        let row = add::row(tx, facts.cohort.id, *person, moment);
        rows.push(Model { part: *part, carried_from, ..row });
    }
    Ok(rows)
}

impl EnrolFacts {
    /// The reason as it is kept: none before the first day.
    fn late(&self, reason: &str, moment: Moment) -> Result<Option<String>, Invalid> {
        let begun = self.cohort.dates().phase(moment) != Phase::Before;
        may_say(reason, false)?;
        match reason.trim() {
            "" if begun => Err(Invalid::one("reason", &Why::LateReasonNeeded {})),
            "" => Ok(None),
            words => Ok(begun.then(|| words.to_owned())),
        }
    }
}
