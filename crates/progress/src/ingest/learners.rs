//! Whose evidence it is. Every request asks for its own enrolments; those that wait together are read together, since
//! on this path most of the time goes into the number of statements and not into their rows.

use std::collections::{BTreeSet, HashMap};

use courses::cohort::{Dates, entity as cohort};
use courses::enrolment::entity as enrolment;
use futures::FutureExt as _;
use kernel::db::{Grouped, padded};
use kernel::{Db, Failure, Id};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::row::queries;
use crate::taught::{self, Taught};

/// How many requests are read together at most, and how many may wait.
const GROUP: usize = 256;
const WAITING: usize = 4096;
/// Ids of one statement, under the engines' limits on parameters.
const IDS: usize = 2_000;

/// The enrolments that one request names.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) person: Id<auth::Person>,
    pub(crate) enrolments: BTreeSet<Id<courses::Enrolment>>,
}

/// An enrolment of the person who asked, with what judging its evidence needs.
#[derive(Clone, Debug)]
pub(crate) struct Learner {
    pub(crate) row: enrolment::Model,
    pub(crate) dates: Dates,
    pub(crate) taught: Taught,
}

/// Reads for many requests at once; none where reading failed.
pub(super) type Learners = Grouped<Asked, Option<Vec<Learner>>>;

/// Starts the task that reads.
pub(super) fn start(db: &Db) -> Learners {
    let db = db.clone();
    let read = move |group: Vec<Asked>| {
        let db = db.clone();
        async move {
            match load(&db, &group).await {
                Ok(found) => Some(found.into_iter().map(Some).collect()),
                Err(error) => {
                    tracing::error!(%error, requests = group.len(), "enrolments were not read");
                    None
                }
            }
        }
        .boxed()
    };
    Grouped::start(GROUP, WAITING, read, || None)
}

/// What each of the group asked for, in its order; enrolments of others are left out.
async fn load(db: &Db, group: &[Asked]) -> Result<Vec<Vec<Learner>>, Failure> {
    let rows = rows(db, group).await?;
    let cohorts: BTreeSet<_> = rows.values().map(|row| row.cohort_id).collect();
    let dates = cohort::Entity::find().filter(cohort::COLUMN.id.is_in(cohorts.iter().copied()));
    let dates: HashMap<_, _> = dates.all(db.read()).await?.iter().map(|c| (c.id, c.dates())).collect();
    let mut taught = HashMap::new();
    for version in taught::versions(db.read(), cohorts).await? {
        taught.insert(version.cohort_id, taught::at(db, version).await?);
    }
    let own = released(db, &rows, &taught).await?;
    let learner = |row: &enrolment::Model| {
        let taught = own.get(&row.id).or_else(|| taught.get(&row.cohort_id))?.clone();
        Some(Learner { row: row.clone(), dates: dates.get(&row.cohort_id)?.clone(), taught })
    };
    let of = |asked: &Asked| {
        let named = asked.enrolments.iter().filter_map(|id| rows.get(id));
        named.filter(|row| row.person_id == asked.person).filter_map(learner).collect()
    };
    Ok(group.iter().map(of).collect())
}

/// What those find who learn where a module waits for the one before: their own progress says what is open.
async fn released(
    db: &Db,
    rows: &HashMap<Id<courses::Enrolment>, enrolment::Model>,
    taught: &HashMap<Id<courses::Cohort>, Taught>,
) -> Result<HashMap<Id<courses::Enrolment>, Taught>, Failure> {
    let mut own = HashMap::new();
    for (cohort, taught) in taught.iter().filter(|(_, taught)| taught.waits()) {
        let here = rows.values().filter(|row| row.cohort_id == *cohort);
        for row in here {
            let record = queries::of(db, *cohort, row.id, taught).await?;
            own.insert(row.id, taught.released(&record.conclusion));
        }
    }
    Ok(own)
}

async fn rows(
    db: &Db,
    group: &[Asked],
) -> Result<HashMap<Id<courses::Enrolment>, enrolment::Model>, Failure> {
    let named: BTreeSet<_> = group.iter().flat_map(|asked| asked.enrolments.iter().copied()).collect();
    let named: Vec<_> = named.into_iter().collect();
    let mut rows = HashMap::with_capacity(named.len());
    for part in named.chunks(IDS) {
        let found =
            enrolment::Entity::find().filter(enrolment::COLUMN.id.is_in(padded(part.iter().copied())));
        rows.extend(found.all(db.read()).await?.into_iter().map(|row| (row.id, row)));
    }
    Ok(rows)
}
