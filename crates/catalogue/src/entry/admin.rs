//! Entries as admins keep them, drafts and retired ones included. Callers hold the route to admins.

use kernel::{Id, StorageError};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::entity::{COLUMN, Entity, Model};
use super::term_entity as entry_term;
use crate::Entry;
use crate::term::entity as term;

/// Every entry by its address.
///
/// # Errors
/// Where the database fails.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Model>, StorageError> {
    Ok(Entity::find().order_by_asc(COLUMN.slug).all(db).await?)
}

/// One entry with its terms: taxonomies with slugs.
///
/// # Errors
/// Where the database fails.
pub async fn one(
    db: &impl ConnectionTrait,
    id: Id<Entry>,
) -> Result<Option<(Model, Vec<(String, String)>)>, StorageError> {
    let Some(entry) = Entity::find_by_id(id).one(db).await? else { return Ok(None) };
    let terms = entry_term::Entity::find().filter(entry_term::COLUMN.entry_id.eq(id));
    let terms = terms.order_by_asc(entry_term::COLUMN.position).all(db).await?;
    Ok(Some((entry, terms.into_iter().map(|term| (term.taxonomy, term.slug)).collect())))
}

/// Every term, taxonomy by taxonomy in their order.
///
/// # Errors
/// Where the database fails.
pub async fn terms(db: &impl ConnectionTrait) -> Result<Vec<term::Model>, StorageError> {
    let query = term::Entity::find().order_by_asc(term::COLUMN.taxonomy).order_by_asc(term::COLUMN.position);
    Ok(query.all(db).await?)
}
