//! Keeping where someone stopped, and reading it again.

use kernel::{Db, Id, Moment, StorageError, Tx};
use sea_orm::EntityTrait as _;

use super::entity::{Entity, Model};
use crate::Recording;

/// Keeps where `person` stopped in a recording, in seconds from its beginning. The latest word stands.
///
/// # Errors
/// Where the database fails.
pub async fn keep(
    db: &Db,
    person: Id<auth::Person>,
    recording: &crate::recording::entity::Model,
    position: f64,
    in_group: bool,
    moment: Moment,
) -> Result<(), StorageError> {
    let position = position.clamp(0.0, recording.seconds);
    let row =
        Model { person_id: person, recording_id: recording.id, position, in_group, updated_at: moment.utc() };
    db.write(move |tx: Tx| {
        let row = row.clone();
        async move { tx.upsert(row).await }
    })
    .await
}

/// Where they stopped, where they have begun.
///
/// # Errors
/// Where the database fails.
pub async fn of(
    db: &Db,
    person: Id<auth::Person>,
    recording: Id<Recording>,
) -> Result<Option<Model>, StorageError> {
    Ok(Entity::find_by_id((person, recording)).one(db.read()).await?)
}
