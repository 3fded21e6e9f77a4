//! Importing people from a sheet: known by their addresses. They come in by a link; an import sends no mail. What
//! people are to be (their grants and enrolments) is given where the scope is known, not here.

mod read;
mod store;

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::import::{Line, Tally, Way, in_batches};
use kernel::{Db, Failure, Moment};
use uuid::Uuid;

pub use read::{PersonRow, Standing, read};
pub use store::store;

/// How many rows one transaction stores.
const BATCH: usize = 500;

/// The ids of associations, by slug.
pub type Associations = BTreeMap<String, Uuid>;

/// Stores the rows of a sheet that was read, from the shell. What its cells leave empty stays as it is; the same sheet again changes
/// nothing. `told` hears how many rows are through.
///
/// # Errors
/// Where the database fails; what was stored before stays.
pub async fn import_from_shell(
    db: &Db,
    (rows, associations): (&[Line<PersonRow>], &Associations),
    way: Way,
    told: &mut (dyn FnMut(usize) + Send),
    moment: Moment,
) -> Result<Tally, Failure> {
    let store = |batch: Arc<[Line<PersonRow>]>| async move {
        way.run(db, |tx| {
            let batch = batch.clone();
            async move { store(&tx, None, (&batch, associations), moment).await }
        })
        .await
    };
    in_batches(rows, BATCH, told, store).await
}
