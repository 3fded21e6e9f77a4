//! Committing a group: evidence in, facts merged, conclusions drawn, all in one transaction.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use kernel::db::{padded, parts};
use kernel::{Db, Failure, Id, Moment, StorageError, Tx};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};

use super::received::{Batch, Outcome};
use crate::evidence::entity;
use crate::row::{self, Key, Known, Record};
use crate::taught::{self, Taught};

/// Rows of one statement: 12 columns each, under the engines' limits on parameters.
const ROWS: usize = 2_000;

type EvidenceKey = (Key, Id<crate::Evidence>);

/// What came of each request of a group: of each item of each of its batches.
type Outcomes = Vec<Option<Vec<Vec<Outcome>>>>;

/// Commits the batches of a group of requests. Nothing is stored where it fails, which is logged once.
pub(super) async fn group(db: &Db, group: &[Arc<Vec<Batch>>], moment: Moment) -> Option<Outcomes> {
    let batches: Vec<&Batch> = group.iter().flat_map(|request| request.iter()).collect();
    match db.ingest(|tx: Tx| store(db, tx, &batches, moment)).await {
        Ok(outcomes) => {
            let mut outcomes = outcomes.into_iter();
            Some(group.iter().map(|request| Some(outcomes.by_ref().take(request.len()).collect())).collect())
        }
        Err(error) => {
            let cause = std::error::Error::source(&error).map(ToString::to_string);
            tracing::error!(%error, cause, batches = batches.len(), "evidence was not stored");
            None
        }
    }
}

async fn store(db: &Db, tx: Tx, group: &[&Batch], moment: Moment) -> Result<Vec<Vec<Outcome>>, Failure> {
    let keys: BTreeSet<Key> = group.iter().map(|b| b.key()).collect();
    let locked = row::lock(&tx, &keys).await?;
    let new = insert(&tx, group).await?;
    let outcomes = outcomes(&tx, group, new).await?;
    let taught = taught_by(db, &locked.versions).await?;
    let mut known = BTreeMap::new();
    let mut stale = BTreeSet::new();
    for stored in locked.rows {
        let Some(taught) = taught.get(&stored.cohort_id) else { continue };
        let key = (stored.cohort_id, stored.enrolment_id);
        if stored.curriculum_version != taught.tree.version {
            stale.insert(key); // just made, or written before the curriculum changed
        }
        known.insert(key, (Record::known(&stored).map_err(StorageError::from)?, taught));
    }
    let mut changed = absorb(&mut known, group, &outcomes);
    changed.append(&mut stale);
    let records = changed.iter().filter_map(|key| known.remove(key));
    let records: Vec<_> = records.map(|(known, taught)| (known.concluded(taught), taught)).collect();
    let records: Vec<_> = records.iter().map(|(record, taught)| (record, *taught)).collect();
    row::save(&tx, &records, moment).await?;
    Ok(outcomes)
}

/// Inserts what is new and tells which keys that were.
async fn insert(tx: &Tx, group: &[&Batch]) -> Result<HashSet<EvidenceKey>, StorageError> {
    let rows = group.iter().flat_map(|b| b.rows()).collect::<Result<Vec<_>, _>>()?;
    let mut new = HashSet::with_capacity(rows.len());
    for part in parts(rows, ROWS) {
        let mut conflict =
            OnConflict::columns([entity::Column::CohortId, entity::Column::EnrolmentId, entity::Column::Id]);
        let inserted = entity::Entity::insert_many(part.into_iter().map(IntoActiveModel::into_active_model))
            .on_conflict(conflict.do_nothing().to_owned())
            .exec_with_returning_keys(&**tx)
            .await;
        let inserted = match inserted {
            Err(sea_orm::DbErr::RecordNotInserted) => Vec::new(),
            other => other?,
        };
        new.extend(inserted.into_iter().map(|(cohort, enrolment, id)| ((cohort, enrolment), id)));
    }
    Ok(new)
}

/// What came of each item. The first item under a new key is accepted; any other is a repetition or a reuse.
async fn outcomes(
    tx: &Tx,
    group: &[&Batch],
    mut new: HashSet<EvidenceKey>,
) -> Result<Vec<Vec<Outcome>>, StorageError> {
    let known = group.iter().flat_map(|b| b.items.iter().map(|i| (b.key(), i.item.id)));
    let known = known.filter(|key| !new.contains(key)).collect::<Vec<_>>();
    let mut hashes = stored_hashes(tx, &known).await?;
    let mut judge = |key: EvidenceKey, hash: &[u8; 32]| {
        if new.remove(&key) {
            hashes.insert(key, hash.to_vec());
            return Outcome::Accepted;
        }
        let same = hashes.get(&key).is_some_and(|stored| stored.as_slice() == hash);
        if same { Outcome::Duplicate } else { Outcome::Reused }
    };
    Ok(group
        .iter()
        .map(|b| b.items.iter().map(|i| judge((b.key(), i.item.id), &i.body_hash)).collect())
        .collect())
}

async fn stored_hashes(tx: &Tx, keys: &[EvidenceKey]) -> Result<HashMap<EvidenceKey, Vec<u8>>, StorageError> {
    let mut found = HashMap::new();
    for part in keys.chunks(ROWS) {
        let cohorts = BTreeSet::from_iter(part.iter().map(|((cohort, _), _)| *cohort));
        let enrolments = padded(BTreeSet::from_iter(part.iter().map(|((_, enrolment), _)| *enrolment)));
        let query = entity::Entity::find()
            .select_only()
            .columns([
                entity::Column::CohortId,
                entity::Column::EnrolmentId,
                entity::Column::Id,
                entity::Column::BodyHash,
            ])
            .filter(entity::COLUMN.cohort_id.is_in(cohorts))
            .filter(entity::COLUMN.enrolment_id.is_in(enrolments))
            .filter(entity::COLUMN.id.is_in(padded(part.iter().map(|(_, id)| *id))));
        let rows = query.into_tuple().all(&**tx).await?;
        found.extend(rows.into_iter().map(|(cohort, enrolment, id, hash)| (((cohort, enrolment), id), hash)));
    }
    Ok(found)
}

async fn taught_by(
    db: &Db,
    versions: &[taught::Versions],
) -> Result<HashMap<Id<courses::Cohort>, Taught>, Failure> {
    let mut by_cohort = HashMap::new();
    for version in versions {
        by_cohort.insert(version.cohort_id, taught::at(db, *version).await?);
    }
    Ok(by_cohort)
}

/// Merges what was accepted into the facts. Tells whose have grown.
fn absorb(
    known: &mut BTreeMap<Key, (Known, &Taught)>,
    group: &[&Batch],
    outcomes: &[Vec<Outcome>],
) -> BTreeSet<Key> {
    let mut grown = BTreeSet::new();
    for (batch, outcomes) in group.iter().zip(outcomes) {
        let Some((known, _)) = known.get_mut(&batch.key()) else { continue };
        let accepted = batch.items.iter().zip(outcomes).filter(|(_, o)| **o == Outcome::Accepted);
        for (received, _) in accepted {
            known.facts.absorb(&received.item, batch.weight);
            if batch.author.is_none() {
                known.here(received.item.received_at);
            }
            grown.insert(batch.key());
        }
    }
    grown
}

impl Batch {
    fn key(&self) -> Key {
        (self.cohort, self.enrolment)
    }
}
