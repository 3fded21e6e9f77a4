//! Reading passkeys.

use kernel::{Id, StorageError};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
    QueryOrder as _,
};

use super::entity;
use crate::Person;

/// The passkeys of a person, oldest first.
///
/// # Errors
/// Storage.
pub async fn of(db: &impl ConnectionTrait, person: Id<Person>) -> Result<Vec<entity::Model>, StorageError> {
    let theirs = entity::Entity::find().filter(entity::Column::PersonId.eq(person));
    Ok(theirs.order_by_asc(entity::Column::Id).all(db).await?)
}

/// Whether a person has a passkey.
///
/// # Errors
/// Storage.
pub async fn any(db: &impl ConnectionTrait, person: Id<Person>) -> Result<bool, StorageError> {
    let theirs = entity::Entity::find().filter(entity::Column::PersonId.eq(person));
    Ok(theirs.count(db).await? > 0)
}

pub(super) async fn by_credential(
    db: &impl ConnectionTrait,
    credential: &[u8],
) -> Result<Option<entity::Model>, StorageError> {
    let this = entity::Entity::find().filter(entity::Column::CredentialId.eq(credential.to_vec()));
    Ok(this.one(db).await?)
}
