//! Two accounts of one person made one, over all crates that know of them. Evidence merges in any order, so that of two
//! enrolments in one cohort the one that stays concludes from everything that was done in either.

use auth::Permit;
use auth::merge::{MergePeople, absorb};
use courses::merge::{Joined, settle};
use kernel::{Db, Failure, Moment, StorageError, Tx};
use sea_orm::{ConnectionTrait as _, Statement};

use crate::row::{lock, recompute, save};
use crate::taught;

/// What was done in an enrolment, with the columns that name a row within it.
const DONE: &[(&str, &[&str])] = &[
    ("evidence", &["id"]),
    ("presence", &["session_id", "to_at"]),
    ("decision", &["id"]),
    ("draft", &["activity_id"]),
    ("post", &[]),
    ("request", &[]),
    ("note", &[]),
    ("work_file", &[]),
];

/// Takes one account into the other: places and applications that meet first, then what was done, then all else.
///
/// # Errors
/// Storage.
pub async fn people(db: &Db, tx: &Tx, permit: &Permit<MergePeople>, moment: Moment) -> Result<(), Failure> {
    let joined = settle(tx, permit, moment).await?;
    join(db, tx, &joined, moment).await?;
    Ok(absorb(tx, permit, moment).await?)
}

/// Moves what was done to the enrolments that stay, and concludes both anew. A certificate goes along where the one that
/// stays has none. A draft stays behind where the other has one for the same activity.
async fn join(db: &Db, tx: &Tx, joined: &[Joined], moment: Moment) -> Result<(), Failure> {
    for one in joined {
        let keys = [(one.cohort, one.stays), (one.cohort, one.ends)];
        let locked = lock(tx, &keys.into()).await?;
        for (table, same) in DONE {
            hand(tx, one, table, same).await?;
        }
        certificates(tx, one).await?;
        let Some(version) = locked.versions.first() else { continue };
        let taught = taught::at(db, *version).await?;
        let records = recompute(&**tx, one.cohort, &[one.stays, one.ends], &taught).await?;
        let records: Vec<_> = records.values().map(|record| (record, &taught)).collect();
        save(tx, &records, moment).await?;
    }
    Ok(())
}

async fn hand(tx: &Tx, joined: &Joined, table: &str, same: &[&str]) -> Result<(), StorageError> {
    let mut sql = format!("UPDATE {table} SET enrolment_id = $1 WHERE cohort_id = $2 AND enrolment_id = $3");
    if !same.is_empty() {
        let same: Vec<_> = same.iter().map(|column| format!("theirs.{column} = {table}.{column}")).collect();
        sql += &format!(
            " AND NOT EXISTS (SELECT 1 FROM {table} AS theirs WHERE theirs.cohort_id = $2 AND theirs.enrolment_id = $1 AND {})",
            same.join(" AND ")
        );
    }
    run(tx, joined, sql).await
}

async fn certificates(tx: &Tx, joined: &Joined) -> Result<(), StorageError> {
    let none = "NOT EXISTS (SELECT 1 FROM certificate AS theirs WHERE theirs.enrolment_id = $1)";
    let sql = format!(
        "UPDATE certificate SET enrolment_id = $1 WHERE cohort_id = $2 AND enrolment_id = $3 AND {none}"
    );
    run(tx, joined, sql).await
}

async fn run(tx: &Tx, joined: &Joined, sql: String) -> Result<(), StorageError> {
    let ids = [joined.stays.uuid(), joined.cohort.uuid(), joined.ends.uuid()];
    let values = ids.map(Into::into);
    tx.execute_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, values)).await?;
    Ok(())
}
