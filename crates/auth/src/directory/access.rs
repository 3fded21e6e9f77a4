//! Who may let directories in and end them.

use kernel::{Moment, StorageError, Tx};
use sea_orm::EntityTrait as _;
use uuid::Uuid;

use super::entity;
use crate::{Action, Actor, Verdict};

/// Letting a directory in: admins, freshly proved.
pub enum MakeDirectory {}
/// Ending one: admins.
pub enum RevokeDirectory {}

impl Action for MakeDirectory {
    type Key = ();
    type Object = ();
    const FRESH: bool = true;

    async fn load(_: &Tx, _: &Actor, (): (), _: Moment) -> Result<Option<()>, StorageError> {
        Ok(Some(()))
    }

    fn allow(actor: &Actor, (): &(), _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

impl Action for RevokeDirectory {
    type Key = Uuid;
    type Object = entity::Model;

    async fn load(tx: &Tx, _: &Actor, key: Uuid, _: Moment) -> Result<Option<entity::Model>, StorageError> {
        Ok(entity::Entity::find_by_id(key).one(&**tx).await?)
    }

    fn allow(actor: &Actor, _: &entity::Model, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}
