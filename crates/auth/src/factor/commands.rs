//! Setting up and taking away codes of an app.

use kernel::{Concealed, Failure, Hidden, Id, Invalid, Moment, SiteKey, StorageError, Tx};
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait as _, Set};
use serde_json::json;

use super::{CodeReason, Codes, entity, recovery, totp};
use crate::event::{self, Notice};
use crate::{ActionOn, Actor, Oneself, Permit, Person, Verdict, audit};

/// Changing one's own second factor, freshly proved.
pub enum KeepFactor {}

impl ActionOn for KeepFactor {
    type On = Oneself;
    const FRESH: bool = true;

    fn allow(actor: &Actor, person: &Id<Person>, _: Moment) -> Verdict {
        Verdict::visible(actor.is(*person))
    }
}

/// Sets up codes with the key that was offered, once a first code of it came, and makes recovery codes where there
/// are none. For the page of the account and, before anything else, for whoever must have a second factor and has
/// none (`person` is then known by a half sign-in).
///
/// # Errors
/// Invalid (field `code`) where the code is not one of now; storage.
pub async fn add(
    tx: &Tx,
    key: &SiteKey,
    person: Id<Person>,
    offer: (&Concealed, &str),
    moment: Moment,
) -> Result<Option<Codes>, Failure> {
    let wrong = || Failure::from(Invalid::one("code", &CodeReason::NotValid {}));
    let secret = totp::open(key, person, offer.0, moment).ok_or_else(wrong)?;
    let step = totp::step(&secret, offer.1, -1, moment).ok_or_else(wrong)?;
    let hidden = key.conceal(Hidden::SecondFactor, &secret, tx.entropy());
    store(tx, person, &hidden, step, moment).await?;
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(person), "second_factor_added", object, json!({}), moment).await?;
    event::notify(tx, person, Notice::SecondFactorAdded {}, moment).await?;
    Ok(recovery::first_codes(tx, person, moment).await?)
}

async fn store(
    tx: &Tx,
    person: Id<Person>,
    hidden: &Concealed,
    step: i64,
    moment: Moment,
) -> Result<(), StorageError> {
    use entity::Column as C;
    let row = entity::ActiveModel {
        person_id: Set(person),
        secret: Set(hidden.stored().to_owned()),
        last_step: Set(step),
        created_at: Set(moment.utc()),
    };
    let all = [C::Secret, C::LastStep, C::CreatedAt];
    let replace = OnConflict::column(C::PersonId).update_columns(all).to_owned();
    entity::Entity::insert(row).on_conflict(replace).exec_without_returning(&**tx).await?;
    Ok(())
}

/// Takes the codes away. Whoever must have a second factor keeps one.
///
/// # Errors
/// Denied where it is the only one and one is needed; storage.
pub async fn remove(tx: &Tx, permit: &Permit<KeepFactor>, moment: Moment) -> Result<(), Failure> {
    let person = *permit.object();
    let facts = super::facts(&**tx, person, moment).await?;
    if facts.required && !facts.passkeys {
        return Err(Failure::denied(CodeReason::Needed {}));
    }
    entity::Entity::delete_by_id(person).exec(&**tx).await?;
    if !facts.passkeys {
        recovery::forget(tx, person).await?;
    }
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(person), "second_factor_removed", object, json!({}), moment).await?;
    event::notify(tx, person, Notice::SecondFactorRemoved {}, moment).await?;
    Ok(())
}
