//! Reading offers.

use kernel::{Id, StorageError};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};

use super::entity::{COLUMN, Entity, Model, State};
use crate::{Application, Cohort};

/// The open offer of an application.
///
/// # Errors
/// Where the database fails.
pub async fn open(
    db: &impl ConnectionTrait,
    application: Id<Application>,
) -> Result<Option<Model>, StorageError> {
    let query = Entity::find().filter(COLUMN.application_id.eq(application));
    Ok(query.filter(COLUMN.state.eq(State::Open)).one(db).await?)
}

/// Every offer of a cohort.
///
/// # Errors
/// Where the database fails.
pub async fn of_cohort(db: &impl ConnectionTrait, cohort: Id<Cohort>) -> Result<Vec<Model>, StorageError> {
    let mut all = Entity::find().filter(COLUMN.cohort_id.eq(cohort)).all(db).await?;
    all.sort_by_key(|offer| (offer.made_at, offer.id));
    Ok(all)
}
