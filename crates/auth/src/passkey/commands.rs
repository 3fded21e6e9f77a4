//! Renaming and removing one's own passkeys.

use kernel::{Failure, Id, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, Set};
use serde_json::json;

use super::register::checked_name;
use super::{PasskeyReason, entity, queries};
use crate::event::{self, Notice};
use crate::{ActionOn, Actor, Permit, Person, Row, Verdict, audit, factor, password};

/// Changing a passkey of one's own, freshly proved.
pub enum KeepPasskey {}

impl ActionOn for KeepPasskey {
    type On = Row<entity::Entity>;
    const FRESH: bool = true;

    fn allow(actor: &Actor, key: &entity::Model, _: Moment) -> Verdict {
        Verdict::visible(actor.is(key.person_id))
    }
}

/// Gives it another name.
///
/// # Errors
/// Invalid (field `key_name`); storage.
pub async fn rename(tx: &Tx, permit: &Permit<KeepPasskey>, name: &str) -> Result<(), Failure> {
    let row = entity::ActiveModel {
        id: Set(permit.object().id),
        name: Set(checked_name(name)?),
        ..Default::default()
    };
    row.update(&**tx).await?;
    Ok(())
}

/// Removes it. The last way into an account stays, and so does the last second factor of someone who must have one.
///
/// # Errors
/// Denied for the last way in; storage.
pub async fn remove(tx: &Tx, permit: &Permit<KeepPasskey>, moment: Moment) -> Result<(), Failure> {
    let key = permit.object();
    let others = queries::of(&**tx, key.person_id).await?.len() > 1;
    let facts = factor::facts(&**tx, key.person_id, moment).await?;
    let password = password::queries::set_at(&**tx, key.person_id).await?.is_some();
    if !others && (!password || (facts.required && !facts.codes)) {
        return Err(Failure::denied(PasskeyReason::OnlyWayIn {}));
    }
    entity::Entity::delete_by_id(key.id).exec(&**tx).await?;
    let object = ("person", Some(key.person_id.uuid()));
    audit::record(tx, Some(permit.by()), "passkey_removed", object, json!({}), moment).await?;
    event::notify(tx, key.person_id, Notice::PasskeyRemoved { name: key.name.clone() }, moment).await?;
    Ok(())
}

/// Removes all of a person's, where their second factor is taken away.
///
/// # Errors
/// Storage.
pub async fn forget_all(tx: &Tx, person: Id<Person>) -> Result<(), StorageError> {
    entity::Entity::delete_many().filter(entity::Column::PersonId.eq(person)).exec(&**tx).await?;
    Ok(())
}
