//! Reading which accounts at providers are joined.

use kernel::{Id, StorageError};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::{Claimed, entity};
use crate::Person;

/// What a person joined, oldest first.
///
/// # Errors
/// Storage.
pub async fn of(db: &impl ConnectionTrait, person: Id<Person>) -> Result<Vec<entity::Model>, StorageError> {
    let theirs = entity::Entity::find().filter(entity::Column::PersonId.eq(person));
    Ok(theirs.order_by_asc(entity::Column::CreatedAt).all(db).await?)
}

/// Whose the account is of which a provider speaks.
pub(super) async fn joined_to(
    db: &impl ConnectionTrait,
    claimed: &Claimed,
) -> Result<Option<entity::Model>, StorageError> {
    let key = (claimed.issuer.clone(), claimed.subject.clone());
    Ok(entity::Entity::find_by_id(key).one(db).await?)
}
