//! Setting the questions of a cohort.

use auth::{Permit, audit};
use kernel::{Failure, Id, Moment, StorageError, Tx};
use sea_orm::EntityTrait as _;
use serde_json::json;

use super::New;
use super::access::SetQuestions;
use super::entity::{Entity, Model};
use crate::{Question, Why};

/// More questions nobody answers.
const MOST: u32 = 20;

/// Adds a question behind the others.
///
/// # Errors
/// Invalid fields; a conflict where it must be answered and somebody has begun already, or there are too many; storage.
pub async fn add(
    tx: &Tx,
    permit: &Permit<SetQuestions>,
    new: New,
    moment: Moment,
) -> Result<Id<Question>, Failure> {
    let (facts, new) = (permit.object(), new.checked()?);
    facts.may_add(&new).map_err(Failure::conflict)?;
    if facts.questions.len() >= MOST as usize {
        return Err(Failure::conflict(Why::TooManyQuestions { most: MOST }));
    }
    let last = facts.questions.iter().map(|q| q.position).max().unwrap_or(0);
    let id: Id<Question> = tx.entropy().id(moment);
    tx.insert_all(vec![row(id, facts.cohort.id, last.saturating_add(1), new)]).await?;
    noted(tx, permit, "question_added", id, moment).await?;
    Ok(id)
}

/// Changes a question.
///
/// # Errors
/// Not found in this cohort; invalid fields; a conflict where somebody has begun and it would ask for something else;
/// storage.
pub async fn change(
    tx: &Tx,
    permit: &Permit<SetQuestions>,
    id: Id<Question>,
    new: New,
    moment: Moment,
) -> Result<(), Failure> {
    let (facts, new) = (permit.object(), new.checked()?);
    let before = facts.find(id).ok_or(Failure::NotFound)?;
    facts.may_change(before, &new).map_err(Failure::conflict)?;
    tx.upsert(row(id, facts.cohort.id, before.position, new)).await?;
    Ok(noted(tx, permit, "question_changed", id, moment).await?)
}

/// Moves a question one place up or down.
///
/// # Errors
/// Not found in this cohort; a conflict where somebody has begun; storage.
pub async fn shift(
    tx: &Tx,
    permit: &Permit<SetQuestions>,
    id: Id<Question>,
    up: bool,
    moment: Moment,
) -> Result<(), Failure> {
    let facts = permit.object();
    facts.free().map_err(Failure::conflict)?;
    let mut all = facts.questions.clone();
    let at = all.iter().position(|q| q.id == id).ok_or(Failure::NotFound)?;
    let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < all.len()) };
    if let Some(to) = to {
        all.swap(at, to);
    }
    for (position, question) in (1..).zip(all) {
        tx.upsert(Model { position, ..question }).await?;
    }
    Ok(noted(tx, permit, "question_moved", id, moment).await?)
}

/// Takes a question away.
///
/// # Errors
/// Not found in this cohort; a conflict where somebody has begun; storage.
pub async fn remove(
    tx: &Tx,
    permit: &Permit<SetQuestions>,
    id: Id<Question>,
    moment: Moment,
) -> Result<(), Failure> {
    let facts = permit.object();
    facts.find(id).ok_or(Failure::NotFound)?;
    facts.free().map_err(Failure::conflict)?;
    Entity::delete_by_id(id).exec(&**tx).await?;
    Ok(noted(tx, permit, "question_removed", id, moment).await?)
}

fn row(id: Id<Question>, cohort_id: Id<crate::Cohort>, position: i32, new: New) -> Model {
    let New { kind, required, label, hint, options, most } = new;
    Model { id, cohort_id, position, kind, required, label, hint, options, most }
}

async fn noted(
    tx: &Tx,
    permit: &Permit<SetQuestions>,
    action: &'static str,
    id: Id<Question>,
    moment: Moment,
) -> Result<(), StorageError> {
    let detail = json!({ "cohort": permit.object().cohort.id });
    audit::record(tx, Some(permit.by()), action, ("question", Some(id.uuid())), detail, moment).await
}
