//! Opening a database with its safety settings, and checking that they hold.

use std::time::Duration;

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};

use super::shared::Shared;
use super::unit::Db;
use crate::{Entropy, StorageError};

/// Which database engine is behind a [`Db`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// The embedded one: one writer connection, several readers.
    Sqlite,
    /// A server: one pool for both.
    Postgres,
}

/// Opens the database at `url` (`sqlite://path` or `postgres://…`), sets what keeps data safe and checks it.
///
/// # Errors
/// Where the database cannot be reached, is read-only, or keeps a setting that could lose data.
pub async fn open(url: &str, readers: u32, entropy: Entropy) -> Result<Db, StorageError> {
    if url.starts_with("sqlite:") {
        let writer = Database::connect(sqlite(url, 1, false)).await?;
        check_sqlite(&writer).await?;
        let reader = Database::connect(sqlite(url, readers.max(2), true)).await?;
        return Ok(Db { engine: Engine::Sqlite, writer, reader, entropy, shared: Shared::default() });
    }
    if !url.starts_with("postgres") {
        return Err(StorageError::other("the database address must begin with sqlite:// or postgres://"));
    }
    let pool = Database::connect(postgres(url, readers.max(8))).await?;
    check_postgres(&pool).await?;
    Ok(Db {
        engine: Engine::Postgres,
        writer: pool.clone(),
        reader: pool,
        entropy,
        shared: Shared::default(),
    })
}

/// How many rows SQLite's thread reads ahead: each time it runs out of room two threads change places.
const ROWS: usize = 1_024;

fn sqlite(url: &str, connections: u32, read_only: bool) -> ConnectOptions {
    let mut options = ConnectOptions::new(url.to_owned());
    options.max_connections(connections).min_connections(1).sqlx_logging(false);
    options.acquire_timeout(Duration::from_secs(20)).idle_timeout(None).max_lifetime(None);
    options.test_before_acquire(false);
    options.map_sqlx_sqlite_opts(move |o| {
        o.create_if_missing(!read_only)
            .busy_timeout(Duration::from_secs(10))
            .pragma("journal_mode", "WAL")
            .pragma("synchronous", "FULL")
            .pragma("foreign_keys", "ON")
            .pragma("secure_delete", "ON")
            .pragma("mmap_size", "0")
            .pragma("query_only", if read_only { "ON" } else { "OFF" })
            .row_buffer_size(ROWS)
    });
    options
}

fn postgres(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url.to_owned());
    options.max_connections(connections).min_connections(1).sqlx_logging(false);
    options.acquire_timeout(Duration::from_secs(20));
    options.map_sqlx_postgres_opts(|o| {
        o.application_name("waymark").options([("statement_timeout", "30s"), ("lock_timeout", "10s")])
    });
    options
}

async fn check_sqlite(db: &DatabaseConnection) -> Result<(), StorageError> {
    let version = setting(db, "SELECT sqlite_version() AS v").await?;
    if version_number(&version) < (3, 51, 3) {
        return Err(StorageError::other(format!(
            "SQLite {version} can corrupt its log; 3.51.3 or newer is needed"
        )));
    }
    for (pragma, wanted) in
        [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("secure_delete", "1")]
    {
        let query = format!("SELECT CAST({pragma} AS TEXT) AS v FROM pragma_{pragma}");
        let found = setting(db, &query).await?;
        if found != wanted {
            return Err(StorageError::other(format!("SQLite's {pragma} is {found}, must be {wanted}")));
        }
    }
    Ok(())
}

async fn check_postgres(db: &DatabaseConnection) -> Result<(), StorageError> {
    let recovering = setting(db, "SELECT pg_is_in_recovery()::text AS v").await?;
    if recovering == "true" {
        return Err(StorageError::other(
            "this PostgreSQL server is a read-only standby; give the primary's address",
        ));
    }
    let durable = setting(db, "SELECT current_setting('synchronous_commit') AS v").await?;
    if durable == "off" {
        return Err(StorageError::other(
            "PostgreSQL's synchronous_commit is off; acknowledged work could be lost",
        ));
    }
    Ok(())
}

async fn setting(db: &DatabaseConnection, query: &str) -> Result<String, StorageError> {
    let backend: DbBackend = db.get_database_backend();
    let row = db.query_one_raw(Statement::from_string(backend, query)).await?;
    let row = row.ok_or_else(|| StorageError::other(format!("no answer to {query}")))?;
    Ok(row.try_get("", "v")?)
}

fn version_number(text: &str) -> (u32, u32, u32) {
    let mut parts = text.split('.').map(|p| p.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next())
}
