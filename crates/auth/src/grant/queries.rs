//! Reading grants.

use kernel::{Id, StorageError};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, JoinType, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::{Columns, entity};
use crate::{Held, Person, Role, Scope, person};

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

/// The people who can come in as admins of the site, by id.
///
/// # Errors
/// Storage.
pub async fn active_admins(db: &impl ConnectionTrait) -> Result<Vec<Id<Person>>, StorageError> {
    use entity::Column as G;
    let to_person =
        entity::Entity::belongs_to(person::entity::Entity).from(G::PersonId).to(person::entity::Column::Id);
    let admins = entity::Entity::find()
        .join(JoinType::InnerJoin, to_person.into())
        .filter(G::Role.eq(Role::Admin.word()))
        .filter(person::entity::Column::State.eq(person::entity::State::Active));
    let ids = admins.select_only().column(G::PersonId).distinct().order_by_asc(G::PersonId);
    Ok(ids.into_tuple().all(db).await?)
}

/// The grants on one scope, such as the facilitators of a cohort.
///
/// # Errors
/// Storage.
pub async fn on(
    db: &impl ConnectionTrait,
    role: Role,
    scope: Scope,
) -> Result<Vec<entity::Model>, StorageError> {
    use entity::Column as G;
    let mut some = entity::Entity::find().filter(G::Role.eq(role.word()));
    some = some.filter(G::ScopeKind.eq(scope.word()));
    some = match scope.id() {
        Some(id) => some.filter(G::ScopeId.eq(id)),
        None => some.filter(G::ScopeId.is_null()),
    };
    Ok(some.order_by_asc(G::Id).all(db).await?)
}

/// The names of those who hold a role on one scope at a moment, by name, such as the facilitators of a cohort.
///
/// # Errors
/// Storage.
pub async fn names_on(
    db: &impl ConnectionTrait,
    role: Role,
    scope: Scope,
    moment: kernel::Moment,
) -> Result<Vec<String>, StorageError> {
    use entity::Column as G;
    use sea_orm::sea_query::ExprTrait as _;
    let to_person =
        entity::Entity::belongs_to(person::entity::Entity).from(G::PersonId).to(person::entity::Column::Id);
    let now = moment.utc();
    let holders = entity::Entity::find()
        .select_only()
        .column(person::entity::Column::Name)
        .distinct()
        .join(JoinType::InnerJoin, to_person.into())
        .filter(G::Role.eq(role.word()))
        .filter(G::ScopeKind.eq(scope.word()))
        .filter(G::ScopeId.eq(scope.id()))
        .filter(G::StartsAt.is_null().or(G::StartsAt.lte(now)))
        .filter(G::EndsAt.is_null().or(G::EndsAt.gt(now)))
        .order_by_asc(person::entity::Column::Name);
    Ok(holders.into_tuple().all(db).await?)
}

/// The grants of one person with their ids, oldest first, for the page that takes them back.
///
/// # Errors
/// Storage.
pub async fn of(db: &impl ConnectionTrait, person: Id<Person>) -> Result<Vec<entity::Model>, StorageError> {
    let theirs = entity::Entity::find().filter(entity::Column::PersonId.eq(person));
    Ok(theirs.order_by_asc(entity::Column::Id).all(db).await?)
}

/// Grants of people whose name or address contains `text` (all where it is empty), of one role where it is given,
/// oldest first and younger than `after`: for admins, a page at a time.
///
/// # Errors
/// Storage.
pub async fn search(
    db: &impl ConnectionTrait,
    text: &str,
    role: Option<Role>,
    after: Option<Id<crate::Grant>>,
    limit: u64,
) -> Result<Vec<entity::Model>, StorageError> {
    use entity::Column as G;
    use person::entity::Column as P;
    use sea_orm::sea_query::{Expr, ExprTrait as _, Func};
    let to_person = entity::Entity::belongs_to(person::entity::Entity).from(G::PersonId).to(P::Id);
    let mut found = entity::Entity::find().join(JoinType::InnerJoin, to_person.into());
    if !text.trim().is_empty() {
        let part = format!("%{}%", text.trim().to_lowercase());
        let name = Expr::expr(Func::lower(Expr::col((person::entity::Entity, P::Name))));
        found = found.filter(name.like(part.clone()).or(P::Email.like(part)));
    }
    if let Some(role) = role {
        found = found.filter(G::Role.eq(role.word()));
    }
    if let Some(after) = after {
        found = found.filter(G::Id.gt(after));
    }
    Ok(found.order_by_asc(G::Id).limit(limit).all(db).await?)
}

impl TryFrom<entity::Model> for Held {
    type Error = StorageError;
    fn try_from(row: entity::Model) -> Result<Self, StorageError> {
        Columns::from(row).try_into()
    }
}
