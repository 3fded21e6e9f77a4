//! Reading grants.

use kernel::{Id, StorageError};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};

use super::{Columns, entity};
use crate::{Held, Person};

/// Everything granted to a person, dates included.
///
/// # Errors
/// Storage.
pub async fn held_by(db: &impl ConnectionTrait, person: Id<Person>) -> Result<Vec<Held>, StorageError> {
    let rows = entity::Entity::find().filter(entity::Column::PersonId.eq(person)).all(db).await?;
    rows.into_iter().map(|row| Columns::from(row).try_into()).collect()
}

impl From<entity::Model> for Columns {
    fn from(row: entity::Model) -> Self {
        Self {
            role: row.role,
            scope_kind: row.scope_kind,
            scope_id: row.scope_id,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
        }
    }
}
