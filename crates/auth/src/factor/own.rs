//! One's own second factor, as the page of one's account shows it.

use chrono::{DateTime, Utc};
use kernel::{Id, Moment, StorageError};
use sea_orm::ConnectionTrait;
use sea_orm::EntityTrait as _;

use super::{Facts, entity, facts, recovery};
use crate::Person;

/// What someone has.
#[derive(Clone, Copy, Debug)]
pub struct Own {
    /// What the rule knows.
    pub facts: Facts,
    /// Since when codes of an app are asked for.
    pub codes_since: Option<DateTime<Utc>>,
    /// How many recovery codes are left, of how many.
    pub recovery: (u32, u32),
}

/// What a person has.
///
/// # Errors
/// Storage.
pub async fn own(db: &impl ConnectionTrait, person: Id<Person>, moment: Moment) -> Result<Own, StorageError> {
    let row = entity::Entity::find_by_id(person).one(db).await?;
    Ok(Own {
        facts: facts(db, person, moment).await?,
        codes_since: row.map(|row| row.created_at),
        recovery: recovery::left(db, person).await?,
    })
}
