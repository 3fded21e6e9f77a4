//! Bringing rows up that are stored in an earlier form. Readers take them as they are, so nothing waits for this; it
//! saves them the work of concluding anew.

use std::collections::BTreeMap;

use kernel::{Db, Failure, Id, Moment, StorageError, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Key, Record, entity, lock, save};
use crate::taught;

/// How many rows are written in one transaction.
const AT_ONCE: usize = 200;
/// Word for word the condition of the index `progress_earlier`, so that both databases look there and nowhere else.
const EARLIER: &str = "conclusion_format < 2";

/// Writes every row anew that is stored in an earlier form. Tells how many there were.
///
/// # Errors
/// Where the database fails or a row cannot be read.
pub async fn bring_up(db: &Db, moment: Moment) -> Result<usize, Failure> {
    let mut by_cohort: BTreeMap<Id<courses::Cohort>, Vec<Key>> = BTreeMap::new();
    for key in earlier(db).await? {
        by_cohort.entry(key.0).or_default().push(key);
    }
    let mut written = 0;
    for part in by_cohort.values().flat_map(|keys| keys.chunks(AT_ONCE)) {
        written += db.ingest(|tx: Tx| rewrite(db, tx, part, moment)).await?;
    }
    Ok(written)
}

async fn earlier(db: &Db) -> Result<Vec<Key>, StorageError> {
    let query = entity::Entity::find()
        .select_only()
        .columns([entity::Column::CohortId, entity::Column::EnrolmentId])
        .filter(Expr::cust(EARLIER))
        .order_by_asc(entity::COLUMN.cohort_id)
        .order_by_asc(entity::COLUMN.enrolment_id);
    Ok(query.into_tuple().all(db.read()).await?)
}

async fn rewrite(db: &Db, tx: Tx, keys: &[Key], moment: Moment) -> Result<usize, Failure> {
    let locked = lock(&tx, &keys.iter().copied().collect()).await?;
    // a cohort without a curriculum concludes nothing
    let Some(versions) = locked.versions.first() else { return Ok(0) };
    let taught = taught::at(db, *versions).await?;
    let read = |row| Record::read(row, &taught).map_err(StorageError::from);
    let records = locked.rows.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let records: Vec<_> = records.iter().map(|record| (record, &taught)).collect();
    save(&tx, &records, moment).await?;
    Ok(records.len())
}
