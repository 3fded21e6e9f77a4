//! Reading people.

use std::collections::BTreeMap;

use kernel::{Id, StorageError};
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, ExprTrait as _, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::{email::normalise, entity};
use crate::Person;

/// A person by id.
///
/// # Errors
/// Storage.
pub async fn find(
    db: &impl ConnectionTrait,
    person: Id<Person>,
) -> Result<Option<entity::Model>, StorageError> {
    Ok(entity::Entity::find_by_id(person).one(db).await?)
}

/// A person by their address, in any spelling of it.
///
/// # Errors
/// Storage.
pub async fn by_email(db: &impl ConnectionTrait, email: &str) -> Result<Option<entity::Model>, StorageError> {
    let Some(email) = normalise(email) else { return Ok(None) };
    Ok(entity::Entity::find().filter(entity::Column::Email.eq(email)).one(db).await?)
}

/// The account itself and those that went into it.
///
/// # Errors
/// Storage.
pub(crate) async fn with_merged(
    db: &impl ConnectionTrait,
    person: Id<Person>,
) -> Result<Vec<Id<Person>>, StorageError> {
    let theirs = entity::Column::Id.eq(person).or(entity::Column::MergedInto.eq(person));
    let ids = entity::Entity::find().filter(theirs).select_only().column(entity::Column::Id);
    Ok(ids.into_tuple().all(db).await?)
}

/// The names of these people, by id; unknown ids are left out.
///
/// # Errors
/// Storage.
pub async fn names(
    db: &impl ConnectionTrait,
    people: impl IntoIterator<Item = Id<Person>> + Send,
) -> Result<BTreeMap<Id<Person>, String>, StorageError> {
    let some = entity::Entity::find().filter(entity::Column::Id.is_in(people));
    let named = some.select_only().column(entity::Column::Id).column(entity::Column::Name);
    Ok(named.into_tuple().all(db).await?.into_iter().collect())
}

/// People whose name or address contains `text` (all where it is empty), by name: for admins, a page at a time.
/// `after` is the name and id of the last one seen.
///
/// # Errors
/// Storage.
pub async fn search(
    db: &impl ConnectionTrait,
    text: &str,
    after: Option<(&str, Id<Person>)>,
    limit: u64,
) -> Result<Vec<entity::Model>, StorageError> {
    use entity::Column as P;
    let mut found = entity::Entity::find().order_by_asc(P::Name).order_by_asc(P::Id).limit(limit);
    found = found.filter(P::ErasedAt.is_null()).filter(P::MergedInto.is_null());
    if !text.trim().is_empty() {
        let part = format!("%{}%", text.trim().to_lowercase());
        let name = Expr::expr(Func::lower(Expr::col(P::Name)));
        found = found.filter(name.like(part.clone()).or(P::Email.like(part)));
    }
    if let Some((name, id)) = after {
        found = found.filter(P::Name.gt(name).or(P::Name.eq(name).and(P::Id.gt(id))));
    }
    Ok(found.all(db).await?)
}

/// How many accounts there are.
///
/// # Errors
/// Storage.
pub async fn count(db: &impl ConnectionTrait) -> Result<u64, StorageError> {
    Ok(entity::Entity::find()
        .filter(entity::Column::ErasedAt.is_null())
        .filter(entity::Column::MergedInto.is_null())
        .count(db)
        .await?)
}
