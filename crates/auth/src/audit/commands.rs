//! Adding to the audit log, in the transaction of what it tells of.

use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, Set};
use serde_json::Value;
use uuid::Uuid;

use super::entity;
use crate::Person;

/// Writes what `by` did to which thing; nobody for the shell and for the server itself. `detail` holds ids, words
/// and counts, never names, addresses or content: the log outlives the erasure of people.
///
/// # Errors
/// Storage.
pub async fn record(
    tx: &Tx,
    by: Option<Id<Person>>,
    action: &'static str,
    object: (&'static str, Option<Uuid>),
    detail: Value,
    moment: Moment,
) -> Result<(), StorageError> {
    let row = entity::ActiveModel {
        id: Set(tx.entropy().uuid(moment)),
        at: Set(moment.utc()),
        actor_id: Set(by),
        action: Set(action.to_owned()),
        object_kind: Set(object.0.to_owned()),
        object_id: Set(object.1),
        detail: Set(detail.to_string()),
    };
    row.insert(&**tx).await?;
    Ok(())
}
