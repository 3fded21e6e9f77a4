//! Reading one's own tokens.

use kernel::{Id, Moment, StorageError};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::entity;
use crate::Person;

/// The tokens of a person that open something at `moment`, the newest first.
///
/// # Errors
/// Storage.
pub async fn live(
    db: &impl ConnectionTrait,
    person: Id<Person>,
    moment: Moment,
) -> Result<Vec<entity::Model>, StorageError> {
    use entity::Column as T;
    let theirs = entity::Entity::find()
        .filter(T::PersonId.eq(person))
        .filter(T::RevokedAt.is_null())
        .filter(T::ExpiresAt.gt(moment.utc()));
    Ok(theirs.order_by_desc(T::Id).all(db).await?)
}
