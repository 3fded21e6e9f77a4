//! Importing associations: known by their slugs, each after the one above it.

use std::collections::BTreeMap;

use kernel::folder::Imported;
use kernel::{Failure, Id, Moment, Tx};
use sea_orm::EntityTrait as _;

use super::entity::{Entity, Model};
use crate::Association;
use crate::folder::AssociationRow;

/// Adds associations or changes what differs, in the order of the file. Those the file leaves out stay.
///
/// # Errors
/// Where the database fails.
pub async fn import(tx: &Tx, rows: &[AssociationRow], moment: Moment) -> Result<Vec<Imported>, Failure> {
    let mut known: BTreeMap<String, Model> =
        Entity::find().all(&**tx).await?.into_iter().map(|a| (a.slug.clone(), a)).collect();
    let mut done = Vec::with_capacity(rows.len());
    for row in rows {
        let found = known.get(&row.slug).cloned();
        let id: Id<Association> = found.as_ref().map_or_else(|| tx.entropy().id(moment), |f| f.id);
        let model = Model {
            id,
            slug: row.slug.clone(),
            parent_id: row.parent.as_ref().and_then(|p| known.get(p)).map(|p| p.id),
            level: row.level,
            name: row.name.clone(),
            state_name: row.state_name.clone(),
            zone: row.zone.clone(),
        };
        known.insert(row.slug.clone(), model.clone());
        let outcome = tx.import(found, model).await?;
        done.push(Imported { kind: "association", key: row.slug.clone(), outcome });
    }
    Ok(done)
}
