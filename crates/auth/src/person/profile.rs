//! Changing what a person says of themselves, and the name that others correct.

use kernel::{Failure, Id, Lang, Moment, Tx};
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _, Set};
use serde_json::json;

use super::{CorrectName, EditProfile, Profile, entity, queries};
use crate::{Permit, Person, audit};

/// Changes what a person says of themselves. An admin's change of someone else is audited.
///
/// # Errors
/// Invalid fields, or storage.
pub async fn change_profile(
    tx: &Tx,
    permit: &Permit<EditProfile>,
    profile: Profile,
    moment: Moment,
) -> Result<(), Failure> {
    let person = *permit.object();
    let profile = profile.checked()?;
    let mut row = queries::find(&**tx, person).await?.ok_or(Failure::NotFound)?.into_active_model();
    row.name = Set(profile.name);
    row.phone = Set(profile.phone);
    row.zone = Set(profile.zone);
    row.language = Set(profile.language);
    row.job = Set(profile.job);
    row.update(&**tx).await?;
    if permit.by() != person {
        let object = ("person", Some(person.uuid()));
        audit::record(tx, Some(permit.by()), "profile_changed", object, json!({}), moment).await?;
    }
    Ok(())
}

/// Keeps the language in which someone is spoken to.
///
/// # Errors
/// Storage.
pub async fn choose_language(tx: &Tx, permit: &Permit<EditProfile>, lang: Lang) -> Result<(), Failure> {
    let row =
        entity::ActiveModel { id: Set(*permit.object()), language: Set(Some(lang)), ..Default::default() };
    row.update(&**tx).await?;
    Ok(())
}

/// Gives an account the name that its person wrote.
///
/// # Errors
/// Invalid (field `name`); storage.
pub(crate) async fn set_name(tx: &Tx, person: Id<Person>, name: &str) -> Result<(), Failure> {
    let name = Profile { name: name.to_owned(), ..Profile::default() }.checked()?.name;
    let row = entity::ActiveModel { id: Set(person), name: Set(name), ..Default::default() };
    row.update(&**tx).await?;
    Ok(())
}

/// Corrects the name of someone, freshly proved.
///
/// # Errors
/// Invalid (field `name`); storage.
pub async fn correct_name(
    tx: &Tx,
    permit: &Permit<CorrectName>,
    name: &str,
    moment: Moment,
) -> Result<(), Failure> {
    let person = *permit.object();
    set_name(tx, person, name).await?;
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(permit.by()), "name_corrected", object, json!({}), moment).await?;
    Ok(())
}
