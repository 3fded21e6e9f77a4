//! Holding a cohort while its places are counted.

use kernel::db::Engine;
use kernel::{Id, StorageError, Tx};
use sea_orm::{EntityTrait as _, QuerySelect as _};

use super::entity::{Entity, Model};
use crate::Cohort;

/// The cohort, whose row nobody else writes or counts until this unit of work ends (rule 10).
///
/// # Errors
/// Storage.
pub async fn hold(tx: &Tx, id: Id<Cohort>) -> Result<Option<Model>, StorageError> {
    let mut query = Entity::find_by_id(id);
    if tx.engine() == Engine::Postgres {
        query = query.lock_exclusive();
    }
    Ok(query.one(&**tx).await?)
}
