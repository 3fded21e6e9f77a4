//! Reading files that were handed in.

use std::collections::{BTreeMap, BTreeSet};

use auth::Actor;
use courses::enrolment::entity::{self as enrolment, State};
use kernel::{Db, Failure, Id, Moment, StorageError};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::entity;
use crate::WorkFile;
use crate::submission::is_shared;
use crate::taught;

/// A file, for its owner, the members of the team whose work it is, and those who lead the cohort.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else, and where there is none.
pub async fn open(
    db: &Db,
    actor: &Actor,
    cohort: Id<courses::Cohort>,
    id: Id<WorkFile>,
    moment: Moment,
) -> Result<entity::Model, Failure> {
    let file = by_id(db, cohort, id).await?.ok_or(Failure::NotFound)?;
    let person = actor.person().ok_or(Failure::NotFound)?;
    if actor.leads(cohort.uuid(), moment) || is_theirs(db, &file, person).await? {
        return Ok(file);
    }
    Err(Failure::NotFound)
}

async fn is_theirs(db: &Db, file: &entity::Model, person: Id<auth::Person>) -> Result<bool, Failure> {
    let owner = enrolment::Entity::find_by_id(file.enrolment_id).one(db.read()).await?;
    let owner = owner.ok_or(Failure::NotFound)?;
    if owner.person_id == person {
        return Ok(true);
    }
    let taught = taught::of_cohort(db, file.cohort_id).await?;
    let Some(team) = owner.team_id.filter(|_| is_shared(&taught, file.activity_id)) else { return Ok(false) };
    let mate = enrolment::Entity::find()
        .filter(enrolment::COLUMN.team_id.eq(team))
        .filter(enrolment::COLUMN.person_id.eq(person))
        .filter(enrolment::COLUMN.state.is_in([State::Active, State::Completed]));
    Ok(mate.count(db.read()).await? > 0)
}

/// The files with these ids, by id.
///
/// # Errors
/// Where the database fails.
pub async fn named(
    db: &Db,
    cohort: Id<courses::Cohort>,
    ids: impl IntoIterator<Item = Id<WorkFile>>,
) -> Result<BTreeMap<Id<WorkFile>, entity::Model>, StorageError> {
    let ids: BTreeSet<_> = ids.into_iter().collect();
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let query = entity::Entity::find()
        .filter(entity::COLUMN.cohort_id.eq(cohort))
        .filter(entity::COLUMN.id.is_in(ids));
    Ok(query.all(db.read()).await?.into_iter().map(|file| (file.id, file)).collect())
}

/// For which enrolment and activity a file was sent.
pub(crate) type SentFor = (Id<courses::Enrolment>, Id<modules::Activity>, Id<WorkFile>);

/// For what these files were sent, those that there are.
pub(crate) async fn sent_for(
    db: &Db,
    ids: BTreeSet<Id<WorkFile>>,
) -> Result<BTreeSet<SentFor>, StorageError> {
    if ids.is_empty() {
        return Ok(BTreeSet::new());
    }
    let files = entity::Entity::find().filter(entity::COLUMN.id.is_in(ids)).all(db.read()).await?;
    Ok(files.into_iter().map(|f| (f.enrolment_id, f.activity_id, f.id)).collect())
}

pub(super) async fn by_id(
    db: &Db,
    cohort: Id<courses::Cohort>,
    id: Id<WorkFile>,
) -> Result<Option<entity::Model>, StorageError> {
    Ok(entity::Entity::find_by_id((cohort, id)).one(db.read()).await?)
}
