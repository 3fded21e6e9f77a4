//! Reading cohorts.

use kernel::{Db, Id, StorageError};
use sea_orm::{EntityTrait, QueryOrder, QuerySelect};

use super::entity;
use crate::Cohort;

/// The ids of all cohorts, in the order of their making: for commands that go through the whole database.
///
/// # Errors
/// Where the database fails.
pub async fn all_ids(db: &Db) -> Result<Vec<Id<Cohort>>, StorageError> {
    let query =
        entity::Entity::find().select_only().column(entity::Column::Id).order_by_asc(entity::COLUMN.id);
    Ok(query.into_tuple().all(db.read()).await?)
}
