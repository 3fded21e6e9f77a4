//! Files that answer questions. One file answers a question; another takes its place.

use auth::{Actor, Permit};
use kernel::{Db, Failure, Id, Moment, StorageError, Stored, Tx};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, Set,
};

use super::file_entity::{COLUMN, Entity, Model};
use super::{ChangeOwn, State, entity, queries};
use crate::{Application, ApplicationFile, Question, Why};

/// A file that was judged and stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its name.
    pub name: String,
    /// Its media type, found in its bytes.
    pub content_type: String,
    /// Where it lies.
    pub stored: Stored,
}

/// Lets a file answer a question. Gives back the path of the one whose place it takes, where nothing else holds it.
///
/// # Errors
/// Not found for a question of another cohort; a conflict where the application can no longer be written; storage.
pub async fn attach(
    tx: &Tx,
    permit: &Permit<ChangeOwn>,
    question: Id<Question>,
    kept: Kept,
    moment: Moment,
) -> Result<Option<String>, Failure> {
    let facts = permit.object();
    let asked = crate::question::queries::of_cohort(&**tx, facts.cohort.id).await?;
    if !asked.iter().any(|one| one.id == question) {
        return Err(Failure::NotFound);
    }
    match facts.application.state {
        State::Draft => {}
        State::Submitted => facts.in_time(moment).map_err(Failure::conflict)?,
        other => return Err(Failure::conflict(Why::NotInThisState { state: other.word() })),
    }
    let before = of(&**tx, facts.application.id).await?.into_iter().find(|f| f.question_id == question);
    let row = Model {
        id: before.as_ref().map_or_else(|| tx.entropy().id::<ApplicationFile>(moment), |file| file.id),
        application_id: facts.application.id,
        question_id: question,
        name: kept.name,
        content_type: kept.content_type,
        bytes: i64::try_from(kept.stored.bytes).unwrap_or(i64::MAX),
        sha256: kept.stored.sha256,
        path: kept.stored.path,
        received_at: moment.utc(),
    };
    tx.upsert(row).await?;
    let touched = entity::ActiveModel {
        id: Set(facts.application.id),
        updated_at: Set(moment.utc()),
        ..Default::default()
    };
    touched.update(&**tx).await?;
    unnamed(tx, before.map(|file| file.path)).await
}

/// The path, where no other application holds the same file.
async fn unnamed(tx: &Tx, path: Option<String>) -> Result<Option<String>, Failure> {
    let Some(path) = path else { return Ok(None) };
    let other = Entity::find().filter(COLUMN.path.eq(&path)).one(&**tx).await?;
    Ok(other.is_none().then_some(path))
}

/// The files of an application.
///
/// # Errors
/// Where the database fails.
pub async fn of(db: &impl ConnectionTrait, application: Id<Application>) -> Result<Vec<Model>, StorageError> {
    Ok(Entity::find().filter(COLUMN.application_id.eq(application)).all(db).await?)
}

/// A file for those who may read it: the applicant, the confirmed members of the team, and whoever leads the cohort
/// once the application was sent.
///
/// # Errors
/// Not found for everybody else, and where there is none.
pub async fn open(
    db: &Db,
    actor: &Actor,
    application: Id<Application>,
    id: Id<ApplicationFile>,
    moment: Moment,
) -> Result<Model, Failure> {
    let file = Entity::find_by_id(id).one(db.read()).await.map_err(StorageError::from)?;
    let file = file.filter(|file| file.application_id == application).ok_or(Failure::NotFound)?;
    let found = queries::of(db, application).await?.ok_or(Failure::NotFound)?;
    let sent = found.facts.application.submitted_at.is_some();
    let leads = sent && actor.leads(found.facts.cohort.id.uuid(), moment);
    let person = actor.person().ok_or(Failure::NotFound)?;
    if leads || queries::seen(db, person, application).await?.is_some() {
        return Ok(file);
    }
    Err(Failure::NotFound)
}
