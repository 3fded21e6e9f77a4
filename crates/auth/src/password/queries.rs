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
