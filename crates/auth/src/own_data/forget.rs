//! The job of retention: rows whose time is over go.

use chrono::TimeDelta;
use kernel::{Db, Moment, StorageError, Tx};
use sea_orm::{ConnectionTrait as _, Statement};

use super::register::{Forget, register};

/// Removes what the register says is to be forgotten by now, and returns how many rows went.
///
/// # Errors
/// Storage; what is left is tried again the next time.
pub async fn forget(db: &Db, moment: Moment) -> Result<u64, StorageError> {
    let mut gone = 0;
    for table in register()? {
        let Some(rule) = &table.forget else { continue };
        gone += db.write(move |tx| of_table(tx, &table.name, rule, moment)).await?;
    }
    Ok(gone)
}

async fn of_table(tx: Tx, table: &str, rule: &Forget, moment: Moment) -> Result<u64, StorageError> {
    let before = moment.utc() - TimeDelta::days(rule.days);
    let sql = format!("DELETE FROM {table} WHERE {} < $1", rule.after);
    let asked = Statement::from_sql_and_values(tx.get_database_backend(), sql, [before.into()]);
    Ok(tx.execute_raw(asked).await?.rows_affected())
}
