//! How many statements a request asks, as PostgreSQL counts them: each read outside a transaction is one of its own.

use std::time::Duration;

use anyhow::{Context as _, Result};
use kernel::{Db, Entropy};
use sea_orm::{ConnectionTrait as _, Statement};

const COUNT: &str = "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()";
/// Its processes report what they did once a second.
const REPORTED: Duration = Duration::from_millis(1_500);

/// Counts from its beginning to its end; nothing on SQLite, which asks the same.
pub struct Counter(Option<(Db, i64)>);

impl Counter {
    /// Begins to count.
    ///
    /// # Errors
    /// Where the database cannot be asked.
    pub async fn begin(database: &str) -> Result<Self> {
        if !database.starts_with("postgres") {
            return Ok(Self(None));
        }
        let db = kernel::db::open(database, 1, Entropy::os()).await?;
        tokio::time::sleep(REPORTED).await;
        let first = count(&db).await?;
        Ok(Self(Some((db, first))))
    }

    /// How many for each of so many requests.
    ///
    /// # Errors
    /// Where the database cannot be asked.
    pub async fn end(self, requests: usize) -> Result<Option<f64>> {
        let Some((db, first)) = self.0 else { return Ok(None) };
        tokio::time::sleep(REPORTED).await;
        let counted = count(&db).await? - first;
        Ok(Some(counted as f64 / requests as f64))
    }
}

async fn count(db: &Db) -> Result<i64> {
    let statement = Statement::from_string(db.read().get_database_backend(), COUNT);
    let row = db.read().query_one_raw(statement).await?.context("PostgreSQL counts nothing")?;
    Ok(row.try_get("", "xact_commit")?)
}
