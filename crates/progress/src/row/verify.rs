//! Comparing stored progress with a recomputation, and mending it (rule 4).

use std::collections::HashMap;
use std::fmt;

use courses::enrolment::entity as enrolment;
use kernel::{Db, Failure, Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::recompute::recompute;
use super::{Record, entity, lock, save};
use crate::taught::{self, Taught};

/// How many enrolments are compared at once.
const AT_ONCE: usize = 200;

/// One row that differs from what its evidence says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The cohort.
    pub cohort: Id<courses::Cohort>,
    /// The enrolment.
    pub enrolment: Id<courses::Enrolment>,
    /// What differs.
    pub part: Part,
}

/// A part of a progress row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// There is evidence but no row.
    Missing,
    /// A row that cannot be read.
    Unreadable,
    /// What is known.
    Facts,
    /// What follows from it.
    Conclusion,
    /// When the course was completed.
    CompletedAt,
    /// When the learner was last here.
    LastHereAt,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = match self.part {
            Part::Missing => "the row is missing",
            Part::Unreadable => "the row cannot be read",
            Part::Facts => "the facts are not what the evidence says",
            Part::Conclusion => "the conclusion is not what the policy says",
            Part::CompletedAt => "the instant of completion differs",
            Part::LastHereAt => "the instant of the last evidence differs",
        };
        write!(f, "progress of enrolment {} in cohort {}: {part}", self.enrolment, self.cohort)
    }
}

/// Compares the progress of a whole cohort. `seen` is told how many enrolments were compared, for a progress bar.
///
/// # Errors
/// Where the database fails.
pub async fn verify(
    db: &Db,
    cohort: Id<courses::Cohort>,
    mut seen: impl FnMut(usize),
) -> Result<Vec<Difference>, Failure> {
    let Some(taught) = taught_or_none(db, cohort).await? else { return Ok(Vec::new()) };
    let mut differences = Vec::new();
    for part in enrolments(db, cohort).await?.chunks(AT_ONCE) {
        let right = recompute(db.read(), cohort, part, &taught).await?;
        let mut stored = stored(db, cohort, part).await?;
        for (enrolment, right) in right {
            let found = compare(stored.remove(&enrolment), &right, &taught);
            differences.extend(found.map(|part| Difference { cohort, enrolment, part }));
        }
        seen(part.len());
    }
    Ok(differences)
}

/// Writes the progress of a whole cohort anew from its evidence. Tells how many rows were written.
///
/// # Errors
/// Where the database fails.
pub async fn rebuild(
    db: &Db,
    cohort: Id<courses::Cohort>,
    moment: Moment,
    mut seen: impl FnMut(usize),
) -> Result<usize, Failure> {
    let mut written = 0;
    if taught_or_none(db, cohort).await?.is_none() {
        return Ok(0);
    }
    for part in enrolments(db, cohort).await?.chunks(AT_ONCE) {
        db.ingest(|tx: Tx| rewrite(db, tx, cohort, part, moment)).await?;
        written += part.len();
        seen(part.len());
    }
    Ok(written)
}

async fn rewrite(
    db: &Db,
    tx: Tx,
    cohort: Id<courses::Cohort>,
    part: &[Id<courses::Enrolment>],
    moment: Moment,
) -> Result<(), Failure> {
    let keys = part.iter().map(|enrolment| (cohort, *enrolment)).collect();
    let locked = lock(&tx, &keys).await?;
    let taught = taught::at(db, *locked.versions.first().ok_or(Failure::NotFound)?).await?;
    let records = recompute(&*tx, cohort, part, &taught).await?;
    let records: Vec<_> = records.values().map(|record| (record, &taught)).collect();
    Ok(save(&tx, &records, moment).await?)
}

async fn taught_or_none(db: &Db, cohort: Id<courses::Cohort>) -> Result<Option<Taught>, Failure> {
    match taught::of_cohort(db, cohort).await {
        Err(Failure::NotFound) => Ok(None),
        other => other.map(Some),
    }
}

async fn enrolments(
    db: &Db,
    cohort: Id<courses::Cohort>,
) -> Result<Vec<Id<courses::Enrolment>>, StorageError> {
    let query = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::Id)
        .filter(enrolment::COLUMN.cohort_id.eq(cohort))
        .order_by_asc(enrolment::COLUMN.id);
    Ok(query.into_tuple().all(db.read()).await?)
}

async fn stored(
    db: &Db,
    cohort: Id<courses::Cohort>,
    part: &[Id<courses::Enrolment>],
) -> Result<HashMap<Id<courses::Enrolment>, entity::Model>, StorageError> {
    let query = entity::Entity::find()
        .filter(entity::COLUMN.cohort_id.eq(cohort))
        .filter(entity::COLUMN.enrolment_id.is_in(part.iter().copied()));
    Ok(query.all(db.read()).await?.into_iter().map(|row| (row.enrolment_id, row)).collect())
}

fn compare(stored: Option<entity::Model>, right: &Record, taught: &Taught) -> Option<Part> {
    let Some(row) = stored else {
        let nothing = right.facts == crate::facts::Facts::default();
        return (!nothing).then_some(Part::Missing);
    };
    let completed_at = row.completed_at;
    // a stored conclusion must be the right one itself, not one that the reader would replace
    let concluded = row.concluded(taught);
    let Ok(found) = Record::read(row, taught) else { return Some(Part::Unreadable) };
    if found.facts != right.facts {
        Some(Part::Facts)
    } else if concluded.as_ref() != Some(&right.conclusion) {
        Some(Part::Conclusion)
    } else if completed_at != right.conclusion.completed_at {
        Some(Part::CompletedAt)
    } else if found.last_here_at != right.last_here_at {
        Some(Part::LastHereAt)
    } else {
        None
    }
}
