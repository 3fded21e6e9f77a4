//! What follows when an application is taken back.

use auth::Person;
use kernel::{Id, Moment, StorageError, Tx};

use super::{end, free};
use crate::application::entity::{self as application, State};
use crate::cohort::Ledger;
use crate::offer;
use crate::ruling::replace;

/// Ends what an application held when it was taken back, and offers its places to those who wait. `application` is the
/// row as it was before.
///
/// # Errors
/// Storage.
pub(crate) async fn taken_back(
    tx: &Tx,
    application: &application::Model,
    by: Id<Person>,
    moment: Moment,
) -> Result<(), StorageError> {
    Ledger::locked(tx, application.cohort_id).await?;
    replace(tx, application.id, moment).await?;
    match application.state {
        State::Accepted => end(tx, application, by, moment).await?,
        State::Offered => {
            offer::close(tx, application.id, moment).await?;
            free(tx, application.team(), moment).await?;
        }
        _ => free(tx, application.team(), moment).await?,
    }
    if application.state.holds_places() {
        offer::promote(tx, application.cohort_id, None, moment).await?;
    }
    Ok(())
}
