//! Writing what reviewers keep among themselves.

use auth::{Permit, audit};
use kernel::{Failure, Id, Invalid, Moment, Tx};
use sea_orm::{ActiveModelTrait as _, EntityTrait as _, Set};
use serde_json::{Value, json};

use super::{
    LiftInterest, Review, interest_entity as interest, note_entity as entity, rating_entity as rating,
};
use crate::team::entity as team;
use crate::{ReviewNote, Why};

/// The most characters of a note.
const MOST: u32 = 5_000;

/// Notes something. The applicant does not read it here; their data export has it.
///
/// # Errors
/// Invalid `review_note`; storage.
pub async fn note(
    tx: &Tx,
    permit: &Permit<Review>,
    body: &str,
    moment: Moment,
) -> Result<Id<ReviewNote>, Failure> {
    let body = checked("review_note", body, true)?;
    let application = &permit.object().application;
    let id = tx.entropy().id::<ReviewNote>(moment);
    let row = entity::Model {
        id,
        application_id: application.id,
        cohort_id: application.cohort_id,
        author_id: permit.by(),
        body,
        at: moment.utc(),
    };
    tx.insert_all(vec![row]).await?;
    noted(tx, permit, "application_noted", json!({ "note": id }), moment).await?;
    Ok(id)
}

/// Rates it, or changes one's rating.
///
/// # Errors
/// Denied for who has an interest in it; invalid `stars`; storage.
pub async fn rate(tx: &Tx, permit: &Permit<Review>, stars: u32, moment: Moment) -> Result<(), Failure> {
    let facts = permit.object();
    if let Some(why) = &facts.hindered {
        return Err(Failure::denied(why.clone()));
    }
    let known = i32::try_from(stars).ok().filter(|stars| (1..=5).contains(stars));
    let stars = known.ok_or_else(|| Invalid::one("stars", &Why::StarsNeeded {}))?;
    let row = rating::Model {
        application_id: facts.application.id,
        person_id: permit.by(),
        cohort_id: facts.application.cohort_id,
        stars,
        at: moment.utc(),
    };
    tx.upsert(row).await?;
    noted(tx, permit, "application_rated", json!({}), moment).await
}

/// Declares a conflict of interest. A rating that was given before is taken away.
///
/// # Errors
/// Invalid `words`; storage.
pub async fn declare(tx: &Tx, permit: &Permit<Review>, words: &str, moment: Moment) -> Result<(), Failure> {
    let words = checked("words", words, false)?;
    let application = &permit.object().application;
    let key = (application.id, permit.by());
    rating::Entity::delete_by_id(key).exec(&**tx).await?;
    let row = interest::Model {
        application_id: application.id,
        person_id: permit.by(),
        cohort_id: application.cohort_id,
        words,
        at: moment.utc(),
    };
    tx.upsert(row).await?;
    noted(tx, permit, "interest_declared", json!({}), moment).await
}

/// Lifts an interest, so that its reviewer may rate and rule again.
///
/// # Errors
/// Storage.
pub async fn lift(tx: &Tx, permit: &Permit<LiftInterest>, moment: Moment) -> Result<(), Failure> {
    let row = permit.object();
    interest::Entity::delete_by_id((row.application_id, row.person_id)).exec(&**tx).await?;
    let object = ("application", Some(row.application_id.uuid()));
    let detail = json!({ "reviewer": row.person_id });
    Ok(audit::record(tx, Some(permit.by()), "interest_lifted", object, detail, moment).await?)
}

/// Keeps a team together though it has fewer people than the cohort asks for, or no longer.
///
/// # Errors
/// Not found for an individual's application; storage.
pub async fn keep_team(tx: &Tx, permit: &Permit<Review>, kept: bool, moment: Moment) -> Result<(), Failure> {
    let id = permit.object().application.team().ok_or(Failure::NotFound)?;
    let row = team::ActiveModel { id: Set(id), kept: Set(kept), ..Default::default() };
    row.update(&**tx).await?;
    noted(tx, permit, "team_kept", json!({ "kept": kept }), moment).await
}

fn checked(field: &str, text: &str, needed: bool) -> Result<String, Invalid> {
    let text = text.trim();
    if needed && text.is_empty() {
        return Err(Invalid::one(field, &Why::Required {}));
    }
    if text.chars().count() > MOST as usize {
        return Err(Invalid::one(field, &Why::TooLong { most: MOST }));
    }
    Ok(text.to_owned())
}

async fn noted(
    tx: &Tx,
    permit: &Permit<Review>,
    action: &'static str,
    detail: Value,
    moment: Moment,
) -> Result<(), Failure> {
    let object = ("application", Some(permit.object().application.id.uuid()));
    Ok(audit::record(tx, Some(permit.by()), action, object, detail, moment).await?)
}
