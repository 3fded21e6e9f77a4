//! Reading courses.

use kernel::{Db, StorageError};
use sea_orm::{EntityTrait as _, PaginatorTrait as _};

use super::entity;

/// How many courses there are, in whatever state.
///
/// # Errors
/// Where the database fails.
pub async fn count(db: &Db) -> Result<u64, StorageError> {
    Ok(entity::Entity::find().count(db.read()).await?)
}
