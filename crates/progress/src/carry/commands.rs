//! Giving a place that goes on from an earlier one, with what was met there.

use std::collections::BTreeMap;

use auth::{Permit, Person};
use courses::enrolment::{self, Defer, Ending, Enrol, Enrolling, entity::Model as Place};
use courses::event::{self, Event};
use courses::team::{self, NewTeam};
use kernel::{Db, Failure, Id, Moment, StorageError, Tx};
use sea_orm::EntityTrait as _;

use super::plan;
use crate::decision::{DecisionFact, DecisionKind, Given, entity, row_of};
use crate::row::{self, Record};
use crate::taught::{self, Taught};

/// Most rows of one statement: 12 columns each.
const ROWS: usize = 1_000;

/// Moves a learner to a later cohort: their place here ends as deferred, and what was met counts there by decisions
/// `carried`. The learner is told. Tells the new place and how much was carried.
///
/// # Errors
/// Invalid `reason`; a conflict where no place is left; storage.
pub async fn defer(
    db: &Db,
    tx: &Tx,
    permit: &Permit<Defer>,
    ending: &Ending,
    moment: Moment,
) -> Result<(Id<courses::Enrolment>, u32), Failure> {
    let facts = permit.object();
    let new = enrolment::defer(tx, permit, ending, moment).await?;
    let (from, to) = (&facts.from, &facts.to.cohort);
    let old = (from.cohort.id, from.enrolment.id);
    let word = Word { by: permit.by(), reason: ending.reason.trim() };
    let carried = along(db, tx, [old, (to.id, new)], &word, moment).await?;
    let event = Event::PlaceDeferred { cohort: to.id, reason: word.reason.to_owned(), carried };
    event::raise(tx, from.enrolment.person_id, &event, moment).await?;
    Ok((new, carried))
}

/// Gives people places. Who had one here before goes on from where they were. Tells how many are new.
///
/// # Errors
/// Invalid `reason`; a conflict where not so many places are left, or the team would have too many people; storage.
pub async fn enrol(
    db: &Db,
    tx: &Tx,
    permit: &Permit<Enrol>,
    new: &Enrolling,
    moment: Moment,
) -> Result<usize, Failure> {
    let places = enrolment::enrol(tx, permit, new, moment).await?;
    come_back(db, tx, &places, permit.by(), moment).await?;
    Ok(places.len())
}

/// Makes a team with everybody in it. Who had a place here before goes on from where they were.
///
/// # Errors
/// Invalid fields of the team; a conflict where not so many places are left; storage.
pub async fn make_team(
    db: &Db,
    tx: &Tx,
    permit: &Permit<Enrol>,
    new: &NewTeam,
    moment: Moment,
) -> Result<(), Failure> {
    let (_, places) = team::make(tx, permit, new, moment).await?;
    come_back(db, tx, &places, permit.by(), moment).await
}

pub(super) async fn come_back(
    db: &Db,
    tx: &Tx,
    places: &[Place],
    by: Id<Person>,
    moment: Moment,
) -> Result<(), Failure> {
    for place in places {
        let Some(before) = place.carried_from else { continue };
        let keys = [(place.cohort_id, before), (place.cohort_id, place.id)];
        along(db, tx, keys, &Word { by, reason: BACK }, moment).await?;
    }
    Ok(())
}

/// Why what was met in an earlier place of the same cohort counts.
const BACK: &str = "came back";

struct Word<'a> {
    by: Id<Person>,
    reason: &'a str,
}

async fn along(
    db: &Db,
    tx: &Tx,
    [old, new]: [row::Key; 2],
    word: &Word<'_>,
    moment: Moment,
) -> Result<u32, Failure> {
    let mut both = read(db, tx, [old, new]).await?;
    let (Some((from, was)), Some((mut to, taught))) = (both.remove(&old), both.remove(&new)) else {
        return Err(Failure::NotFound);
    };
    let carrying = plan(&was.tree, &from.conclusion, &taught.tree);
    let given = Given { by: word.by, reason: word.reason, cites: Some(old.1.uuid()) };
    let decisions = decided(tx, &mut to, carrying, &given, moment)?;
    let count = u32::try_from(decisions.len()).unwrap_or(u32::MAX);
    store(tx, decisions).await?;
    conclude(tx, &mut to, &taught, moment).await?;
    Ok(count)
}

/// The progress of both places, locked, with what their cohorts teach.
async fn read(
    db: &Db,
    tx: &Tx,
    keys: [row::Key; 2],
) -> Result<BTreeMap<row::Key, (Record, Taught)>, Failure> {
    let locked = row::lock(tx, &keys.into()).await?;
    let mut both = BTreeMap::new();
    for stored in locked.rows {
        let versions = locked.versions.iter().find(|v| v.cohort_id == stored.cohort_id);
        let taught = taught::at(db, *versions.ok_or(Failure::NotFound)?).await?;
        let record = Record::read(stored, &taught).map_err(StorageError::from)?;
        both.insert((record.cohort, record.enrolment), (record, taught));
    }
    Ok(both)
}

fn decided(
    tx: &Tx,
    to: &mut Record,
    carrying: super::Carrying,
    given: &Given<'_>,
    moment: Moment,
) -> Result<Vec<entity::Model>, StorageError> {
    let mut rows = Vec::with_capacity(carrying.met.len());
    for (subject, met) in carrying.met {
        let id = tx.entropy().id(moment);
        let decision = DecisionKind::Carried { met };
        let fact = DecisionFact { subject, decision, at: moment.utc(), supersedes: None };
        rows.push(row_of(to, id, &fact, given)?);
        to.facts.decide(id, fact);
    }
    Ok(rows)
}

async fn store(tx: &Tx, decisions: Vec<entity::Model>) -> Result<(), StorageError> {
    for part in kernel::db::parts(decisions, ROWS) {
        let rows = part.into_iter().map(sea_orm::IntoActiveModel::into_active_model);
        entity::Entity::insert_many(rows).exec_without_returning(&**tx).await?;
    }
    Ok(())
}

async fn conclude(tx: &Tx, to: &mut Record, taught: &Taught, moment: Moment) -> Result<(), StorageError> {
    to.conclude(taught);
    row::save(tx, &[(to, taught)], moment).await
}
