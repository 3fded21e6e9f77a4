//! What a directory does with people: makes, changes, suspends, restores, moves and removes them.

use kernel::{Failure, Id, Invalid, Moment, Tx};
use sea_orm::{ActiveModelTrait as _, EntityTrait as _, Set, SqlErr};
use serde_json::json;
use uuid::Uuid;

use super::keep::{Standing, forget_name, keep};
use super::{Directory, DirectoryReason, Said, person_entity};
use crate::person::{NewPerson, PersonReason, Profile, entity, queries};
use crate::{Person, Role, audit, grant, person};

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

/// Makes an account in the directory's own association, or brings back one that the directory removed and that belongs
/// to nobody else since. `branch` is its association with all below.
///
/// # Errors
/// Invalid fields; a conflict where the address or the user name is taken; storage.
pub async fn create(
    tx: &Tx,
    directory: &Directory,
    branch: &[Uuid],
    said: Said,
    moment: Moment,
) -> Result<Id<Person>, Failure> {
    let Some(known) = queries::by_email(&**tx, said.address()).await? else {
        return make(tx, directory, said, moment).await;
    };
    let gone = removed(tx, directory, branch, known).await?;
    let gone = gone.ok_or_else(|| Failure::conflict(PersonReason::EmailTaken {}))?;
    let id = gone.person.id;
    if gone.person.association_id.is_none() {
        move_to(tx, directory, id, directory.association(), moment).await?;
    }
    replace(tx, directory, &gone, &said, moment).await?;
    Ok(id)
}

/// Someone whom the directory removed and may have back: no admin, and of no association beyond its branch.
async fn removed(
    tx: &Tx,
    directory: &Directory,
    branch: &[Uuid],
    person: entity::Model,
) -> Result<Option<Pushed>, Failure> {
    let said = person_entity::Entity::find_by_id((directory.id(), person.id)).one(&**tx).await?;
    let held = grant::queries::held_by(&**tx, person.id).await?;
    let within = person.association_id.is_none_or(|association| branch.contains(&association));
    let pushed = Pushed { person, said, holds: !held.is_empty() };
    let back = within && pushed.is_removed() && held.iter().all(|held| held.role != Role::Admin);
    Ok(back.then_some(pushed))
}

async fn make(tx: &Tx, directory: &Directory, said: Said, moment: Moment) -> Result<Id<Person>, Failure> {
    let name = said.name().unwrap_or_else(|| said.user_name.clone());
    let new = NewPerson { email: said.address().to_owned(), profile: Profile { name, ..Profile::default() } };
    let id = person::create(tx, None, new, moment).await?;
    let association_id = Set(Some(directory.association()));
    let row = entity::ActiveModel { id: Set(id), association_id, ..Default::default() };
    row.update(&**tx).await?;
    if !said.active {
        person::shut_by_directory(tx, directory, id, moment).await?;
    }
    keep(tx, (directory, id), &said, Standing { made: true, shut: !said.active }, moment).await?;
    Ok(id)
}

/// Takes over everything that the directory says now: names, address, whether they may come in. A suspension ends
/// their sign-ins and tokens at the next request; one by somebody else is not the directory's to lift.
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
    rename(tx, directory, now, said, moment).await?;
    readdress(tx, now, said, moment).await?;
    let shut = shut(tx, directory, now, said.active, moment).await?;
    keep(tx, (directory, id), said, Standing { made, shut }, moment).await
}

/// Keeps someone out or lets them in, and answers whether it is this directory that keeps them out from now on.
async fn shut(
    tx: &Tx,
    directory: &Directory,
    now: &Pushed,
    active: bool,
    moment: Moment,
) -> Result<bool, Failure> {
    let id = now.person.id;
    let shut = now.said.as_ref().is_some_and(|said| said.shut);
    match (now.person.state, active) {
        (entity::State::Active, true) => Ok(false),
        (entity::State::Active, false) => {
            person::shut_by_directory(tx, directory, id, moment).await?;
            Ok(true)
        }
        (entity::State::Suspended, true) if shut => {
            person::let_in_by_directory(tx, directory, id, moment).await?;
            Ok(false)
        }
        (entity::State::Suspended, _) => Ok(shut),
    }
}

async fn rename(
    tx: &Tx,
    directory: &Directory,
    now: &Pushed,
    said: &Said,
    moment: Moment,
) -> Result<(), Failure> {
    let Some(name) = said.name().filter(|name| *name != now.person.name) else { return Ok(()) };
    let id = now.person.id;
    person::set_name(tx, id, &name).await?;
    let detail = json!({ "directory": directory.id() });
    audit::record(tx, None, "name_corrected", ("person", Some(id.uuid())), detail, moment).await?;
    Ok(())
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
    let shut = shut(tx, directory, now, false, moment).await?;
    let row = entity::ActiveModel { id: Set(id), association_id: Set(None), ..Default::default() };
    row.update(&**tx).await?;
    let before = match &now.said {
        Some(said) => Said::from(said),
        None => Said { user_name: now.person.email.clone(), ..Said::default() },
    };
    let made = now.said.as_ref().is_some_and(|said| said.made);
    keep(tx, (directory, id), &before, Standing { made, shut }, moment).await?;
    forget_name(tx, directory, id, moment).await?;
    let object = ("person", Some(id.uuid()));
    audit::record(tx, None, "person_removed", object, json!({ "directory": directory.id() }), moment).await?;
    Ok(())
}
