//! Importing associations from a sheet: known by their slugs, in any order.

mod read;
mod store;

use std::sync::Arc;

use auth::{Permit, Person};
use kernel::import::{Line, Tally, Way, in_batches};
use kernel::{Db, Failure, Id, Moment};

use super::MakeAssociation;

pub use read::{AssociationRow, Levels, levels, read};
pub use store::store;

/// How many rows one transaction stores.
const BATCH: usize = 500;

/// Stores the rows of a sheet that was read, those above first. Associations that the sheet leaves out stay as they
/// are, and so does what its cells leave empty. The same sheet again changes nothing. A dry run is one transaction,
/// since a row may hang below another of the sheet.
///
/// # Errors
/// Where the database fails; what was stored before stays.
pub async fn import(
    db: &Db,
    permit: &Permit<MakeAssociation>,
    rows: &[Line<AssociationRow>],
    way: Way,
    moment: Moment,
) -> Result<Tally, Failure> {
    batches(db, Some(permit.by()), rows, way, &mut |_| {}, moment).await
}

/// The same from the shell. `told` hears how many rows are through.
///
/// # Errors
/// As [`import`].
pub async fn import_from_shell(
    db: &Db,
    rows: &[Line<AssociationRow>],
    way: Way,
    told: &mut (dyn FnMut(usize) + Send),
    moment: Moment,
) -> Result<Tally, Failure> {
    batches(db, None, rows, way, told, moment).await
}

async fn batches(
    db: &Db,
    by: Option<Id<Person>>,
    rows: &[Line<AssociationRow>],
    way: Way,
    told: &mut (dyn FnMut(usize) + Send),
    moment: Moment,
) -> Result<Tally, Failure> {
    let size = if way == Way::Try { rows.len() } else { BATCH };
    let store = |batch: Arc<[Line<AssociationRow>]>| async move {
        way.run(db, |tx| {
            let batch = batch.clone();
            async move { store(&tx, by, &batch, moment).await }
        })
        .await
    };
    in_batches(rows, size, told, store).await
}
