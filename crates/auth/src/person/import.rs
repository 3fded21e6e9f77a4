//! Importing people: known by their addresses. They come in by a link; an import sends no mail.

use std::collections::BTreeMap;

use kernel::folder::Imported;
use kernel::{Failure, Moment, Tx};
use sea_orm::EntityTrait as _;
use uuid::Uuid;

use super::entity::{Entity, Model, State};
use crate::folder::PersonRow;

/// Adds people or changes what differs. `associations` gives ids by slug; an unknown slug leaves its person without
/// one. What people are to be (their grants and enrolments) is given where the scope is known, not here.
///
/// # Errors
/// Where the database fails.
pub async fn import(
    tx: &Tx,
    rows: &[PersonRow],
    associations: &BTreeMap<String, Uuid>,
    moment: Moment,
) -> Result<Vec<Imported>, Failure> {
    let known: BTreeMap<String, Model> =
        Entity::find().all(&**tx).await?.into_iter().map(|p| (p.email.clone(), p)).collect();
    let mut done = Vec::with_capacity(rows.len());
    for row in rows {
        let found = known.get(&row.email).cloned();
        let association = row.association.as_ref().and_then(|slug| associations.get(slug)).copied();
        let model = model(tx, row, found.as_ref(), association, moment);
        let outcome = tx.import(found, model).await?;
        done.push(Imported { kind: "person", key: row.email.clone(), outcome });
    }
    Ok(done)
}

/// The row of a person of the file, over the one that is there.
fn model(
    tx: &Tx,
    row: &PersonRow,
    found: Option<&Model>,
    association_id: Option<Uuid>,
    moment: Moment,
) -> Model {
    Model {
        id: found.map_or_else(|| tx.entropy().id(moment), |f| f.id),
        email: row.email.clone(),
        name: row.name.clone(),
        phone: found.and_then(|f| f.phone.clone()),
        zone: Some(row.zone.clone()),
        language: Some(row.language),
        association_id,
        job: row.job.clone(),
        career_family: row.career_family.clone(),
        state: found.map_or(State::Active, |f| f.state),
        created_at: found.map_or(moment.utc(), |f| f.created_at),
        last_seen_at: found.and_then(|f| f.last_seen_at),
        email_verified_at: found.and_then(|f| f.email_verified_at),
        erased_at: found.and_then(|f| f.erased_at),
        merged_into: found.and_then(|f| f.merged_into),
    }
}
