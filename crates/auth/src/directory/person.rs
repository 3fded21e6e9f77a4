//! What a directory does with people: makes, changes, suspends, restores, moves and removes them.

use kernel::{Failure, Id, Invalid, Moment, Tx};
use sea_orm::{ActiveModelTrait as _, EntityTrait as _, IntoActiveModel as _, Set, SqlErr};
use serde_json::json;
use uuid::Uuid;

use super::{Directory, DirectoryReason, Said, person_entity};
use crate::person::{NewPerson, PersonReason, Profile, entity, queries};
use crate::{Person, audit, person};

/// Someone as a directory sees them.
#[derive(Clone, Debug)]
pub struct Pushed {
    /// The account.
    pub person: entity::Model,
    /// What the directory said; nothing where it never did.
    pub said: Option<person_entity::Model>,
    /// Whether any role is granted to them.
    pub holds: bool,
}

impl Pushed {
    /// Whether the directory took them away before.
    pub(super) fn is_removed(&self) -> bool {
        self.said.as_ref().is_some_and(|said| said.removed_at.is_some())
    }

    /// Whether the directory may give them another address, which is a way into the account: only for accounts that it
    /// made, and not once a role was granted to them.
    fn may_change_email(&self) -> Result<(), DirectoryReason> {
        let made = self.said.as_ref().is_some_and(|said| said.made);
        if made && !self.holds { Ok(()) } else { Err(DirectoryReason::EmailIsTheirs {}) }
    }
}

/// Makes an account in the directory's own association, or brings back one that the directory removed.
///
/// # Errors
/// Invalid fields; a conflict where the address or the user name is taken; storage.
pub async fn create(
    tx: &Tx,
    directory: &Directory,
    said: Said,
    moment: Moment,
) -> Result<Id<Person>, Failure> {
    let known = queries::by_email(&**tx, said.address()).await?;
    let row = match &known {
        Some(known) => person_entity::Entity::find_by_id((directory.id(), known.id)).one(&**tx).await?,
        None => None,
    };
    match (known, row) {
        (Some(person), Some(row)) if row.removed_at.is_some() => {
            move_to(tx, directory, person.id, directory.association(), moment).await?;
            let pushed = Pushed { person, said: Some(row), holds: false };
            replace(tx, directory, &pushed, &said, moment).await?;
            Ok(pushed.person.id)
        }
        (Some(_), _) => Err(Failure::conflict(PersonReason::EmailTaken {})),
        (None, _) => make(tx, directory, said, moment).await,
    }
}

async fn make(tx: &Tx, directory: &Directory, said: Said, moment: Moment) -> Result<Id<Person>, Failure> {
    let name = said.name().unwrap_or_else(|| said.user_name.clone());
    let new = NewPerson { email: said.address().to_owned(), profile: Profile { name, ..Profile::default() } };
    let id = person::create(tx, None, new, moment).await?;
    let association_id = Set(Some(directory.association()));
    let row = entity::ActiveModel { id: Set(id), association_id, ..Default::default() };
    row.update(&**tx).await?;
    keep(tx, directory, id, &said, true, moment).await?;
    if !said.active {
        person::shut_by_directory(tx, directory, id, moment).await?;
    }
    Ok(id)
}

/// Stores what the directory says, with removal taken back.
async fn keep(
    tx: &Tx,
    directory: &Directory,
    person: Id<Person>,
    said: &Said,
    made: bool,
    moment: Moment,
) -> Result<(), Failure> {
    let row = person_entity::ActiveModel {
        directory_id: Set(directory.id()),
        person_id: Set(person),
        user_name: Set(said.user_name.clone()),
        user_key: Set(said.key()),
        external_id: Set(said.external_id.clone()),
        display_name: Set(said.display_name.clone()),
        given_name: Set(said.given_name.clone()),
        family_name: Set(said.family_name.clone()),
        made: Set(made),
        changed_at: Set(moment.utc()),
        removed_at: Set(None),
    };
    let there = person_entity::Entity::find_by_id((directory.id(), person)).one(&**tx).await?.is_some();
    let done = if there { row.update(&**tx).await } else { row.insert(&**tx).await };
    done.map(drop).map_err(|error| match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => Failure::conflict(DirectoryReason::UserNameTaken {}),
        _ => error.into(),
    })
}

/// Takes over everything that the directory says now: names, address, whether they may come in. A suspension ends
/// their sign-ins and tokens at the next request.
///
/// # Errors
/// Invalid fields; denied where the address is not the directory's to change; a conflict where an address or a user
/// name is taken; storage.
pub async fn replace(
    tx: &Tx,
    directory: &Directory,
    now: &Pushed,
    said: &Said,
    moment: Moment,
) -> Result<(), Failure> {
    let id = now.person.id;
    let made = now.said.as_ref().is_some_and(|said| said.made);
    rename(tx, now, said).await?;
    readdress(tx, now, said, moment).await?;
    keep(tx, directory, id, said, made, moment).await?;
    let active = now.person.state == entity::State::Active;
    match (active, said.active) {
        (true, false) => person::shut_by_directory(tx, directory, id, moment).await?,
        (false, true) => person::let_in_by_directory(tx, directory, id, moment).await?,
        _ => {}
    }
    Ok(())
}

async fn rename(tx: &Tx, now: &Pushed, said: &Said) -> Result<(), Failure> {
    match said.name() {
        Some(name) if name != now.person.name => Ok(person::set_name(tx, now.person.id, &name).await?),
        _ => Ok(()),
    }
}

async fn readdress(tx: &Tx, now: &Pushed, said: &Said, moment: Moment) -> Result<(), Failure> {
    let faulty = || Invalid::one("email", &PersonReason::EmailNotValid {});
    let email = person::normalise(said.address()).ok_or_else(faulty)?;
    if email == now.person.email {
        return Ok(());
    }
    now.may_change_email().map_err(Failure::denied)?;
    let (id, verified) = (Set(now.person.id), Set(None));
    let row =
        entity::ActiveModel { id, email: Set(email), email_verified_at: verified, ..Default::default() };
    row.update(&**tx).await.map_err(|error| match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => Failure::conflict(PersonReason::EmailTaken {}),
        _ => error.into(),
    })?;
    let object = ("person", Some(now.person.id.uuid()));
    audit::record(tx, None, "email_changed", object, json!({ "by": "directory" }), moment).await?;
    Ok(())
}

/// Moves someone to an association of the directory's branch, which the caller has looked up.
///
/// # Errors
/// Storage.
pub async fn move_to(
    tx: &Tx,
    directory: &Directory,
    person: Id<Person>,
    association: Uuid,
    moment: Moment,
) -> Result<(), Failure> {
    let association_id = Set(Some(association));
    let row = entity::ActiveModel { id: Set(person), association_id, ..Default::default() };
    row.update(&**tx).await?;
    let detail = json!({ "directory": directory.id(), "association": association });
    audit::record(tx, None, "person_moved", ("person", Some(person.uuid())), detail, moment).await?;
    Ok(())
}

/// Takes someone out of the directory: they are suspended and belong to no association. What they did stays, for it
/// is the cohorts' too; erasing it is their own or an admin's to ask for.
///
/// # Errors
/// Storage.
pub async fn remove(tx: &Tx, directory: &Directory, now: &Pushed, moment: Moment) -> Result<(), Failure> {
    let id = now.person.id;
    if now.person.state == entity::State::Active {
        person::shut_by_directory(tx, directory, id, moment).await?;
    }
    let row = entity::ActiveModel { id: Set(id), association_id: Set(None), ..Default::default() };
    row.update(&**tx).await?;
    if let Some(said) = &now.said {
        let mut row = said.clone().into_active_model();
        row.removed_at = Set(Some(moment.utc()));
        // another may have the name from now on
        row.user_key = Set(format!("{id}"));
        row.update(&**tx).await?;
    }
    let object = ("person", Some(id.uuid()));
    audit::record(tx, None, "person_removed", object, json!({ "directory": directory.id() }), moment).await?;
    Ok(())
}
