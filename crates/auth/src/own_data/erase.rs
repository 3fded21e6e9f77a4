//! Erasing a person: what says who they were goes, what others need stays under no name.

use std::collections::BTreeSet;

use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, ConnectionTrait as _, Set};
use serde_json::json;

use super::EraseOwn;
use super::export::{filled, of};
use super::register::{AtErasure, Table, register};
use crate::{Permit, Person, audit, person};

/// What came of an erasure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Files that no row names any more, for the caller to remove once the transaction is committed.
    pub files: Vec<String>,
}

/// Erases the person of the permit. `former` stands where their name stood. It takes effect at the next request:
/// sign-ins, tokens, grants and queued mail are gone, and whoever holds one of their addresses finds nothing.
///
/// # Errors
/// Storage.
pub async fn erase(
    tx: &Tx,
    permit: &Permit<EraseOwn>,
    former: &str,
    moment: Moment,
) -> Result<Erased, StorageError> {
    let person = permit.object().0;
    let mut files = BTreeSet::new();
    for table in register()? {
        files.extend(stored(tx, table, person).await?);
        go_through(tx, table, person, moment).await?;
    }
    unname(tx, person, former, moment).await?;
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(person), "person_erased", object, json!({}), moment).await?;
    Ok(Erased { files: unnamed(tx, files).await? })
}

async fn go_through(tx: &Tx, table: &Table, person: Id<Person>, moment: Moment) -> Result<(), StorageError> {
    let Some(who) = &table.who else { return Ok(()) };
    let (name, who) = (&table.name, filled(who, person));
    let sql = match &table.at_erasure {
        AtErasure::Keep => return Ok(()),
        AtErasure::Delete => format!("DELETE FROM {name} WHERE {who}"),
        AtErasure::Set(columns) => {
            let columns = filled(columns, person).replace("{now}", &moment.utc().to_rfc3339());
            format!("UPDATE {name} SET {columns} WHERE {who}")
        }
    };
    tx.execute_raw(of(tx.engine(), sql, person)).await?;
    Ok(())
}

/// The files that the person's rows name.
async fn stored(tx: &Tx, table: &Table, person: Id<Person>) -> Result<Vec<String>, StorageError> {
    let (Some(file), Some(who)) = (&table.file, &table.who) else { return Ok(Vec::new()) };
    let sql = format!("SELECT {file} AS stored_at FROM {} WHERE {}", table.name, filled(who, person));
    let rows = tx.query_all_raw(of(tx.engine(), sql, person)).await?;
    Ok(rows.iter().map(|row| row.try_get("", "stored_at")).collect::<Result<_, _>>()?)
}

/// Those that nobody else's row names: the same bytes are stored once.
async fn unnamed(tx: &Tx, files: BTreeSet<String>) -> Result<Vec<String>, StorageError> {
    let mut gone = Vec::new();
    for path in files {
        let mut named = false;
        for table in register()?.iter().filter(|table| table.file.is_some()) {
            let column = table.file.as_deref().unwrap_or_default();
            let sql = format!("SELECT 1 AS one FROM {} WHERE {column} = $1", table.name);
            let backend = tx.get_database_backend();
            let asked = sea_orm::Statement::from_sql_and_values(backend, sql, [path.clone().into()]);
            named |= tx.query_one_raw(asked).await?.is_some();
        }
        if !named {
            gone.push(path);
        }
    }
    Ok(gone)
}

/// The account and those that went into it.
async fn unname(tx: &Tx, id: Id<Person>, former: &str, moment: Moment) -> Result<(), StorageError> {
    for one in person::queries::with_merged(&**tx, id).await? {
        blank(tx, one, former, moment).await?;
    }
    Ok(())
}

async fn blank(tx: &Tx, id: Id<Person>, former: &str, moment: Moment) -> Result<(), StorageError> {
    let row = person::entity::ActiveModel {
        id: Set(id),
        email: Set(format!("erased-{id}@erased.invalid")),
        name: Set(former.to_owned()),
        phone: Set(None),
        zone: Set(None),
        language: Set(None),
        association_id: Set(None),
        job: Set(None),
        career_family: Set(None),
        state: Set(person::entity::State::Suspended),
        last_seen_at: Set(None),
        erased_at: Set(Some(moment.utc())),
        ..Default::default()
    };
    row.update(&**tx).await?;
    Ok(())
}
