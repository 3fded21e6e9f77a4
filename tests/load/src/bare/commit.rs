//! Group commit of rows as wide as evidence, without anything decided.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use anyhow::Result;
use futures::FutureExt as _;
use kernel::db::Grouped;
use kernel::{Db, StorageError, Tx};
use sea_orm::sea_query::{Alias, Expr, Query};
use sea_orm::{ConnectionTrait as _, DatabaseConnection};

/// As many as Waymark commits together.
pub(super) const GROUP: usize = 256;
pub(super) const WAITING: usize = 4_096;
/// Rows of one statement, as Waymark inserts them.
pub(super) const ROWS: usize = 2_000;

const TABLES: [&str; 2] = [
    "CREATE TABLE bare_row (number INTEGER PRIMARY KEY, words TEXT NOT NULL)",
    "CREATE TABLE bare_evidence (id BIGINT PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL, \
     received_at TEXT NOT NULL)",
];

type Rows = Arc<Vec<String>>;

/// Ids in the order of their making, as Waymark's are.
static NEXT: AtomicI64 = AtomicI64::new(0);

/// Commits rows in groups.
#[derive(Clone)]
pub struct Raw(Grouped<Rows, bool>);

impl Raw {
    /// Starts the committing task.
    pub fn start(db: &Db) -> Self {
        let db = db.clone();
        let commit = move |group: Vec<Rows>| {
            let db = db.clone();
            async move {
                let many = group.len();
                let group = Arc::new(group);
                let stored = db.ingest(move |tx: Tx| insert(tx, group.clone())).await;
                stored.ok().map(|()| vec![true; many])
            }
            .boxed()
        };
        Self(Grouped::start(GROUP, WAITING, commit, || false))
    }

    /// Stores rows; false where that failed.
    pub async fn store(&self, rows: Vec<String>) -> bool {
        self.0.store(Arc::new(rows)).await.unwrap_or(false)
    }
}

async fn insert(tx: Tx, group: Arc<Vec<Rows>>) -> Result<(), StorageError> {
    let rows: Vec<_> = group.iter().flat_map(|rows| rows.iter()).collect();
    for part in rows.chunks(ROWS) {
        let mut insert = Query::insert();
        insert.into_table(Alias::new("bare_evidence"));
        insert.columns(["id", "kind", "body", "received_at"].map(Alias::new));
        for body in part {
            let id = NEXT.fetch_add(1, Ordering::Relaxed);
            let text = ["watched", body, "2026-11-21T00:00:00Z"].map(Expr::value);
            insert.values(std::iter::once(Expr::value(id)).chain(text)).map_err(StorageError::other)?;
        }
        tx.execute(&insert).await?;
    }
    Ok(())
}

/// Makes what the bare answers read and write.
///
/// # Errors
/// Where the database already has them.
pub async fn make_tables(db: &Db) -> Result<()> {
    let writer: &DatabaseConnection = db.writer();
    for table in TABLES {
        writer.execute_unprepared(table).await?;
    }
    for number in 0..100 {
        let words = "x".repeat(400);
        writer.execute_unprepared(&format!("INSERT INTO bare_row VALUES ({number}, '{words}')")).await?;
    }
    Ok(())
}
