//! Finding an association by what people type, and reading them.

use std::collections::BTreeMap;

use kernel::{Db, Id, StorageError, fold};
use sea_orm::sea_query::{Expr, ExprTrait as _, LikeExpr, Order, SimpleExpr};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::entity::{COLUMN, Column, Entity, Model};
use crate::Association;

/// Associations in which every word occurs, in their name or their state's; case and accents are forgiven. First those
/// whose name begins with what was typed, then those where a word of it does, then the others, each by name. No words
/// find none. At most `limit`; `chosen` comes first whatever the words.
///
/// # Errors
/// Where the database fails.
pub async fn find(
    db: &Db,
    words: &str,
    chosen: Option<Id<Association>>,
    limit: usize,
) -> Result<Vec<Model>, StorageError> {
    let mut found = match chosen {
        Some(id) => Entity::find_by_id(id).all(db.read()).await?,
        None => Vec::new(),
    };
    let words = fold(words).replace('|', " ");
    if !words.trim().is_empty() {
        found.extend(
            matching(&words, limit).all(db.read()).await?.into_iter().filter(|a| Some(a.id) != chosen),
        );
    }
    found.truncate(limit);
    Ok(found)
}

/// Those in which every word occurs, the best first.
pub(super) fn matching(words: &str, limit: usize) -> sea_orm::Select<Entity> {
    let mut query = Entity::find();
    for word in words.split_whitespace() {
        query = query.filter(like(&format!("%{}%", escaped(word))));
    }
    let typed = escaped(words);
    let rank: SimpleExpr =
        Expr::case(like(&format!("{typed}%")), 0).case(like(&format!("% {typed}%")), 1).finally(2).into();
    query.order_by(rank, Order::Asc).order_by_asc(COLUMN.name).order_by_asc(COLUMN.id).limit(limit as u64)
}

fn like(pattern: &str) -> SimpleExpr {
    Expr::col(Column::FoundBy).like(LikeExpr::new(pattern).escape('\\'))
}

/// What was typed, without the signs that a pattern reads.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

/// One association.
///
/// # Errors
/// Where the database fails.
pub async fn one(db: &impl ConnectionTrait, id: Id<Association>) -> Result<Option<Model>, StorageError> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// Every association by name, for admins.
///
/// # Errors
/// Where the database fails.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Model>, StorageError> {
    Ok(Entity::find().order_by_asc(COLUMN.name).all(db).await?)
}

/// The ids of all associations, by slug.
///
/// # Errors
/// Where the database fails.
pub async fn slugs(db: &impl ConnectionTrait) -> Result<BTreeMap<String, Id<Association>>, StorageError> {
    let query = Entity::find().select_only().columns([Column::Slug, Column::Id]);
    Ok(query.into_tuple::<(String, Id<Association>)>().all(db).await?.into_iter().collect())
}

/// The names of these associations, by id; unknown ids are left out.
///
/// # Errors
/// Where the database fails.
pub async fn names(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Id<Association>> + Send,
) -> Result<BTreeMap<Id<Association>, String>, StorageError> {
    let some = Entity::find().filter(Column::Id.is_in(kernel::db::padded(ids))).all(db).await?;
    Ok(some.into_iter().map(|one| (one.id, one.name)).collect())
}
