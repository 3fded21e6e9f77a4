//! Group commit of all that a piece of evidence has to write: its own row with the key, the index and the reference
//! that it has in Waymark, and the row of its learner's progress, read under a lock and written anew. Nothing of it is
//! judged, merged or concluded.

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::Result;
use futures::FutureExt as _;
use kernel::db::{Engine, Grouped};
use kernel::{Db, StorageError, Tx};
use sea_orm::sea_query::{Alias, Expr, ExprTrait as _, LockType, OnConflict, Query};
use sea_orm::{ConnectionTrait as _, DatabaseConnection};
use uuid::Uuid;

use super::commit::{GROUP, ROWS, WAITING};

/// As many as the benchmark's senders.
const LEARNERS: u128 = 64;
/// As many bytes as the facts and the conclusion of a learner of the demo have on average.
const FACTS: usize = 2_000;
const CONCLUSION: usize = 900;

/// `{id}` is the type of an id.
const TABLES: [&str; 4] = [
    "CREATE TABLE bare_enrolment (id {id} PRIMARY KEY)",
    "CREATE TABLE bare_progress (cohort_id {id} NOT NULL, enrolment_id {id} NOT NULL REFERENCES bare_enrolment (id), \
     facts_format INTEGER NOT NULL, facts TEXT NOT NULL, conclusion_format INTEGER NOT NULL, \
     conclusion TEXT NOT NULL, policy_version INTEGER NOT NULL, curriculum_version INTEGER NOT NULL, \
     last_here_at TEXT, PRIMARY KEY (cohort_id, enrolment_id))",
    "CREATE TABLE bare_whole (cohort_id {id} NOT NULL, enrolment_id {id} NOT NULL REFERENCES bare_enrolment (id), \
     id {id} NOT NULL, activity_id {id} NOT NULL, kind VARCHAR(64) NOT NULL, source VARCHAR(64) NOT NULL, \
     body TEXT NOT NULL, body_hash TEXT NOT NULL, author_id {id}, occurred_at TEXT, received_at TEXT NOT NULL, \
     moves BOOLEAN NOT NULL, PRIMARY KEY (cohort_id, enrolment_id, id))",
    "CREATE INDEX bare_whole_activity ON bare_whole (cohort_id, activity_id)",
];

const AT: &str = "2026-11-21T00:00:00.000000Z";

/// What one request stores: whose, and its rows.
#[derive(Clone)]
struct Sent {
    learner: Uuid,
    ids: Vec<Uuid>,
    body: String,
}

/// Commits evidence with progress, in groups.
#[derive(Clone)]
pub struct Whole {
    grouped: Grouped<Arc<Sent>, bool>,
    db: Db,
}

impl Whole {
    /// Starts the committing task.
    pub fn start(db: &Db) -> Self {
        let own = db.clone();
        let commit = move |group: Vec<Arc<Sent>>| {
            let db = own.clone();
            async move {
                let many = group.len();
                let group = Arc::new(group);
                let stored = db.ingest(move |tx: Tx| store(tx, group.clone())).await;
                stored.ok().map(|()| vec![true; many])
            }
            .boxed()
        };
        Self { grouped: Grouped::start(GROUP, WAITING, commit, || false), db: db.clone() }
    }

    /// Stores so many rows of one learner; false where that failed.
    pub async fn store(&self, rows: usize, body: &str) -> bool {
        let chance = || Uuid::from_bytes(self.db.entropy().bytes());
        let learner = Uuid::from_u128(chance().as_u128() % LEARNERS);
        let sent = Sent { learner, ids: (0..rows).map(|_| chance()).collect(), body: body.to_owned() };
        self.grouped.store(Arc::new(sent)).await.unwrap_or(false)
    }
}

async fn store(tx: Tx, group: Arc<Vec<Arc<Sent>>>) -> Result<(), StorageError> {
    let learners: BTreeSet<_> = group.iter().map(|sent| sent.learner).collect();
    lock(&tx, &learners).await?;
    let rows: Vec<_> = group.iter().flat_map(|sent| sent.ids.iter().map(move |id| (sent, *id))).collect();
    for part in rows.chunks(ROWS) {
        insert(&tx, part).await?;
    }
    save(&tx, &learners).await
}

async fn lock(tx: &Tx, learners: &BTreeSet<Uuid>) -> Result<(), StorageError> {
    let mut select = Query::select();
    select.columns(["enrolment_id", "facts", "conclusion"].map(Alias::new)).from(Alias::new("bare_progress"));
    select.and_where(Expr::col(Alias::new("cohort_id")).eq(Uuid::nil()));
    select.and_where(Expr::col(Alias::new("enrolment_id")).is_in(learners.iter().copied()));
    select.order_by(Alias::new("enrolment_id"), sea_orm::Order::Asc);
    if tx.engine() == Engine::Postgres {
        select.lock(LockType::Update);
    }
    for row in tx.query_all(&select).await? {
        row.try_get::<String>("", "facts")?;
        row.try_get::<String>("", "conclusion")?;
    }
    Ok(())
}

async fn insert(tx: &Tx, rows: &[(&Arc<Sent>, Uuid)]) -> Result<(), StorageError> {
    let mut insert = Query::insert();
    let (ids, words) = (["cohort_id", "enrolment_id", "id", "activity_id"], ["kind", "source", "body"]);
    let rest = ["body_hash", "received_at"];
    insert.into_table(Alias::new("bare_whole"));
    insert.columns(ids.into_iter().chain(words).chain(rest).chain(["moves"]).map(Alias::new));
    let hash = "0".repeat(32);
    for (sent, id) in rows {
        let ids = [Uuid::nil(), sent.learner, *id, Uuid::nil()].map(Expr::value);
        let words = ["watched", "learner", sent.body.as_str(), hash.as_str(), AT].map(Expr::value);
        let values = ids.into_iter().chain(words).chain([Expr::value(true)]);
        insert.values(values).map_err(StorageError::other)?;
    }
    tx.execute(&insert).await?;
    Ok(())
}

async fn save(tx: &Tx, learners: &BTreeSet<Uuid>) -> Result<(), StorageError> {
    let (key, texts) = (["cohort_id", "enrolment_id"], ["facts", "conclusion", "last_here_at"]);
    let numbers = ["facts_format", "conclusion_format", "policy_version", "curriculum_version"];
    let mut insert = Query::insert();
    insert.into_table(Alias::new("bare_progress"));
    insert.columns(key.into_iter().chain(texts).chain(numbers).map(Alias::new));
    let (facts, conclusion) = ("f".repeat(FACTS), "c".repeat(CONCLUSION));
    for learner in learners {
        let ids = [Uuid::nil(), *learner].map(Expr::value);
        let texts = [facts.as_str(), conclusion.as_str(), AT].map(Expr::value);
        let numbers = [2, 2, 1, 1].map(Expr::value);
        insert.values(ids.into_iter().chain(texts).chain(numbers)).map_err(StorageError::other)?;
    }
    let columns = texts.into_iter().chain(numbers).map(Alias::new);
    insert.on_conflict(OnConflict::columns(key.map(Alias::new)).update_columns(columns).to_owned());
    tx.execute(&insert).await?;
    Ok(())
}

/// Makes the tables and the learners.
///
/// # Errors
/// Where the database already has them.
pub async fn make_tables(db: &Db) -> Result<()> {
    let writer: &DatabaseConnection = db.writer();
    let id = if db.engine() == Engine::Postgres { "UUID" } else { "BLOB" };
    for table in TABLES {
        writer.execute_unprepared(&table.replace("{id}", id)).await?;
    }
    for number in 0..LEARNERS {
        let mut insert = Query::insert();
        insert.into_table(Alias::new("bare_enrolment")).columns([Alias::new("id")]);
        writer.execute(insert.values([Expr::value(Uuid::from_u128(number))])?).await?;
    }
    Ok(())
}
