//! The entries in which words are, as the database's own index knows them.

use kernel::db::Engine;
use kernel::{Db, StorageError};
use sea_orm::{ConnectionTrait as _, DatabaseBackend, Statement};

use super::query::Word;

/// The places of all entries that hold each of the words, or at least one of them. One statement, one row.
///
/// # Errors
/// Where the database fails.
pub async fn places(db: &Db, words: &[Word], all: bool) -> Result<Vec<i64>, StorageError> {
    let (backend, text, joined) = match db.engine() {
        Engine::Sqlite => (
            DatabaseBackend::Sqlite,
            "SELECT group_concat(rowid, ' ') AS places FROM entry_index WHERE entry_index MATCH $1",
            asked(words, '"', " OR ", if all { " AND " } else { " OR " }),
        ),
        Engine::Postgres => (
            DatabaseBackend::Postgres,
            "SELECT string_agg(CAST(place AS text), ' ') AS places FROM entry_words \
             WHERE words @@ CAST(CAST($1 AS text) AS tsquery)",
            asked(words, '\'', " | ", if all { " & " } else { " | " }),
        ),
    };
    let statement = Statement::from_sql_and_values(backend, text, [joined.into()]);
    let row = db.read().query_one_raw(statement).await.map_err(StorageError::from)?;
    let places: Option<String> = match row {
        Some(row) => row.try_get("", "places").map_err(StorageError::from)?,
        None => None,
    };
    Ok(places.unwrap_or_default().split(' ').filter_map(|place| place.parse().ok()).collect())
}

/// Tokens hold letters and digits only, so a quotation mark never ends one early.
fn asked(words: &[Word], quote: char, or: &str, between: &str) -> String {
    let one = |word: &Word| {
        let tokens: Vec<_> = word.tokens.iter().map(|token| format!("{quote}{token}{quote}")).collect();
        format!("({})", tokens.join(or))
    };
    words.iter().map(one).collect::<Vec<_>>().join(between)
}
