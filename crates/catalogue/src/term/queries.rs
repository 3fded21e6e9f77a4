//! Terms with how many entries carry each.

use kernel::{Id, StorageError};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::entity::{COLUMN, Entity, Model};
use crate::Entry;
use crate::entry::term_entity as entry_term;

/// Every term with how many entries carry it, drafts and retired ones included, taxonomy by taxonomy in their order.
///
/// # Errors
/// Where the database fails.
pub async fn counted(db: &impl ConnectionTrait) -> Result<Vec<(Model, usize)>, StorageError> {
    let terms = Entity::find().order_by_asc(COLUMN.taxonomy).order_by_asc(COLUMN.position).all(db).await?;
    let carried: Vec<(String, String, i64)> = entry_term::Entity::find()
        .select_only()
        .column(entry_term::Column::Taxonomy)
        .column(entry_term::Column::Slug)
        .column_as(entry_term::Column::EntryId.count(), "entries")
        .group_by(entry_term::Column::Taxonomy)
        .group_by(entry_term::Column::Slug)
        .into_tuple()
        .all(db)
        .await?;
    let count = |term: &Model| {
        let own = carried.iter().find(|(taxonomy, slug, _)| *taxonomy == term.taxonomy && *slug == term.slug);
        own.map_or(0, |(.., entries)| usize::try_from(*entries).unwrap_or(0))
    };
    Ok(terms.into_iter().map(|term| (count(&term), term)).map(|(count, term)| (term, count)).collect())
}

/// The entries that carry a term.
///
/// # Errors
/// Where the database fails.
pub async fn entries(
    db: &impl ConnectionTrait,
    taxonomy: &str,
    slug: &str,
) -> Result<Vec<Id<Entry>>, StorageError> {
    let rows = entry_term::Entity::find().filter(entry_term::COLUMN.taxonomy.eq(taxonomy));
    let rows = rows.filter(entry_term::COLUMN.slug.eq(slug)).all(db).await?;
    Ok(rows.into_iter().map(|row| row.entry_id).collect())
}
