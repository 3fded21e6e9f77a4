//! Writing that a place has ended.

use kernel::{Id, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, Set};

use super::entity::{ActiveModel, State};
use crate::Enrolment;
use crate::stamp::Stamp;

/// Sets the state of a place that ends. Whether it may end so was asked before; its seat and what waits for the place
/// are the caller's.
///
/// # Errors
/// Storage.
pub(crate) async fn set_ended(
    tx: &Tx,
    id: Id<Enrolment>,
    state: State,
    stamp: Stamp,
) -> Result<(), StorageError> {
    let row = ActiveModel {
        id: Set(id),
        state: Set(state),
        ended_at: Set(Some(stamp.moment.utc())),
        state_by: Set(stamp.by),
        state_reason: Set(stamp.reason),
        ..Default::default()
    };
    row.update(&**tx).await?;
    Ok(())
}
