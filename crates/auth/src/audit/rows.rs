//! Between stored rows and what the chain holds of them.

use std::collections::BTreeMap;

use kernel::StorageError;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::chain::{Fact, Hash, detail_hash};
use super::walk::Row;
use super::{detail_entity, entity};

/// Salts and details by the row they belong to.
pub(super) type Details = BTreeMap<Uuid, (Vec<u8>, String)>;

/// The details of these rows that still stand.
pub(super) async fn details(
    db: &impl ConnectionTrait,
    rows: &[entity::Model],
) -> Result<Details, StorageError> {
    let theirs = detail_entity::Column::AuditId.is_in(rows.iter().map(|row| row.id));
    let found = detail_entity::Entity::find().filter(theirs).all(db).await?;
    Ok(found.into_iter().map(|row| (row.audit_id, (row.salt, row.detail))).collect())
}

/// What the chain holds of a row; one that is older than the chain gets its detail's hash here.
pub(super) fn fact(row: &entity::Model, details: &Details) -> Fact {
    let stored = row.detail_hash.as_deref().and_then(|hash| Hash::try_from(hash).ok());
    let made = || details.get(&row.id).map(|(salt, detail)| detail_hash(salt, detail));
    Fact {
        id: row.id,
        at: row.at.timestamp_micros(),
        actor: row.actor_id.map(|id| id.uuid()),
        action: row.action.clone(),
        object_kind: row.object_kind.clone(),
        object: row.object_id,
        detail: stored.or_else(made).unwrap_or_default(),
    }
}

/// A sealed row as the walk looks at it.
pub(super) fn sealed(row: &entity::Model, details: &Details) -> Row {
    Row {
        position: row.position.unwrap_or_default(),
        fact: fact(row, details),
        link: row.link.clone().unwrap_or_default(),
        detail: details.get(&row.id).cloned(),
    }
}
