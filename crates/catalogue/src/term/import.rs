//! Importing taxonomies: terms known by taxonomy and slug.

use std::collections::BTreeMap;

use kernel::folder::Imported;
use kernel::{Failure, Moment, Tx};
use sea_orm::EntityTrait as _;

use super::entity::{Entity, Model};
use crate::folder::TermRow;

/// Adds terms or changes what differs. Those the file leaves out stay, since entries may refer to them.
///
/// # Errors
/// Where the database fails.
pub async fn import(tx: &Tx, rows: &[TermRow], moment: Moment) -> Result<Vec<Imported>, Failure> {
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
            retired: found.as_ref().is_some_and(|f| f.retired),
            changed_at: found.as_ref().and_then(|f| f.changed_at),
        };
        let changed = found.as_ref().is_some_and(|there| *there != model);
        let changed_at = if changed { Some(moment.utc()) } else { model.changed_at };
        let outcome = tx.import(found, Model { changed_at, ..model }).await?;
        done.push(Imported { kind: "term", key: format!("{}/{}", row.taxonomy, row.slug), outcome });
    }
    Ok(done)
}
