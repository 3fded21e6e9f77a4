//! Storing rows in batches: each is one transaction, so an import can be stopped and run again.

use std::sync::Arc;

use super::{Line, Tally};
use crate::Failure;

/// Stores rows `size` at a time; after each batch `told` hears how many rows are through.
///
/// # Errors
/// The first that a batch returns; the batches before it stay stored.
pub async fn in_batches<T, F, Fut>(
    rows: &[Line<T>],
    size: usize,
    told: &mut (dyn FnMut(usize) + Send),
    store: F,
) -> Result<Tally, Failure>
where
    T: Clone,
    F: Fn(Arc<[Line<T>]>) -> Fut,
    Fut: Future<Output = Result<Tally, Failure>>,
{
    let mut tally = Tally::default();
    let mut through = 0;
    for batch in rows.chunks(size.max(1)) {
        tally.extend(store(batch.into()).await?);
        through += batch.len();
        told(through);
    }
    Ok(tally)
}
