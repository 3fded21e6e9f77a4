//! A demo fills nothing but an empty database: what is in a used one is somebody's.

use anyhow::Context as _;
use kernel::Db;
use kernel::db::Engine;
use sea_orm::{ConnectionTrait as _, Statement};

/// Refuses a database with tables in it, before anything is written.
///
/// # Errors
/// It is used, or cannot be read.
pub async fn refuse_used(db: &Db) -> anyhow::Result<()> {
    let (backend, query) = match db.engine() {
        Engine::Sqlite => (
            sea_orm::DbBackend::Sqlite,
            "SELECT COUNT(*) AS n FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        ),
        Engine::Postgres => (
            sea_orm::DbBackend::Postgres,
            "SELECT COUNT(*) AS n FROM pg_tables WHERE schemaname = current_schema()",
        ),
    };
    let row = db.writer().query_one_raw(Statement::from_string(backend, query)).await?;
    let tables: i64 = row.context("the database does not answer")?.try_get("", "n")?;
    anyhow::ensure!(
        tables == 0,
        "this database is not empty ({tables} tables); a demo fills only an empty one: name a new one"
    );
    Ok(())
}
