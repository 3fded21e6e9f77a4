//! Grouping without a timer: whatever queued while the last group was worked on is done together, be it committed or
//! read.

use std::sync::Arc;

use futures::future::BoxFuture;
use tokio::sync::{mpsc, oneshot};

/// Collects requests and commits them in groups. An answer arrives after the commit of its group. A group that
/// fails is committed one by one, so that a bad item delays only itself.
pub struct Grouped<T, R> {
    sender: mpsc::Sender<(T, oneshot::Sender<R>)>,
}

impl<T, R> Clone for Grouped<T, R> {
    fn clone(&self) -> Self {
        Self { sender: self.sender.clone() }
    }
}

/// The queue is full or its task has ended: nothing was stored, the sender may try again.
#[derive(Debug, thiserror::Error, Clone, Copy, PartialEq, Eq)]
#[error("too much is waiting to be stored; try again in a moment")]
pub struct Overloaded;

impl<T, R> Grouped<T, R>
where
    T: Clone + Send + Sync + 'static,
    R: Send + 'static,
{
    /// Starts the committing task. `commit` stores a whole group in one transaction and answers each item in order;
    /// `None` says that the group failed, or, for a group of one, that this item did. `failed` makes its answer.
    pub fn start<C, F>(most: usize, waiting: usize, commit: C, failed: F) -> Self
    where
        C: Fn(Vec<T>) -> BoxFuture<'static, Option<Vec<R>>> + Send + Sync + 'static,
        F: Fn() -> R + Send + Sync + 'static,
    {
        let (sender, mut receiver) = mpsc::channel::<(T, oneshot::Sender<R>)>(waiting);
        let commit = Arc::new(commit);
        tokio::spawn(async move {
            let mut group = Vec::with_capacity(most);
            while receiver.recv_many(&mut group, most).await > 0 {
                let (items, answers): (Vec<_>, Vec<_>) = group.drain(..).unzip();
                answer_all(&*commit, &failed, items, answers).await;
            }
        });
        Self { sender }
    }

    /// Stores one item and waits for its commit.
    ///
    /// # Errors
    /// [`Overloaded`] where the queue is full or closed.
    pub async fn store(&self, item: T) -> Result<R, Overloaded> {
        let (answer, answered) = oneshot::channel();
        self.sender.try_send((item, answer)).map_err(|_| Overloaded)?;
        answered.await.map_err(|_| Overloaded)
    }
}

async fn answer_all<T, R, C, F>(commit: &C, failed: &F, items: Vec<T>, answers: Vec<oneshot::Sender<R>>)
where
    T: Clone,
    C: Fn(Vec<T>) -> BoxFuture<'static, Option<Vec<R>>>,
    F: Fn() -> R,
{
    if items.len() > 1
        && let Some(results) = commit(items.clone()).await
    {
        for (answer, result) in answers.into_iter().zip(results) {
            drop(answer.send(result));
        }
        return;
    }
    for (item, answer) in items.into_iter().zip(answers) {
        let result = commit(vec![item]).await.and_then(|mut r| r.pop()).unwrap_or_else(failed);
        drop(answer.send(result));
    }
}
