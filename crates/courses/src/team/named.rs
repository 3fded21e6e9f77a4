//! Finding teams by what people type, for admins.

use std::collections::BTreeMap;

use kernel::{Id, StorageError, fold};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::entity::{COLUMN, Entity, Model};
use super::formed;
use crate::Team;

/// Teams in whose name every word occurs, by name; case and accents are forgiven. Teams that
/// only apply are left out. At most `limit`.
///
/// # Errors
/// Where the database fails.
pub async fn find(db: &impl ConnectionTrait, words: &str, limit: usize) -> Result<Vec<Model>, StorageError> {
    let words = fold(words);
    let wanted: Vec<_> = words.split_whitespace().collect();
    let mut found = Entity::find().filter(formed()).order_by_asc(COLUMN.name).all(db).await?;
    found.retain(|team| {
        let name = fold(&team.name);
        wanted.iter().all(|word| name.contains(word))
    });
    found.truncate(limit);
    Ok(found)
}

/// The names of these teams by id; unknown ids are left out.
///
/// # Errors
/// Where the database fails.
pub async fn names(
    db: &impl ConnectionTrait,
    teams: impl IntoIterator<Item = Id<Team>> + Send,
) -> Result<BTreeMap<Id<Team>, String>, StorageError> {
    let some = Entity::find().filter(COLUMN.id.is_in(teams)).all(db).await?;
    Ok(some.into_iter().map(|team| (team.id, team.name)).collect())
}
