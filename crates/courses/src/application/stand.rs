//! Writing where an application stands.

use kernel::{Id, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, Set};

use super::entity::{ActiveModel, State};
use crate::Application;
use crate::stamp::Stamp;

/// Sets the state of an application. Whether it may change so was asked before.
///
/// # Errors
/// Storage.
pub(crate) async fn set_state(
    tx: &Tx,
    id: Id<Application>,
    state: State,
    stamp: Stamp,
) -> Result<(), StorageError> {
    let row = ActiveModel {
        id: Set(id),
        state: Set(state),
        state_at: Set(Some(stamp.moment.utc())),
        state_by: Set(stamp.by),
        state_reason: Set(stamp.reason),
        ..Default::default()
    };
    row.update(&**tx).await?;
    Ok(())
}
