//! Grants whose scope goes into another one.

use kernel::{Failure, Tx};
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, Set};

use super::commands::begin_anew;
use super::entity;
use crate::{Action, Permit, Scope};

/// Lets every grant on one scope be on another of the same kind, into which it goes. Who has the same there already has
/// it once.
///
/// # Errors
/// Storage.
pub async fn rescope<A: Action>(tx: &Tx, permit: &Permit<A>, from: Scope, to: Scope) -> Result<(), Failure> {
    use entity::Column as G;
    let on = |scope: Scope| {
        entity::Entity::find().filter(G::ScopeKind.eq(scope.word())).filter(G::ScopeId.eq(scope.id()))
    };
    let there = on(to).all(&**tx).await?;
    for row in on(from).all(&**tx).await? {
        let says = |one: &entity::Model| (one.person_id, one.role.clone(), one.starts_at, one.ends_at);
        if there.iter().any(|one| says(one) == says(&row)) {
            entity::Entity::delete_by_id(row.id).exec(&**tx).await?;
        } else {
            let moved = entity::ActiveModel { id: Set(row.id), scope_id: Set(to.id()), ..Default::default() };
            moved.update(&**tx).await?;
        }
        begin_anew(tx, Some(permit.by()), row.person_id).await?;
    }
    Ok(())
}
