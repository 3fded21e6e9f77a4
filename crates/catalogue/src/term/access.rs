//! Who may keep the taxonomies: admins.

use auth::{Action, ActionOn, Actor, Row, Verdict};
use kernel::{Moment, StorageError, Tx};
use sea_orm::{EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::entity::{COLUMN, Entity, Model};
use crate::folder::TAXONOMIES;

/// Adding a term to a taxonomy, which is named.
pub enum AddTerm {}

impl Action for AddTerm {
    type Key = String;
    type Object = Vec<Model>;

    async fn load(tx: &Tx, _: &Actor, key: String, _: Moment) -> Result<Option<Vec<Model>>, StorageError> {
        if !TAXONOMIES.contains(&key.as_str()) {
            return Ok(None);
        }
        let all = Entity::find().filter(COLUMN.taxonomy.eq(key)).order_by_asc(COLUMN.position);
        Ok(Some(all.all(&**tx).await?))
    }

    fn allow(actor: &Actor, _: &Vec<Model>, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

/// Changing a term, named by its taxonomy and slug.
pub enum KeepTerm {}

impl ActionOn for KeepTerm {
    type On = Row<Entity>;

    fn allow(actor: &Actor, _: &Model, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}
