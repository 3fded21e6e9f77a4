//! Units of work: everything in one transaction, run again when the database asks for it.

use std::error::Error;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use sea_orm::{
    DatabaseConnection, DatabaseTransaction, IsolationLevel, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};

use super::connect::Engine;
use crate::{Entropy, StorageError};

/// How often a unit of work is run again before its conflict is reported.
const TRIES: u32 = 12;

/// The database: reads go to `read()`, writes through a unit of work. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Db {
    pub(super) engine: Engine,
    pub(super) writer: DatabaseConnection,
    pub(super) reader: DatabaseConnection,
    pub(super) entropy: Entropy,
    pub(super) shared: super::shared::Shared,
}

/// A running transaction. Cheap to clone into helpers; none may outlive the unit of work.
#[derive(Clone, Debug)]
pub struct Tx {
    inner: Arc<DatabaseTransaction>,
    engine: Engine,
    entropy: Entropy,
}

impl Deref for Tx {
    type Target = DatabaseTransaction;
    fn deref(&self) -> &Self::Target {
        &self.inner
    }
}

impl Tx {
    /// Which database this is, for the few statements that differ.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The source of ids and chance.
    #[must_use]
    pub fn entropy(&self) -> &Entropy {
        &self.entropy
    }
}

impl Db {
    /// The connections to read from. On `SQLite` they refuse to write.
    #[must_use]
    pub fn read(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// The writing connection itself, for migrations and checks. Commands use [`Self::write`].
    #[must_use]
    pub fn writer(&self) -> &DatabaseConnection {
        &self.writer
    }

    /// Which database this is.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The source of ids and chance.
    #[must_use]
    pub fn entropy(&self) -> &Entropy {
        &self.entropy
    }

    /// What is kept in memory beside this database, such as a cache keyed by id and version: one value of each type,
    /// made empty at its first use. Two databases never share one, though their ids may be the same.
    #[must_use]
    pub fn shared<T: Default + Send + Sync + 'static>(&self) -> std::sync::Arc<T> {
        self.shared.get()
    }

    /// Runs `work` in one transaction: immediate on `SQLite`, serializable on `PostgreSQL`. An error rolls back.
    /// `work` runs again after a conflict, so it must do nothing but read and write through its `Tx`.
    ///
    /// # Errors
    /// What `work` returns, or a storage error from the transaction itself.
    pub async fn write<T, E, F, Fut>(&self, work: F) -> Result<T, E>
    where
        F: Fn(Tx) -> Fut + Send,
        Fut: Future<Output = Result<T, E>> + Send,
        T: Send,
        E: Error + From<StorageError> + Send + 'static,
    {
        self.retried(IsolationLevel::Serializable, work).await
    }

    /// Like [`Self::write`] but READ COMMITTED on `PostgreSQL`: for work that takes its locks itself, in key order.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub async fn ingest<T, E, F, Fut>(&self, work: F) -> Result<T, E>
    where
        F: Fn(Tx) -> Fut + Send,
        Fut: Future<Output = Result<T, E>> + Send,
        T: Send,
        E: Error + From<StorageError> + Send + 'static,
    {
        self.retried(IsolationLevel::ReadCommitted, work).await
    }

    async fn retried<T, E, F, Fut>(&self, isolation: IsolationLevel, work: F) -> Result<T, E>
    where
        F: Fn(Tx) -> Fut + Send,
        Fut: Future<Output = Result<T, E>> + Send,
        T: Send,
        E: Error + From<StorageError> + Send + 'static,
    {
        let mut tried = 1;
        loop {
            match self.once(isolation, &work).await {
                Err(error) if tried < TRIES && is_conflict(&error) => {
                    tokio::time::sleep(self.jitter(tried)).await;
                    tried += 1;
                }
                result => return result,
            }
        }
    }

    async fn once<T, E, F, Fut>(&self, isolation: IsolationLevel, work: &F) -> Result<T, E>
    where
        F: Fn(Tx) -> Fut + Send,
        Fut: Future<Output = Result<T, E>> + Send,
        E: Error + From<StorageError> + Send + 'static,
    {
        let begun =
            self.writer.begin_with_options(self.options(isolation)).await.map_err(StorageError::from)?;
        let inner = Arc::new(begun);
        let tx = Tx { inner: inner.clone(), engine: self.engine, entropy: self.entropy.clone() };
        let result = work(tx).await;
        let Ok(owned) = Arc::try_unwrap(inner) else {
            return Err(StorageError::other("a transaction was kept beyond its unit of work").into());
        };
        match result {
            Ok(value) => owned.commit().await.map(|()| value).map_err(|e| StorageError::from(e).into()),
            Err(error) => owned
                .rollback()
                .await
                .map_err(StorageError::from)
                .map_or_else(|e| Err(e.into()), |()| Err(error)),
        }
    }

    fn options(&self, isolation: IsolationLevel) -> TransactionOptions {
        match self.engine {
            Engine::Sqlite => TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            },
            Engine::Postgres => {
                TransactionOptions { isolation_level: Some(isolation), ..TransactionOptions::default() }
            }
        }
    }

    fn jitter(&self, tried: u32) -> Duration {
        Duration::from_millis(self.entropy.below(8 << tried.min(6)))
    }
}

/// Whether an error says «again, please»: busy, serialization failure or deadlock, somewhere down its causes.
fn is_conflict(error: &(dyn Error + 'static)) -> bool {
    let mut cause = Some(error);
    while let Some(at) = cause {
        if let Some(storage) = at.downcast_ref::<StorageError>() {
            return storage.is_conflict();
        }
        cause = at.source();
    }
    false
}

impl StorageError {
    /// Whether running the same unit of work again may succeed.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        let text = self.to_string();
        [
            "database is locked",
            "could not serialize",
            "deadlock detected",
            "40001",
            "40P01",
            "database table is locked",
        ]
        .iter()
        .any(|sign| text.contains(sign))
    }

    /// Whether the database could not be reached, or had no connection to spare, so that it may be back soon.
    #[must_use]
    pub fn is_away(&self) -> bool {
        matches!(self.database(), Some(sea_orm::DbErr::Conn(_) | sea_orm::DbErr::ConnectionAcquire(_)))
            || [
                "error communicating with database",
                "pool timed out",
                "terminating connection",
                "shutting down",
            ]
            .iter()
            .any(|sign| self.to_string().contains(sign))
    }
}
