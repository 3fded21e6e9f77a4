//! Adding to the audit log, in the transaction of what it tells of.

use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, Set};
use serde_json::Value;
use uuid::Uuid;

use super::chain::detail_hash;
use super::{detail_entity, entity};
use crate::Person;

/// Writes what `by` did to which thing; nobody for the shell and for the server itself. `detail` holds ids, words
/// and counts, never names, addresses or content: the log outlives the erasure of people. The row takes its place in
/// the chain within a second.
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
    let (id, salt, detail) = (tx.entropy().uuid(moment), tx.entropy().bytes::<32>(), detail.to_string());
    let row = entity::ActiveModel {
        id: Set(id),
        at: Set(moment.utc()),
        actor_id: Set(by),
        action: Set(action.to_owned()),
        object_kind: Set(object.0.to_owned()),
        object_id: Set(object.1),
        detail_hash: Set(Some(detail_hash(&salt, &detail).to_vec())),
        position: Set(None),
        link: Set(None),
    };
    row.insert(&**tx).await?;
    let beside =
        detail_entity::ActiveModel { audit_id: Set(id), salt: Set(salt.to_vec()), detail: Set(detail) };
    beside.insert(&**tx).await?;
    Ok(())
}
