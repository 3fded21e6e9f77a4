//! What directories have to do with an association that goes into another.

use kernel::{StorageError, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::{entity, group_entity, queries::live};
use crate::{Action, Permit};

/// Whether a directory that was not ended fills this association, or made it.
///
/// # Errors
/// Storage.
pub async fn keeps(db: &impl ConnectionTrait, association: Uuid) -> Result<bool, StorageError> {
    let live = live(db).await?;
    if live.iter().any(|directory| directory.association_id == association) {
        return Ok(true);
    }
    let groups = group_entity::Entity::find()
        .filter(group_entity::Column::AssociationId.eq(association))
        .filter(group_entity::Column::DirectoryId.is_in(live.iter().map(|directory| directory.id)));
    Ok(groups.count(db).await? > 0)
}

/// Lets directories that were ended name another association instead, into which theirs goes.
///
/// # Errors
/// Storage.
pub async fn let_go<A: Action>(tx: &Tx, _: &Permit<A>, from: Uuid, to: Uuid) -> Result<(), StorageError> {
    let made = group_entity::Entity::delete_many().filter(group_entity::Column::AssociationId.eq(from));
    made.exec(&**tx).await?;
    entity::Entity::update_many()
        .col_expr(entity::Column::AssociationId, Expr::value(to))
        .filter(entity::Column::AssociationId.eq(from))
        .exec(&**tx)
        .await?;
    Ok(())
}
