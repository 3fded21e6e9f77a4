//! Reading rulings.

use kernel::{Id, StorageError};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};

use super::entity::{COLUMN, Entity, Model};
use super::trim_entity as trim;
use crate::Application;

/// The rulings on an application, the first first.
///
/// # Errors
/// Where the database fails.
pub async fn of(db: &impl ConnectionTrait, application: Id<Application>) -> Result<Vec<Model>, StorageError> {
    let mut all = Entity::find().filter(COLUMN.application_id.eq(application)).all(db).await?;
    all.sort_by_key(|ruling| (ruling.at, ruling.id));
    Ok(all)
}

/// What the lead of a team was asked last.
///
/// # Errors
/// Where the database fails.
pub async fn trim(
    db: &impl ConnectionTrait,
    application: Id<Application>,
) -> Result<Option<trim::Model>, StorageError> {
    let all = trim::Entity::find().filter(trim::COLUMN.application_id.eq(application)).all(db).await?;
    Ok(all.into_iter().max_by_key(|trim| (trim.asked_at, trim.id)))
}
