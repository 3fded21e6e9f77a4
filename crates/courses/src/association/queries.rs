//! Finding an association by what people type.

use kernel::{Db, Id, StorageError, fold};
use sea_orm::{EntityTrait as _, QueryOrder as _};

use super::entity::{COLUMN, Entity, Model};
use crate::Association;

/// Associations in which every word occurs, in their name or their state's, by name; case and accents are forgiven.
/// No words find none. At most `limit`; `chosen` is among them whatever the words.
///
/// # Errors
/// Where the database fails.
pub async fn find(
    db: &Db,
    words: &str,
    chosen: Option<Id<Association>>,
    limit: usize,
) -> Result<Vec<Model>, StorageError> {
    let all = Entity::find().order_by_asc(COLUMN.name).all(db.read()).await?;
    let (words, mut found) = (fold(words), Vec::new());
    let wanted: Vec<_> = words.split_whitespace().collect();
    let (own, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|a| Some(a.id) == chosen);
    found.extend(own);
    if !wanted.is_empty() {
        found.extend(others.into_iter().filter(|a| holds(a, &wanted)));
    }
    found.truncate(limit);
    Ok(found)
}

fn holds(association: &Model, words: &[&str]) -> bool {
    let state = association.state_name.as_deref().unwrap_or_default();
    let text = fold(&format!("{} {state}", association.name));
    words.iter().all(|word| text.contains(word))
}

/// Every association by name, for admins.
///
/// # Errors
/// Where the database fails.
pub async fn all(db: &impl sea_orm::ConnectionTrait) -> Result<Vec<Model>, StorageError> {
    Ok(Entity::find().order_by_asc(COLUMN.name).all(db).await?)
}
