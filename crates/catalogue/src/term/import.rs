//! Importing taxonomies: terms known by taxonomy and slug.

use std::collections::BTreeMap;

use kernel::folder::Imported;
use kernel::{Failure, Tx};
use sea_orm::EntityTrait as _;

use super::entity::{Entity, Model};
use crate::folder::TermRow;

/// Adds terms or changes what differs. Those the file leaves out stay, since entries may refer to them.
///
/// # Errors
/// Where the database fails.
pub async fn import(tx: &Tx, rows: &[TermRow]) -> Result<Vec<Imported>, Failure> {
    let known: BTreeMap<(String, String), Model> = Entity::find()
        .all(&**tx)
        .await?
        .into_iter()
        .map(|t| ((t.taxonomy.clone(), t.slug.clone()), t))
        .collect();
    let mut done = Vec::with_capacity(rows.len());
    for row in rows {
        let found = known.get(&(row.taxonomy.clone(), row.slug.clone())).cloned();
        let model = Model {
            taxonomy: row.taxonomy.clone(),
            slug: row.slug.clone(),
            label: row.label.clone(),
            position: row.position,
        };
        let outcome = tx.import(found, model).await?;
        done.push(Imported { kind: "term", key: format!("{}/{}", row.taxonomy, row.slug), outcome });
    }
    Ok(done)
}
