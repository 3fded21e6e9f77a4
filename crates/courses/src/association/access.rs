//! Who may change the tree of associations: admins.

use auth::{Action, ActionOn, Actor, Row, Site, Verdict, directory};
use kernel::{Denied, Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::entity::{Column, Entity, Model};
use super::merge::Both;
use super::tree::{Node, Tree};
use crate::{Association, Why};

/// Making an association, or importing many.
pub enum MakeAssociation {}
/// Changing the name, state or zone of an association.
pub enum EditAssociation {}
/// Hanging an association elsewhere.
pub enum MoveAssociation {}
/// Making two associations one.
pub enum MergeAssociations {}

impl ActionOn for MakeAssociation {
    type On = Site;

    fn allow(actor: &Actor, (): &(), _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

impl ActionOn for EditAssociation {
    type On = Row<Entity>;

    fn allow(actor: &Actor, _: &Model, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

/// An association, what it shall hang below, and all that is needed to say whether it may.
#[derive(Clone, Debug)]
pub struct MoveFacts {
    /// The association.
    pub association: Model,
    /// What it shall hang below.
    pub below: Model,
    tree: Tree,
}

impl MoveFacts {
    /// Whether it may hang there.
    ///
    /// # Errors
    /// It would hang below itself, or the levels are not in order.
    pub fn may_hang(&self) -> Result<(), Why> {
        self.tree.may_hang(Node { parent: Some(self.below.id), ..node(&self.association) })
    }
}

impl Action for MoveAssociation {
    /// The association, and what it shall hang below.
    type Key = (Id<Association>, Id<Association>);
    type Object = MoveFacts;

    async fn load(
        tx: &Tx,
        _: &Actor,
        (id, below): Self::Key,
        _: Moment,
    ) -> Result<Option<MoveFacts>, StorageError> {
        let association = Entity::find_by_id(id).one(&**tx).await?;
        let below = Entity::find_by_id(below).one(&**tx).await?;
        let Some((association, below)) = association.zip(below) else { return Ok(None) };
        let above = below.parent_id;
        let above = Entity::find().filter(Column::Id.is_in(above)).all(&**tx).await?;
        let tree = above.iter().chain([&association, &below]).map(node).collect();
        Ok(Some(MoveFacts { association, below, tree }))
    }

    fn allow(actor: &Actor, facts: &MoveFacts, _: Moment) -> Verdict {
        if !actor.is_admin() {
            return Verdict::Hidden;
        }
        match facts.may_hang() {
            Ok(()) => Verdict::Allowed,
            Err(why) => Verdict::Denied(Denied::from(why)),
        }
    }
}

impl Action for MergeAssociations {
    /// The association that stays, and the one that goes into it.
    type Key = (Id<Association>, Id<Association>);
    type Object = Both;
    const FRESH: bool = true;

    async fn load(
        tx: &Tx,
        _: &Actor,
        (stays, goes): Self::Key,
        _: Moment,
    ) -> Result<Option<Both>, StorageError> {
        both(&**tx, stays, goes).await
    }

    fn allow(actor: &Actor, both: &Both, _: Moment) -> Verdict {
        if !actor.is_admin() {
            return Verdict::Hidden;
        }
        match both.mergeable() {
            Ok(()) => Verdict::Allowed,
            Err(why) => Verdict::Denied(Denied::from(why)),
        }
    }
}

/// Two associations, as they are looked at before they are made one.
///
/// # Errors
/// Storage.
pub async fn both(
    db: &impl sea_orm::ConnectionTrait,
    stays: Id<Association>,
    goes: Id<Association>,
) -> Result<Option<Both>, StorageError> {
    let stays = Entity::find_by_id(stays).one(db).await?;
    let goes = Entity::find_by_id(goes).one(db).await?;
    let Some((stays, goes)) = stays.zip(goes) else { return Ok(None) };
    let kept_by_directory = directory::keeps(db, goes.id.uuid()).await?;
    Ok(Some(Both { stays, goes, kept_by_directory }))
}

/// An association as the tree knows it.
pub(super) fn node(model: &Model) -> Node {
    Node { id: model.id, level: model.level, parent: model.parent_id }
}
