//! Giving people places in a cohort.

use std::collections::{BTreeMap, BTreeSet};

use auth::{Permit, Person, audit};
use kernel::{Failure, Id, Moment, Tx};
use serde_json::json;

use super::Enrol;
use super::entity::{Model, State};
use crate::seat::entity::Part;
use crate::team::seat;
use crate::{Enrolment, Team};

/// Gives each of these people a place, as an individual or, all of them, in one team; who has one already keeps it.
/// All or none. Tells how many are new.
///
/// # Errors
/// A conflict where not so many places are left, or the team would have too many people; storage.
pub async fn enrol(
    tx: &Tx,
    permit: &Permit<Enrol>,
    people: &BTreeMap<Id<Person>, Part>,
    team: Option<Id<Team>>,
    moment: Moment,
) -> Result<usize, Failure> {
    let facts = permit.object();
    let wanted: BTreeSet<_> = people.keys().copied().collect();
    facts.fits(&wanted).map_err(Failure::conflict)?;
    let fresh = people.iter().filter(|(person, _)| !facts.enrolled.contains(person));
    let rows: Vec<Model> = fresh
        .map(|(person, part)| Model {
            id: tx.entropy().id::<Enrolment>(moment),
            cohort_id: facts.cohort.id,
            person_id: *person,
            team_id: None,
            part: *part,
            state: State::Active,
            enrolled_at: moment.utc(),
            completed_at: None,
            ended_at: None,
            state_reason: None,
        })
        .collect();
    let detail = json!({ "cohort": facts.cohort.id });
    for row in &rows {
        let object = ("enrolment", Some(row.id.uuid()));
        audit::record(tx, Some(permit.by()), "enrolled", object, detail.clone(), moment).await?;
    }
    let count = rows.len();
    tx.insert_all(rows.clone()).await?;
    if let Some(team) = team {
        seat::join(tx, permit, team, &rows, moment).await?;
    }
    Ok(count)
}
