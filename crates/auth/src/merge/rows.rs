//! The rows of the account that goes, table by table, as the register says.

use kernel::{Id, StorageError, Tx};
use sea_orm::{ConnectionTrait as _, Statement};

use crate::Person;
use crate::own_data::{AtMerge, Table, register};

/// Moves or removes every row of `goes` for which the register says so. A row for which `stays` has one already
/// (`one_per`) is removed instead of moved.
pub(super) async fn hand_over(tx: &Tx, goes: Id<Person>, stays: Id<Person>) -> Result<(), StorageError> {
    for table in register()? {
        let Some(column) = table.person_column() else { continue };
        match table.at_merge {
            AtMerge::Stay => {}
            AtMerge::Delete => {
                run(tx, format!("DELETE FROM {} WHERE {column} = $1", table.name), &[goes]).await?
            }
            AtMerge::Move => hand(tx, table, column, goes, stays).await?,
        }
    }
    Ok(())
}

async fn hand(
    tx: &Tx,
    table: &Table,
    column: &str,
    goes: Id<Person>,
    stays: Id<Person>,
) -> Result<(), StorageError> {
    let name = &table.name;
    if !table.one_per.is_empty() {
        let same: Vec<_> = table
            .one_per
            .iter()
            .map(|same| format!("theirs.{same} IS NOT DISTINCT FROM {name}.{same}"))
            .collect();
        let theirs =
            format!("SELECT 1 FROM {name} AS theirs WHERE theirs.{column} = $2 AND {}", same.join(" AND "));
        run(tx, format!("DELETE FROM {name} WHERE {column} = $1 AND EXISTS ({theirs})"), &[goes, stays])
            .await?;
    }
    run(tx, format!("UPDATE {name} SET {column} = $2 WHERE {column} = $1"), &[goes, stays]).await
}

async fn run(tx: &Tx, sql: String, people: &[Id<Person>]) -> Result<(), StorageError> {
    let values = people.iter().map(|person| person.uuid().into());
    tx.execute_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, values)).await?;
    Ok(())
}
