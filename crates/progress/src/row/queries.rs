//! Reading progress.

use kernel::{Db, Failure, Id};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::entity;
use super::record::Record;
use crate::taught::Taught;

/// The progress of one enrolment; empty where there is none yet.
///
/// # Errors
/// Where the database fails or the row cannot be read.
pub async fn of(
    db: &Db,
    cohort: Id<courses::Cohort>,
    enrolment: Id<courses::Enrolment>,
    taught: &Taught,
) -> Result<Record, Failure> {
    let row = entity::Entity::find_by_id((cohort, enrolment)).one(db.read()).await?;
    match row {
        Some(row) => Ok(Record::read(row, taught).map_err(kernel::StorageError::from)?),
        None => Ok(Record::empty(cohort, enrolment, taught)),
    }
}

/// The progress of several enrolments of one cohort, in the order of their ids; those without a row are left out.
///
/// # Errors
/// Where the database fails or a row cannot be read.
pub async fn of_several(
    db: &Db,
    cohort: Id<courses::Cohort>,
    enrolments: impl IntoIterator<Item = Id<courses::Enrolment>>,
    taught: &Taught,
) -> Result<Vec<Record>, Failure> {
    let query = entity::Entity::find()
        .filter(entity::COLUMN.cohort_id.eq(cohort))
        .filter(entity::COLUMN.enrolment_id.is_in(enrolments));
    let rows = query.all(db.read()).await?.into_iter();
    Ok(rows
        .map(|row| Record::read(row, taught))
        .collect::<Result<_, _>>()
        .map_err(kernel::StorageError::from)?)
}
