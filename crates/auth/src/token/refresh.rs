//! Refresh tokens: opaque, hashed, used once.

use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, Value};

use super::entity;
use crate::Person;

/// Ends every token of a person at their next use.
///
/// # Errors
/// Storage.
pub async fn revoke_all(tx: &Tx, person: Id<Person>, moment: Moment) -> Result<(), StorageError> {
    revoke(tx, entity::Column::PersonId.eq(person), moment).await
}

async fn revoke(tx: &Tx, which: Expr, moment: Moment) -> Result<(), StorageError> {
    let now = Expr::value(Value::from(moment.utc()));
    let live = entity::Entity::update_many().filter(which).filter(entity::Column::RevokedAt.is_null());
    live.col_expr(entity::Column::RevokedAt, now).exec(&**tx).await?;
    Ok(())
}
