//! Importing stored files: known by their names.

use std::collections::BTreeMap;

use kernel::folder::{Files, Imported};
use kernel::{Failure, Localized, Moment, Storage, StorageError, Stored, Tx};
use sea_orm::EntityTrait as _;

use super::entity::{Entity, Model};
use crate::folder::MediaFile;

/// Stores the bytes of a folder's media. It comes before the rows, outside of their transaction: bytes that no row
/// names harm nobody, a row without bytes would.
///
/// # Errors
/// Where the storage fails.
pub async fn store(storage: &Storage, files: &Files, media: &[MediaFile]) -> Result<(), StorageError> {
    for file in media {
        storage.put(files.get(&file.path).unwrap_or_default().to_vec()).await?;
    }
    Ok(())
}

/// Adds the rows of a folder's media or changes what differs. `captions` gives the captions of films by name.
///
/// # Errors
/// Where the database fails.
pub async fn import(
    tx: &Tx,
    files: &Files,
    media: &[MediaFile],
    captions: &BTreeMap<&str, &Localized>,
    moment: Moment,
) -> Result<Vec<Imported>, Failure> {
    let known: BTreeMap<String, Model> =
        Entity::find().all(&**tx).await?.into_iter().map(|m| (m.slug.clone(), m)).collect();
    let mut done = Vec::with_capacity(media.len());
    for file in media {
        let found = known.get(&file.name).cloned();
        let stored = Stored::of(files.get(&file.path).unwrap_or_default());
        let captions = captions.get(file.name.as_str());
        let row = Model {
            id: found.as_ref().map_or_else(|| tx.entropy().id(moment), |f| f.id),
            slug: file.name.clone(),
            content_type: file.kind.to_owned(),
            bytes: i64::try_from(stored.bytes).unwrap_or(i64::MAX),
            sha256: stored.sha256,
            path: stored.path,
            seconds: file.seconds,
            captions: serde_json::to_value(captions.copied().cloned().unwrap_or_default())
                .map_err(StorageError::other)?,
            created_at: found.as_ref().map_or(moment.utc(), |f| f.created_at),
        };
        let outcome = tx.import(found, row).await?;
        done.push(Imported { kind: "media", key: file.name.clone(), outcome });
    }
    Ok(done)
}
