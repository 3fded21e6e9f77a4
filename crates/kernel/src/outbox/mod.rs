//! The outbox: what is to be said to people once the transaction that caused it is committed.

pub mod entity;

use sea_orm::{ActiveModelTrait as _, Set};
use serde::Serialize;
use uuid::Uuid;

use crate::{Moment, StorageError, Tx};

/// Puts an event into the outbox, in the transaction of what it tells of. `kind` is its stable name, `payload` what
/// is needed to word it (ids and instants, no words), `person` whom it is for.
///
/// # Errors
/// A payload that is no JSON; storage.
pub async fn put(
    tx: &Tx,
    kind: &'static str,
    payload: &(impl Serialize + Sync),
    person: Option<Uuid>,
    moment: Moment,
) -> Result<(), StorageError> {
    let row = entity::ActiveModel {
        id: Set(tx.entropy().uuid(moment)),
        kind: Set(kind.to_owned()),
        payload: Set(serde_json::to_string(payload).map_err(StorageError::other)?),
        person_id: Set(person),
        created_at: Set(moment.utc()),
        sent_at: Set(None),
        attempts: Set(0),
        fault: Set(None),
    };
    row.insert(&**tx).await?;
    Ok(())
}
