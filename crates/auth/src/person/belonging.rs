//! To which association people belong.

use std::collections::HashMap;

use kernel::{Failure, Id, StorageError, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _, QuerySelect as _, Set, SqlErr,
};
use uuid::Uuid;

use super::entity::Column;
use super::{AddPerson, entity};
use crate::{Action, Permit, Person};

/// Says to which association someone whose account is being made belongs.
///
/// # Errors
/// Not found for no such association; storage.
pub async fn belongs(
    tx: &Tx,
    _: &Permit<AddPerson>,
    person: Id<Person>,
    association: Uuid,
) -> Result<(), Failure> {
    let association_id = Set(Some(association));
    let row = entity::ActiveModel { id: Set(person), association_id, ..Default::default() };
    row.update(&**tx).await.map_err(|error| match error.sql_err() {
        Some(SqlErr::ForeignKeyConstraintViolation(_)) => Failure::NotFound,
        _ => error.into(),
    })?;
    Ok(())
}

/// Makes everybody of one association belong to another, into which it goes.
///
/// # Errors
/// Storage.
pub async fn rejoin<A: Action>(tx: &Tx, _: &Permit<A>, from: Uuid, to: Uuid) -> Result<(), StorageError> {
    entity::Entity::update_many()
        .col_expr(Column::AssociationId, Expr::value(to))
        .filter(Column::AssociationId.eq(from))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// How many people belong to an association itself.
///
/// # Errors
/// Storage.
pub async fn count_in(db: &impl ConnectionTrait, association: Uuid) -> Result<u64, StorageError> {
    Ok(entity::Entity::find().filter(Column::AssociationId.eq(association)).count(db).await?)
}

/// How many people belong to each association itself; those with nobody are left out.
///
/// # Errors
/// Storage.
pub async fn count_by_association(db: &impl ConnectionTrait) -> Result<HashMap<Uuid, u64>, StorageError> {
    let query = entity::Entity::find()
        .select_only()
        .column(Column::AssociationId)
        .column_as(Column::Id.count(), "n")
        .filter(Column::AssociationId.is_not_null())
        .group_by(Column::AssociationId);
    let counted: Vec<(Uuid, i64)> = query.into_tuple().all(db).await?;
    Ok(counted.into_iter().map(|(id, n)| (id, n.unsigned_abs())).collect())
}
