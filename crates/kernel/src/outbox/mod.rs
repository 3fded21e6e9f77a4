//! The outbox: what is to be said to people once the transaction that caused it is committed.

pub mod entity;
pub mod queue;

use sea_orm::{ActiveModelTrait as _, Set};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::{Moment, StorageError, Tx};

/// The field of an event by which kinds are told apart; it is stored in a column of its own.
const KIND: &str = "kind";

/// An event that people are told of. Each crate that raises some has one enum of its own, tagged by serde with
/// `kind`; it holds ids, instants and [`crate::Concealed`] links, no words and nothing that is secret as it stands.
pub trait Event: Serialize + DeserializeOwned + Send + Sync {}

/// Puts an event into the outbox, in the transaction of what it tells of, for one person.
///
/// # Errors
/// An event without a kind; storage.
pub async fn raise(tx: &Tx, event: &impl Event, person: Uuid, moment: Moment) -> Result<(), StorageError> {
    stored(tx, event, Some(person), moment).await
}

/// Puts an event into the outbox for an address without an account, which the sender finds by the event.
///
/// # Errors
/// As [`raise`].
pub async fn raise_to_address(tx: &Tx, event: &impl Event, moment: Moment) -> Result<(), StorageError> {
    stored(tx, event, None, moment).await
}

async fn stored(
    tx: &Tx,
    event: &impl Event,
    person: Option<Uuid>,
    moment: Moment,
) -> Result<(), StorageError> {
    let (kind, payload) = written(event)?;
    let row = entity::ActiveModel {
        id: Set(tx.entropy().uuid(moment)),
        kind: Set(kind),
        payload: Set(payload),
        person_id: Set(person),
        created_at: Set(moment.utc()),
        sent_at: Set(None),
        attempts: Set(0),
        fault: Set(None),
        due_at: Set(None),
        leased_until: Set(None),
        outcome: Set(None),
        ended_at: Set(None),
    };
    row.insert(&**tx).await?;
    Ok(())
}

fn written(event: &impl Event) -> Result<(String, String), StorageError> {
    let mut fields = match serde_json::to_value(event).map_err(StorageError::other)? {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    match fields.remove(KIND) {
        Some(Value::String(kind)) => Ok((kind, Value::Object(fields).to_string())),
        _ => Err(StorageError::other("an event without a kind")),
    }
}

/// Reads an event as it was stored.
///
/// # Errors
/// Where the kind is none of this enum's, or its fields are not as they should be.
pub fn read<E: Event>(kind: &str, payload: &str) -> Result<E, serde_json::Error> {
    let mut fields: Map<String, Value> = serde_json::from_str(payload)?;
    fields.insert(KIND.to_owned(), Value::String(kind.to_owned()));
    serde_json::from_value(Value::Object(fields))
}
