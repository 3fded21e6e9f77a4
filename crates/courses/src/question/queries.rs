//! Reading the questions of a cohort.

use kernel::{Id, StorageError};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::entity::{COLUMN, Entity, Model};
use crate::Cohort;

/// The questions of a cohort, in order.
///
/// # Errors
/// Where the database fails.
pub async fn of_cohort(db: &impl ConnectionTrait, cohort: Id<Cohort>) -> Result<Vec<Model>, StorageError> {
    let all = Entity::find().filter(COLUMN.cohort_id.eq(cohort)).order_by_asc(COLUMN.position);
    Ok(all.order_by_asc(COLUMN.id).all(db).await?)
}
