//! Storing evidence: the hot path. What many requests bring is committed together; each is answered after its commit.

mod commit;
mod learners;
mod received;

use std::sync::Arc;

use futures::FutureExt as _;
use kernel::db::{Grouped, Overloaded};
use kernel::{Clock, Db};

use learners::Learners;
pub(crate) use learners::{Asked, Learner};
pub use received::{Batch, Outcome, Received, body_hash};

/// How many requests are committed together at most.
const GROUP: usize = 256;
/// How many requests may wait for their commit before others are sent away.
const WAITING: usize = 4096;

/// Takes evidence in. Cheap to clone.
#[derive(Clone)]
pub struct Ingest {
    commits: Grouped<Arc<Vec<Batch>>, Option<Vec<Vec<Outcome>>>>,
    learners: Learners,
}

/// Why a batch was not stored: nothing of it was, and it may be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotStored {
    /// Too much is waiting.
    #[error("too much is waiting to be stored")]
    Overloaded,
    /// The database failed.
    #[error("the evidence could not be stored")]
    Failed,
}

impl Ingest {
    /// Starts the task that commits.
    #[must_use]
    pub fn start(db: Db, clock: Clock) -> Self {
        let learners = learners::start(&db);
        let commit = move |group: Vec<Arc<Vec<Batch>>>| {
            let (db, clock) = (db.clone(), clock.clone());
            async move { commit::group(&db, &group, clock.now()).await }.boxed()
        };
        Self { commits: Grouped::start(GROUP, WAITING, commit, || None), learners }
    }

    /// Stores a batch of one enrolment and tells what came of each item, in the order given.
    ///
    /// # Errors
    /// [`NotStored`]: nothing was stored, and it may be sent again.
    pub async fn store(&self, batch: Batch) -> Result<Vec<Outcome>, NotStored> {
        self.store_together(vec![batch]).await?.pop().ok_or(NotStored::Failed)
    }

    /// Stores the batches of several enrolments together or not at all, such as what was handed in for a team.
    ///
    /// # Errors
    /// [`NotStored`]: nothing was stored, and it may be sent again.
    pub async fn store_together(&self, batches: Vec<Batch>) -> Result<Vec<Vec<Outcome>>, NotStored> {
        let stored =
            self.commits.store(Arc::new(batches)).await.map_err(|Overloaded| NotStored::Overloaded)?;
        stored.ok_or(NotStored::Failed)
    }

    /// The enrolments of one person among those that are named, with what judging their evidence needs.
    pub(crate) async fn learners(&self, asked: Asked) -> Result<Vec<Learner>, NotStored> {
        let found = self.learners.store(asked).await.map_err(|Overloaded| NotStored::Overloaded)?;
        found.ok_or(NotStored::Failed)
    }
}
