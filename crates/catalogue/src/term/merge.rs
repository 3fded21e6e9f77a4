//! Making two terms of a taxonomy one.

use auth::Permit;
use kernel::{Failure, Invalid, Moment, StorageError, Tx};
use sea_orm::{Condition, EntityTrait as _, QueryFilter as _};

use super::access::KeepTerm;
use super::alias_entity as alias;
use super::commands::told;
use super::entity::{Entity, Model};
use super::queries::entries;
use crate::Why;
use crate::entry::import::touch;
use crate::entry::term_entity as entry_term;
use crate::search::index;

/// Moves all entries of a term to another of its taxonomy and removes it. An entry that carried both carries the other
/// once. Links that name the one that goes lead to the other from then on, and so do those that led to it.
///
/// # Errors
/// Invalid `into`: no other term of the taxonomy; storage.
pub async fn merge(tx: &Tx, permit: &Permit<KeepTerm>, into: &str, moment: Moment) -> Result<(), Failure> {
    let term = permit.object();
    let other = Entity::find_by_id((term.taxonomy.clone(), into.to_owned())).one(&**tx).await;
    let other = other.map_err(StorageError::from)?.filter(|other| other.slug != term.slug);
    let Some(other) = other else {
        return Err(Invalid::one("into", &Why::UnknownTerm { term: into.to_owned() }).into());
    };
    let carrying = entries(&**tx, &term.taxonomy, &term.slug).await?;
    let both = entries(&**tx, &term.taxonomy, &other.slug).await?;
    for id in carrying.iter().filter(|id| !both.contains(id)) {
        let own = entry_term::Entity::find_by_id((*id, term.taxonomy.clone(), term.slug.clone()));
        if let Some(row) = own.one(&**tx).await.map_err(StorageError::from)? {
            tx.upsert(entry_term::Model { slug: other.slug.clone(), ..row }).await?;
        }
    }
    let own = Condition::all().add(entry_term::COLUMN.taxonomy.eq(&term.taxonomy));
    let own = own.add(entry_term::COLUMN.slug.eq(&term.slug));
    entry_term::Entity::delete_many().filter(own).exec(&**tx).await.map_err(StorageError::from)?;
    lead_on(tx, term, &other.slug, moment).await?;
    let key = (term.taxonomy.clone(), term.slug.clone());
    Entity::delete_by_id(key).exec(&**tx).await.map_err(StorageError::from)?;
    index::keep(tx, &carrying).await?;
    touch(tx, &carrying, moment).await?;
    told(tx, permit.by(), "merged", &term.taxonomy, &term.slug, moment).await
}

/// Keeps the name that goes, and the names that had gone into it.
async fn lead_on(tx: &Tx, term: &Model, kept: &str, moment: Moment) -> Result<(), StorageError> {
    let earlier = alias::Entity::find().filter(alias::COLUMN.taxonomy.eq(&term.taxonomy));
    let earlier = earlier.filter(alias::COLUMN.kept.eq(&term.slug)).all(&**tx).await?;
    let own = alias::Model {
        taxonomy: term.taxonomy.clone(),
        slug: term.slug.clone(),
        kept: kept.to_owned(),
        merged_at: moment.utc(),
    };
    for row in earlier {
        tx.upsert(alias::Model { kept: kept.to_owned(), ..row }).await?;
    }
    tx.upsert(own).await
}
