//! What a change of curriculum or policy does to progress that is stored (rule 5).

use std::sync::Arc;

use auth::Person;
use kernel::{Db, Failure, Id, Moment, StorageError, Tx};
use modules::curriculum::entity as curriculum;
use modules::curriculum::load::read_tree;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::{Record, entity, save};
use crate::decision::{DecisionFact, Given, row_of};
use crate::outline::build;
use crate::policy::{Change, Policy, compare};
use crate::taught::Taught;

/// Takes the cohort's row for a change of what it teaches: nothing is concluded meanwhile. The first step of a
/// command that changes a curriculum, a session or a policy.
///
/// # Errors
/// [`Failure::NotFound`] where there is no such cohort.
pub async fn hold(tx: &Tx, id: Id<courses::Cohort>) -> Result<(), Failure> {
    courses::cohort::hold(tx, id).await?.map(drop).ok_or(Failure::NotFound)
}

/// Concludes a cohort anew after its curriculum was changed in this transaction, whose row [`hold`] holds. What had
/// been completed and would be lost is kept by a decision that cites the old policy. Tells how many enrolments gain
/// and how many decisions keep something.
///
/// # Errors
/// Where the database fails.
pub async fn conclude_anew(
    db: &Db,
    tx: &Tx,
    id: Id<courses::Cohort>,
    by: Id<Person>,
    moment: Moment,
) -> Result<Changed, Failure> {
    let before = crate::taught::of_cohort(db, id).await?;
    let after = as_changed(tx, id, &before).await?;
    let given = Given { by, reason: "the curriculum was changed", cites: None };
    anew(tx, id, (&before, &after), &given, moment).await
}

/// The same for another policy, which the caller stores in this transaction.
///
/// # Errors
/// Where the database fails.
pub(crate) async fn conclude_under(
    db: &Db,
    tx: &Tx,
    id: Id<courses::Cohort>,
    policy: Policy,
    given: &Given<'_>,
    moment: Moment,
) -> Result<Changed, Failure> {
    let before = crate::taught::of_cohort(db, id).await?;
    let after = Taught { policy: Arc::new(policy), ..before.clone() };
    anew(tx, id, (&before, &after), given, moment).await
}

async fn anew(
    tx: &Tx,
    id: Id<courses::Cohort>,
    (before, after): (&Taught, &Taught),
    given: &Given<'_>,
    moment: Moment,
) -> Result<Changed, Failure> {
    let rows = entity::Entity::find().filter(entity::COLUMN.cohort_id.eq(id)).all(&**tx).await?;
    let mut changed = Changed::default();
    let mut records = Vec::with_capacity(rows.len());
    for row in rows {
        let mut record = Record::read(row, before).map_err(StorageError::from)?;
        let old = record.conclusion.clone();
        record.conclude(after);
        let change = compare(&old, &record.conclusion);
        changed.gained += usize::from(!change.gained.is_empty());
        changed.kept += keep(tx, &mut record, &change, before, given, moment).await?;
        record.conclude(after);
        records.push(record);
    }
    for part in records.chunks(500) {
        let part: Vec<_> = part.iter().map(|record| (record, after)).collect();
        save(tx, &part, moment).await?;
    }
    Ok(changed)
}

/// What a change did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// Enrolments that complete something more.
    pub gained: usize,
    /// Decisions that keep something.
    pub kept: usize,
}

/// What the cohort teaches as this transaction has left it, past the caches.
async fn as_changed(tx: &Tx, id: Id<courses::Cohort>, before: &Taught) -> Result<Taught, Failure> {
    let row = curriculum::Entity::find().filter(curriculum::COLUMN.cohort_id.eq(id)).one(&**tx).await?;
    let tree = read_tree(&**tx, &row.ok_or(Failure::NotFound)?).await?;
    Ok(Taught { outline: Arc::new(build(&tree)), tree: Arc::new(tree), policy: before.policy.clone() })
}

async fn keep(
    tx: &Tx,
    record: &mut Record,
    change: &Change,
    before: &Taught,
    given: &Given<'_>,
    moment: Moment,
) -> Result<usize, StorageError> {
    let mut kept = 0;
    for (subject, word) in change.kept(&before.policy) {
        let id = tx.entropy().id(moment);
        let fact = DecisionFact { subject, decision: word, at: moment.utc(), supersedes: None };
        row_of(record, id, &fact, given)?.into_active_model().insert(&**tx).await?;
        record.facts.decide(id, fact);
        kept += 1;
    }
    Ok(kept)
}
