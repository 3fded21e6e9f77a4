//! Making and changing accounts.

use kernel::{Failure, Id, Lang, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _, Set, SqlErr};
use serde_json::json;
use uuid::Uuid;

use super::access::suspendable;
use super::{
    AddPerson, CorrectName, EditProfile, NewPerson, PersonFacts, PersonReason, Profile, SuspendPerson,
    entity, queries,
};
use crate::directory::Directory;
use crate::{Permit, Person, audit, directory, personal_token, sign_in, token};

/// Makes an account for someone. They come in by a link; there is no password yet.
///
/// # Errors
/// Invalid fields, an address that is taken, or storage.
pub async fn add(
    tx: &Tx,
    permit: &Permit<AddPerson>,
    new: NewPerson,
    moment: Moment,
) -> Result<Id<Person>, Failure> {
    create(tx, Some(permit.by()), new, moment).await
}

/// Makes an account where another rule already said that it may be made: an application, an invitation, the first
/// admin's link, an import, the shell (`by` is then nobody).
///
/// # Errors
/// Invalid fields, an address that is taken, or storage.
pub async fn create(
    tx: &Tx,
    by: Option<Id<Person>>,
    new: NewPerson,
    moment: Moment,
) -> Result<Id<Person>, Failure> {
    let new = new.checked()?;
    if queries::by_email(&**tx, &new.email).await?.is_some() {
        return Err(Failure::conflict(PersonReason::EmailTaken {}));
    }
    let id = tx.entropy().id(moment);
    row(id, new, moment).insert(&**tx).await.map_err(taken)?;
    audit::record(tx, by.or(Some(id)), "person_created", ("person", Some(id.uuid())), json!({}), moment)
        .await?;
    Ok(id)
}

fn row(id: Id<Person>, new: NewPerson, moment: Moment) -> entity::ActiveModel {
    let profile = new.profile;
    entity::ActiveModel {
        id: Set(id),
        email: Set(new.email),
        name: Set(profile.name),
        phone: Set(profile.phone),
        zone: Set(profile.zone),
        language: Set(profile.language),
        association_id: Set(None),
        job: Set(profile.job),
        career_family: Set(None),
        state: Set(entity::State::Active),
        created_at: Set(moment.utc()),
        last_seen_at: Set(None),
        email_verified_at: Set(None),
        erased_at: Set(None),
        merged_into: Set(None),
    }
}

/// Two may ask for the same address at once; the database lets one have it.
fn taken(error: sea_orm::DbErr) -> Failure {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => Failure::conflict(PersonReason::EmailTaken {}),
        _ => error.into(),
    }
}

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

/// Keeps a person out: every sign-in and token of theirs ends.
///
/// # Errors
/// Storage.
pub async fn suspend(tx: &Tx, permit: &Permit<SuspendPerson>, moment: Moment) -> Result<(), Failure> {
    shut(tx, Some(permit.by()), permit.object().id, moment).await
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

/// Suspends from the shell, under the same rule.
///
/// # Errors
/// Denied for the last admin, or storage.
pub async fn suspend_from_shell(tx: &Tx, person: &PersonFacts, moment: Moment) -> Result<(), Failure> {
    suspendable(person, false).map_err(Failure::denied)?;
    shut(tx, None, person.id, moment).await
}

/// Suspends someone whom a directory keeps out.
pub(crate) async fn shut_by_directory(
    tx: &Tx,
    directory: &Directory,
    person: Id<Person>,
    moment: Moment,
) -> Result<(), Failure> {
    shut(tx, None, person, moment).await?;
    by_directory(tx, directory, "directory_suspended", person, moment).await
}

/// Lets someone in again whom a directory vouches for.
pub(crate) async fn let_in_by_directory(
    tx: &Tx,
    directory: &Directory,
    person: Id<Person>,
    moment: Moment,
) -> Result<(), Failure> {
    set_state(tx, person, entity::State::Active).await?;
    by_directory(tx, directory, "directory_restored", person, moment).await
}

async fn by_directory(
    tx: &Tx,
    directory: &Directory,
    action: &'static str,
    person: Id<Person>,
    moment: Moment,
) -> Result<(), Failure> {
    let detail = json!({ "directory": directory.id() });
    audit::record(tx, None, action, ("person", Some(person.uuid())), detail, moment).await?;
    Ok(())
}

async fn shut(tx: &Tx, by: Option<Id<Person>>, person: Id<Person>, moment: Moment) -> Result<(), Failure> {
    set_state(tx, person, entity::State::Suspended).await?;
    sign_in::end_all(tx, person, None).await?;
    token::revoke_all(tx, person, moment).await?;
    personal_token::revoke_all(tx, person, moment).await?;
    directory::not_its_word(tx, person).await?;
    audit::record(tx, by, "person_suspended", ("person", Some(person.uuid())), json!({}), moment).await?;
    Ok(())
}

/// Lets a suspended person in again.
///
/// # Errors
/// Storage.
pub async fn restore(tx: &Tx, permit: &Permit<SuspendPerson>, moment: Moment) -> Result<(), Failure> {
    let person = permit.object().id;
    set_state(tx, person, entity::State::Active).await?;
    directory::not_its_word(tx, person).await?;
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(permit.by()), "person_restored", object, json!({}), moment).await?;
    Ok(())
}

/// Notes that a link that was mailed to the address was used.
///
/// # Errors
/// Storage.
pub(crate) async fn verified(tx: &Tx, person: Id<Person>, moment: Moment) -> Result<(), StorageError> {
    let at = Set(Some(moment.utc()));
    let row = entity::ActiveModel { id: Set(person), email_verified_at: at, ..Default::default() };
    row.update(&**tx).await?;
    Ok(())
}

/// Gives an account another address that was proved. Links that wait for the old one end.
///
/// # Errors
/// A conflict where another account has it; storage.
pub(crate) async fn set_email(
    tx: &Tx,
    person: Id<Person>,
    email: String,
    moment: Moment,
) -> Result<(), Failure> {
    let row = entity::ActiveModel { id: Set(person), email: Set(email), ..Default::default() };
    row.update(&**tx).await.map_err(taken)?;
    Ok(verified(tx, person, moment).await?)
}

/// Says to which association someone whose account is being made belongs.
///
/// # Errors
/// Not found for no such association; storage.
pub async fn belongs(
    tx: &Tx,
    _: &Permit<AddPerson>,
    person: Id<Person>,
    association: Uuid,
) -> Result<(), Failure> {
    let association_id = Set(Some(association));
    let row = entity::ActiveModel { id: Set(person), association_id, ..Default::default() };
    row.update(&**tx).await.map_err(|error| match error.sql_err() {
        Some(SqlErr::ForeignKeyConstraintViolation(_)) => Failure::NotFound,
        _ => error.into(),
    })?;
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

async fn set_state(tx: &Tx, person: Id<Person>, state: entity::State) -> Result<(), StorageError> {
    let row = entity::ActiveModel { id: Set(person), state: Set(state), ..Default::default() };
    row.update(&**tx).await?;
    Ok(())
}
