//! Storing rows of a sheet of associations.

use std::collections::BTreeMap;

use auth::{Person, audit};
use kernel::folder::Outcome;
use kernel::import::{Line, Tally};
use kernel::{Failure, Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::AssociationRow;
use crate::Association;
use crate::association::entity::{Column, Entity, Model, found_by};

/// Adds associations or changes what differs, those above first: for a unit of work of the caller's.
///
/// # Errors
/// Where the database fails.
pub async fn store(
    tx: &Tx,
    by: Option<Id<Person>>,
    rows: &[Line<AssociationRow>],
    moment: Moment,
) -> Result<Tally, Failure> {
    let mut known = there(tx, rows).await?;
    let (mut tally, mut fresh) = (Tally::default(), Vec::new());
    for line in rows {
        let found = known.get(&line.row.slug).cloned();
        let above = line.row.parent.as_ref().and_then(|parent| known.get(parent));
        let model = model(tx, &line.row, found.as_ref(), above, moment);
        known.insert(model.slug.clone(), model.clone());
        let outcome = match found {
            None => {
                fresh.push(model);
                Outcome::Added
            }
            Some(found) => {
                // what it may hang below is stored first
                tx.insert_all(std::mem::take(&mut fresh)).await?;
                tx.import(Some(found), model).await?
            }
        };
        tally.done(line.line, "association", &line.row.slug, outcome);
    }
    tx.insert_all(fresh).await?;
    log(tx, by, &tally, moment).await?;
    Ok(tally)
}

/// Those of the rows and those above them that are there, by slug.
async fn there(tx: &Tx, rows: &[Line<AssociationRow>]) -> Result<BTreeMap<String, Model>, StorageError> {
    let named = rows.iter().flat_map(|line| [Some(&line.row.slug), line.row.parent.as_ref()]);
    let query = Entity::find().filter(Column::Slug.is_in(named.flatten()));
    Ok(query.all(&**tx).await?.into_iter().map(|one| (one.slug.clone(), one)).collect())
}

fn model(
    tx: &Tx,
    row: &AssociationRow,
    found: Option<&Model>,
    above: Option<&Model>,
    moment: Moment,
) -> Model {
    let id: Id<Association> = found.map_or_else(|| tx.entropy().id(moment), |found| found.id);
    let state = row.state_name.clone().or_else(|| found?.state_name.clone());
    let state_name = state.or_else(|| above?.state_name.clone());
    Model {
        id,
        slug: row.slug.clone(),
        parent_id: above.map(|above| above.id),
        level: row.level,
        name: row.name.clone(),
        found_by: found_by(&row.name, state_name.as_deref()),
        state_name,
        zone: row.zone.clone().or_else(|| found?.zone.clone()).or_else(|| above?.zone.clone()),
    }
}

async fn log(tx: &Tx, by: Option<Id<Person>>, tally: &Tally, moment: Moment) -> Result<(), StorageError> {
    let (added, changed) = (tally.count(Outcome::Added), tally.count(Outcome::Changed));
    if added + changed == 0 {
        return Ok(());
    }
    let detail = json!({ "added": added, "changed": changed });
    audit::record(tx, by, "associations_imported", ("association", None), detail, moment).await
}
