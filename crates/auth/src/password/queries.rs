//! Reading stored hashes.

use kernel::{Id, StorageError};
use sea_orm::{ConnectionTrait, EntityTrait as _};

use super::entity;
use crate::Person;

/// The PHC string of a person, where there is one.
pub(crate) async fn stored(
    db: &impl ConnectionTrait,
    person: Option<Id<Person>>,
) -> Result<Option<String>, StorageError> {
    // asked for nobody too, so that an absent account costs the same
    let id = person.unwrap_or(Id::from_uuid(uuid::Uuid::nil()));
    Ok(entity::Entity::find_by_id(id).one(db).await?.map(|row| row.phc))
}

/// Whether the password of a person is too short to be the only factor.
pub(crate) async fn is_short(db: &impl ConnectionTrait, person: Id<Person>) -> Result<bool, StorageError> {
    Ok(entity::Entity::find_by_id(person).one(db).await?.is_some_and(|row| row.short))
}

/// When the password of a person was set, where there is one.
///
/// # Errors
/// Storage.
pub async fn set_at(
    db: &impl ConnectionTrait,
    person: Id<Person>,
) -> Result<Option<sea_orm::prelude::DateTimeUtc>, StorageError> {
    Ok(entity::Entity::find_by_id(person).one(db).await?.map(|row| row.changed_at))
}
