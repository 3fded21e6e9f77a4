//! Holding a cohort while its places are counted.

use kernel::db::Engine;
use kernel::{Id, StorageError, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::entity::{Column, Entity, Model};
use crate::Cohort;

/// The cohort, whose row nobody else writes or counts until this unit of work ends (rule 10). Holding is a write: work
/// that began before and waited for it never counts with what it had read, whatever its isolation.
///
/// # Errors
/// Storage.
pub async fn hold(tx: &Tx, id: Id<Cohort>) -> Result<Option<Model>, StorageError> {
    if tx.engine() == Engine::Postgres {
        let touch = Entity::update_many().col_expr(Column::Places, Expr::col(Column::Places));
        touch.filter(Column::Id.eq(id)).exec(&**tx).await?;
    }
    Ok(Entity::find_by_id(id).one(&**tx).await?)
}
