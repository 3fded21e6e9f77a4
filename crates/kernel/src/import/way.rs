//! Trying and doing: a dry run does the same work and takes it back.

use std::fmt::Debug;

use crate::{Db, Failure, StorageError, Tx};

/// Whether what is written stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is taken back: only what would be done is told.
    Try,
    /// It stays.
    Keep,
}

/// Why a transaction ended without being kept.
#[derive(Debug, thiserror::Error)]
enum Ended<T: Debug> {
    #[error("a dry run")]
    Tried(T),
    #[error(transparent)]
    Failed(#[from] Failure),
}

impl<T: Debug> From<StorageError> for Ended<T> {
    fn from(error: StorageError) -> Self {
        Self::Failed(error.into())
    }
}

impl Way {
    /// Runs `work` in one transaction that is kept or taken back; on `PostgreSQL` READ COMMITTED, for work that takes
    /// its locks itself.
    ///
    /// # Errors
    /// What `work` returns, or a storage error.
    pub async fn run<T, F, Fut>(self, db: &Db, work: F) -> Result<T, Failure>
    where
        F: Fn(Tx) -> Fut + Send + Sync,
        Fut: Future<Output = Result<T, Failure>> + Send,
        T: Debug + Send + 'static,
    {
        let done = db.ingest(|tx| {
            let work = work(tx);
            async move {
                match (work.await?, self) {
                    (done, Self::Keep) => Ok(done),
                    (done, Self::Try) => Err(Ended::Tried(done)),
                }
            }
        });
        match done.await {
            Ok(done) | Err(Ended::Tried(done)) => Ok(done),
            Err(Ended::Failed(failure)) => Err(failure),
        }
    }
}
