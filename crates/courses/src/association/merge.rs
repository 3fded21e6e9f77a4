//! Two associations that are one: what the one has goes along to the other, and nothing is lost.

use auth::{Permit, audit, directory, grant, person};
use kernel::{Failure, Moment, StorageError, Tx};
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};
use serde_json::json;

use super::MergeAssociations;
use super::entity::{Column, Entity, Model};
use crate::Why;
use crate::application::entity as application;
use crate::team::entity as team;

/// The two.
#[derive(Clone, Debug, PartialEq)]
pub struct Both {
    /// The association that stays, with its name.
    pub stays: Model,
    /// The association that goes into it.
    pub goes: Model,
    /// Whether a directory fills the one that goes, or made it.
    pub kept_by_directory: bool,
}

impl Both {
    /// Whether they can be made one: two of one level, of which no directory needs the one that goes.
    ///
    /// # Errors
    /// Why not.
    pub fn mergeable(&self) -> Result<(), Why> {
        if self.stays.id == self.goes.id {
            return Err(Why::AssociationSame {});
        }
        if self.stays.level != self.goes.level {
            return Err(Why::AssociationLevelsDiffer {});
        }
        if self.kept_by_directory {
            return Err(Why::AssociationOfDirectory {});
        }
        Ok(())
    }
}

/// What an association has that would go along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Having {
    /// Associations below it.
    pub below: u64,
    /// People who belong to it.
    pub people: u64,
    /// Teams round it.
    pub teams: u64,
    /// Applications that name it.
    pub applications: u64,
    /// Its coordinators.
    pub coordinators: u64,
}

/// Counts what an association has.
///
/// # Errors
/// Storage.
pub async fn having(db: &impl ConnectionTrait, association: &Model) -> Result<Having, StorageError> {
    let id = association.id;
    let scope = auth::Scope::Association(id.uuid());
    let coordinators = grant::queries::on(db, auth::Role::Coordinator, scope).await?;
    Ok(Having {
        below: Entity::find().filter(Column::ParentId.eq(id)).count(db).await?,
        people: person::count_in(db, id.uuid()).await?,
        teams: team::Entity::find().filter(team::Column::AssociationId.eq(id)).count(db).await?,
        applications: application::Entity::find().filter(names(association)).count(db).await?,
        coordinators: coordinators.len() as u64,
    })
}

/// Drafts hold the association by its id, which stands in no other text.
fn names(association: &Model) -> sea_orm::sea_query::SimpleExpr {
    application::Column::Draft.contains(association.id.to_string())
}

/// Takes one association into the other: those below it, people, teams, applications and coordinators go along, and
/// then it is removed. The log keeps both ids.
///
/// # Errors
/// Storage.
pub async fn merge(tx: &Tx, permit: &Permit<MergeAssociations>, moment: Moment) -> Result<(), Failure> {
    let Both { stays, goes, .. } = permit.object();
    let had = having(&**tx, goes).await?;
    Entity::update_many()
        .col_expr(Column::ParentId, Expr::value(stays.id))
        .filter(Column::ParentId.eq(goes.id))
        .exec(&**tx)
        .await?;
    team::Entity::update_many()
        .col_expr(team::Column::AssociationId, Expr::value(stays.id))
        .filter(team::Column::AssociationId.eq(goes.id))
        .exec(&**tx)
        .await?;
    rename_in_drafts(tx, stays, goes).await?;
    person::rejoin(tx, permit, goes.id.uuid(), stays.id.uuid()).await?;
    let scope = |of: &Model| auth::Scope::Association(of.id.uuid());
    directory::let_go(tx, permit, goes.id.uuid(), stays.id.uuid()).await?;
    grant::rescope(tx, permit, scope(goes), scope(stays)).await?;
    Entity::delete_by_id(goes.id).exec(&**tx).await?;
    let detail = json!({
        "merged": goes.id, "below": had.below, "people": had.people, "teams": had.teams,
        "applications": had.applications, "coordinators": had.coordinators,
    });
    let object = ("association", Some(stays.id.uuid()));
    Ok(audit::record(tx, Some(permit.by()), "association_merged", object, detail, moment).await?)
}

async fn rename_in_drafts(tx: &Tx, stays: &Model, goes: &Model) -> Result<(), StorageError> {
    let draft = Expr::col(application::Column::Draft);
    let renamed = Func::cust("REPLACE")
        .arg(draft)
        .arg(Expr::value(goes.id.to_string()))
        .arg(Expr::value(stays.id.to_string()));
    application::Entity::update_many()
        .col_expr(application::Column::Draft, renamed.into())
        .filter(names(goes))
        .exec(&**tx)
        .await?;
    Ok(())
}
