//! Reading who looked at one's record.

use chrono::{DateTime, Utc};
use kernel::{Db, Id, StorageError};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use super::entity;
use crate::{Person, person};

/// How many are told, the latest first.
const MOST: u64 = 200;

/// On one day somebody looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The last time on that day.
    pub last_at: DateTime<Utc>,
    /// Who, by name.
    pub by: String,
    /// At what; see [`super::What`].
    pub what: String,
}

/// Who looked at the record of `person`, or at the records of one of their `cohorts`, the latest first.
///
/// # Errors
/// Storage.
pub async fn at(
    db: &Db,
    own: Id<Person>,
    cohorts: impl Iterator<Item = Uuid> + Send,
) -> Result<Vec<Look>, StorageError> {
    use entity::Column as L;
    let about = Condition::all().add(L::ObjectKind.eq("person")).add(L::ObjectId.eq(own.uuid()));
    let among = Condition::all().add(L::ObjectKind.eq("cohort")).add(L::ObjectId.is_in(cohorts));
    let found = entity::Entity::find().filter(Condition::any().add(about).add(among));
    let found = found.order_by_desc(L::LastAt).limit(MOST).all(db.read()).await?;
    let names = person::queries::names(db.read(), found.iter().map(|row| row.viewer_id)).await?;
    let look = |row: entity::Model| Look {
        last_at: row.last_at,
        by: names.get(&row.viewer_id).cloned().unwrap_or_default(),
        what: row.what,
    };
    Ok(found.into_iter().map(look).collect())
}
