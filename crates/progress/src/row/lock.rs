//! Locking and writing progress rows. Every writer comes through here: ingestion, presence, decisions, changes of
//! policy and curriculum. Rows are locked in the order of their keys, so that no two writers wait for each other.

use std::collections::BTreeSet;

use courses::cohort::entity as cohort;
use courses::enrolment::entity::{self as enrolment, State};
use kernel::db::{Engine, padded, parts};
use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::sea_query::{Expr, LockType, OnConflict};
use sea_orm::{ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use super::entity;
use super::record::Record;
use crate::taught::{Taught, Versions, versions};

/// Rows of one statement: 10 columns each, under the engines' limits on parameters.
const ROWS: usize = 2_048;

/// The key of a progress row.
pub type Key = (Id<courses::Cohort>, Id<courses::Enrolment>);

/// Locked rows as stored, and the versions by which they are to be concluded.
#[derive(Debug)]
pub struct Locked {
    /// The rows in the order of their keys, made where they were missing.
    pub rows: Vec<entity::Model>,
    /// The versions that their cohorts have come to; they cannot change while the locks are held.
    pub versions: Vec<Versions>,
}

/// Locks the rows of these enrolments, made where they are missing, and the versions of their cohorts.
///
/// # Errors
/// Where the database fails.
pub async fn lock(tx: &Tx, keys: &BTreeSet<Key>) -> Result<Locked, StorageError> {
    let cohorts: BTreeSet<_> = keys.iter().map(|(cohort, _)| *cohort).collect();
    hold_cohorts(tx, &cohorts).await?;
    let versions = versions(&**tx, cohorts).await?;
    make_missing(tx, keys).await?;
    let mut query = entity::Entity::find()
        .filter(of(keys))
        .order_by_asc(entity::COLUMN.cohort_id)
        .order_by_asc(entity::COLUMN.enrolment_id);
    if tx.engine() == Engine::Postgres {
        query = query.lock(LockType::Update);
    }
    Ok(Locked { rows: query.all(&**tx).await?, versions })
}

/// Makes the rows that are not there, for only what is there can be locked.
async fn make_missing(tx: &Tx, keys: &BTreeSet<Key>) -> Result<(), StorageError> {
    let there = entity::Entity::find()
        .select_only()
        .columns([entity::Column::CohortId, entity::Column::EnrolmentId])
        .filter(of(keys));
    let there: BTreeSet<Key> = there.into_tuple().all(&**tx).await?.into_iter().collect();
    let missing: Vec<_> = keys.difference(&there).map(|key| blank(*key).into_active_model()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let key = [entity::Column::CohortId, entity::Column::EnrolmentId];
    entity::Entity::insert_many(missing)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes records that were locked before. Those that complete their course for the first time complete their
/// enrolment in the same transaction; that is kept from then on.
///
/// # Errors
/// Where the database fails.
pub async fn save(tx: &Tx, records: &[(&Record, &Taught)], moment: Moment) -> Result<(), StorageError> {
    if records.is_empty() {
        return Ok(());
    }
    let rows =
        records.iter().map(|(record, taught)| record.row(taught).map(IntoActiveModel::into_active_model));
    let rows = rows.collect::<Result<Vec<_>, _>>()?;
    let key = [entity::Column::CohortId, entity::Column::EnrolmentId];
    let rest = [
        entity::Column::FactsFormat,
        entity::Column::Facts,
        entity::Column::ConclusionFormat,
        entity::Column::Conclusion,
        entity::Column::PolicyVersion,
        entity::Column::CurriculumVersion,
        entity::Column::CompletedAt,
        entity::Column::LastHereAt,
    ];
    for part in parts(rows, ROWS) {
        entity::Entity::insert_many(part)
            .on_conflict(OnConflict::columns(key).update_columns(rest).to_owned())
            .exec_without_returning(&**tx)
            .await?;
    }
    let completed = records.iter().filter(|(r, _)| r.conclusion.is_completed()).map(|(r, _)| r.enrolment);
    complete(tx, completed.collect(), moment).await
}

/// Completed is written once: an enrolment that is completed, withdrawn or deferred stays as it is.
async fn complete(
    tx: &Tx,
    enrolments: Vec<Id<courses::Enrolment>>,
    moment: Moment,
) -> Result<(), StorageError> {
    if enrolments.is_empty() {
        return Ok(());
    }
    enrolment::Entity::update_many()
        .col_expr(enrolment::Column::State, Expr::value(State::Completed))
        .col_expr(enrolment::Column::CompletedAt, Expr::value(moment.utc()))
        .filter(enrolment::COLUMN.id.is_in(enrolments))
        .filter(enrolment::COLUMN.state.eq(State::Active))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// A change of policy or curriculum takes the cohort's row for itself; what concludes by it holds it together.
async fn hold_cohorts(tx: &Tx, cohorts: &BTreeSet<Id<courses::Cohort>>) -> Result<(), StorageError> {
    if tx.engine() == Engine::Sqlite {
        return Ok(()); // one writer at a time
    }
    let query = cohort::Entity::find()
        .select_only()
        .column(cohort::Column::Id)
        .filter(cohort::COLUMN.id.is_in(cohorts.iter().copied()))
        .order_by_asc(cohort::COLUMN.id)
        .lock(LockType::Share);
    query.into_tuple::<Id<courses::Cohort>>().all(&**tx).await?;
    Ok(())
}

fn of(keys: &BTreeSet<Key>) -> Condition {
    let cohorts: BTreeSet<_> = keys.iter().map(|(cohort, _)| *cohort).collect();
    // an enrolment belongs to one cohort, so the pairs need not be told apart
    Condition::all()
        .add(entity::COLUMN.cohort_id.is_in(cohorts))
        .add(entity::COLUMN.enrolment_id.is_in(padded(keys.iter().map(|(_, enrolment)| *enrolment))))
}

/// An empty row; version 0 makes the first reader conclude.
fn blank((cohort_id, enrolment_id): Key) -> entity::Model {
    entity::Model {
        cohort_id,
        enrolment_id,
        facts_format: i32::from(crate::facts::FACTS_FORMAT),
        facts: "{}".to_owned(),
        conclusion_format: 0,
        conclusion: "{}".to_owned(),
        policy_version: 0,
        curriculum_version: 0,
        completed_at: None,
        last_here_at: None,
    }
}
