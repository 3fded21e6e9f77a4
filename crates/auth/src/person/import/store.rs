//! Storing rows of a sheet of people.

use std::collections::BTreeMap;

use kernel::folder::Outcome;
use kernel::import::{Line, Tally};
use kernel::{Failure, Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::json;
use uuid::Uuid;

use super::{Associations, PersonRow};
use crate::person::entity::{Column, Entity, Model, State};
use crate::{Person, audit};

/// Adds people or changes what differs: for a unit of work of the caller's.
///
/// # Errors
/// Where the database fails.
pub async fn store(
    tx: &Tx,
    by: Option<Id<Person>>,
    (rows, associations): (&[Line<PersonRow>], &Associations),
    moment: Moment,
) -> Result<Tally, Failure> {
    let mut known = there(tx, rows).await?;
    let (mut tally, mut fresh, mut changed) = (Tally::default(), Vec::new(), Vec::new());
    for line in rows {
        let found = known.remove(&line.row.email);
        let association = line.row.association.as_ref().and_then(|slug| associations.get(slug)).copied();
        let model = model(tx, &line.row, found.as_ref(), association, moment);
        let outcome = match found {
            None => {
                fresh.push(model);
                Outcome::Added
            }
            found => {
                let id = model.id;
                let outcome = tx.import(found, model).await?;
                changed.extend((outcome == Outcome::Changed).then_some(id));
                outcome
            }
        };
        tally.done(line.line, "person", &line.row.email, outcome);
    }
    tx.insert_all(fresh).await?;
    log(tx, by, tally.count(Outcome::Added), &changed, moment).await?;
    Ok(tally)
}

async fn there(tx: &Tx, rows: &[Line<PersonRow>]) -> Result<BTreeMap<String, Model>, StorageError> {
    let query = Entity::find().filter(Column::Email.is_in(rows.iter().map(|line| &line.row.email)));
    Ok(query.all(&**tx).await?.into_iter().map(|one| (one.email.clone(), one)).collect())
}

/// The row of a person of the sheet, over the one that is there.
fn model(
    tx: &Tx,
    row: &PersonRow,
    found: Option<&Model>,
    association: Option<Uuid>,
    moment: Moment,
) -> Model {
    Model {
        id: found.map_or_else(|| tx.entropy().id(moment), |f| f.id),
        email: row.email.clone(),
        name: row.name.clone(),
        phone: row.phone.clone().or_else(|| found?.phone.clone()),
        zone: row.zone.clone().or_else(|| found?.zone.clone()),
        language: row.language.or_else(|| found?.language),
        association_id: association.or_else(|| found?.association_id),
        job: row.job.clone().or_else(|| found?.job.clone()),
        career_family: row.career_family.clone().or_else(|| found?.career_family.clone()),
        state: found.map_or(State::Active, |f| f.state),
        created_at: found.map_or(moment.utc(), |f| f.created_at),
        last_seen_at: found.and_then(|f| f.last_seen_at),
        email_verified_at: found.and_then(|f| f.email_verified_at),
        erased_at: found.and_then(|f| f.erased_at),
        merged_into: found.and_then(|f| f.merged_into),
    }
}

async fn log(
    tx: &Tx,
    by: Option<Id<Person>>,
    added: usize,
    changed: &[Id<Person>],
    moment: Moment,
) -> Result<(), StorageError> {
    if added + changed.len() == 0 {
        return Ok(());
    }
    let detail = json!({ "added": added, "changed": changed });
    audit::record(tx, by, "people_imported", ("person", None), detail, moment).await
}
