//! Setting passwords.

use kernel::{Failure, Id, Invalid, Moment, StorageError, Tx};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait as _, EntityTrait as _, Set};
use serde_json::json;

use super::rule::is_short;
use super::{HashError, Hasher, PasswordReason, Strength, Typed, acceptable, entity};
use crate::event::{self, Notice};
use crate::{
    Action, Actor, Permit, Person, Verdict, Via, audit, passkey, person, personal_token, sign_in, token,
};

/// Changing one's own password, freshly proved.
pub enum ChangePassword {}

/// Whose password changes, and in which browser.
#[derive(Clone, Debug)]
pub struct Changing {
    /// Whose.
    pub person: Id<Person>,
    /// The sign-in that stays; all others end.
    pub keep: Option<kernel::SecretHash>,
}

impl Action for ChangePassword {
    type Key = ();
    type Object = Changing;
    const FRESH: bool = true;

    async fn load(_: &Tx, actor: &Actor, (): (), _: Moment) -> Result<Option<Changing>, StorageError> {
        Ok(actor.signed_in().map(|own| Changing {
            person: own.person,
            keep: match &own.via {
                Via::Browser { sign_in, .. } => Some(sign_in.clone()),
                Via::Token { .. } | Via::Personal { .. } => None,
            },
        }))
    }

    fn allow(actor: &Actor, changing: &Changing, _: Moment) -> Verdict {
        Verdict::visible(actor.is(changing.person))
    }
}

/// A new password that was judged and hashed, ready to be stored in a transaction.
#[derive(Clone)]
pub struct Hashed {
    phc: String,
    /// Too short to be the only factor.
    short: bool,
}

/// Judges and hashes a new password, outside of any transaction. `context` holds the person's name and address and
/// the site's name.
///
/// # Errors
/// Invalid (field `password`) where it is not acceptable; a storage failure where hashing is overloaded or failed:
/// see [`HashError`].
pub async fn prepare(
    hasher: &Hasher,
    typed: &Typed,
    strength: Strength,
    context: &[&str],
) -> Result<Hashed, PrepareError> {
    acceptable(typed, strength, context).map_err(PrepareError::NotAcceptable)?;
    Ok(Hashed { phc: hasher.hash(typed).await?, short: is_short(typed) })
}

/// Hashes a password that everybody knows, which [`prepare`] rightly refuses: a demo's.
///
/// # Errors
/// As [`HashError`] tells.
pub async fn prepare_for_demo(hasher: &Hasher, typed: &Typed) -> Result<Hashed, HashError> {
    Ok(Hashed { phc: hasher.hash(typed).await?, short: false })
}

/// Why there is no new hash.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum PrepareError {
    /// The password is not acceptable, and why.
    #[error("not acceptable: {0:?}")]
    NotAcceptable(PasswordReason),
    /// It could not be hashed, or not now.
    #[error(transparent)]
    Hash(#[from] HashError),
}

impl PrepareError {
    /// The fault as one of the form's field; nothing where hashing itself failed.
    #[must_use]
    pub fn invalid(&self, field: &str) -> Option<Invalid> {
        match self {
            Self::NotAcceptable(reason) => Some(Invalid::one(field, reason)),
            Self::Hash(_) => None,
        }
    }
}

/// Changes one's own password. Every other sign-in and every token ends.
///
/// # Errors
/// Storage.
pub async fn change(
    tx: &Tx,
    permit: &Permit<ChangePassword>,
    new: Hashed,
    moment: Moment,
) -> Result<(), Failure> {
    let Changing { person, keep } = permit.object();
    set(tx, *person, new, moment).await?;
    sign_in::end_all(tx, *person, keep.as_ref()).await?;
    event::notify(tx, *person, Notice::PasswordChanged {}, moment).await?;
    Ok(())
}

/// Sets the password of someone who proved themselves by a link, or whose account is being made. Every sign-in but
/// those that the caller keeps must end with it, and every token does.
///
/// # Errors
/// Not found for no such person, or storage.
pub async fn set(tx: &Tx, person: Id<Person>, new: Hashed, moment: Moment) -> Result<(), Failure> {
    person::queries::find(&**tx, person).await?.ok_or(Failure::NotFound)?;
    store(tx, person, new, moment).await?;
    token::revoke_all(tx, person, moment).await?;
    personal_token::revoke_all(tx, person, moment).await?;
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(person), "password_set", object, json!({}), moment).await?;
    Ok(())
}

/// Gives one password to many accounts that have none: those of a demo, which are known to everybody.
///
/// # Errors
/// Where the database fails, an account that has a password already included.
pub async fn set_for_all(
    tx: &Tx,
    people: &[Id<Person>],
    new: &Hashed,
    moment: Moment,
) -> Result<(), StorageError> {
    let row = |id: &Id<Person>| entity::Model {
        person_id: *id,
        phc: new.phc.clone(),
        changed_at: moment.utc(),
        short: new.short,
    };
    tx.insert_all(people.iter().map(row).collect()).await
}

/// Stores a hash, replacing the one before.
async fn store(tx: &Tx, person: Id<Person>, new: Hashed, moment: Moment) -> Result<(), StorageError> {
    use entity::Column as C;
    let row = entity::ActiveModel {
        person_id: Set(person),
        phc: Set(new.phc),
        changed_at: Set(moment.utc()),
        short: Set(new.short),
    };
    let all = [C::Phc, C::ChangedAt, C::Short];
    let replace = OnConflict::column(C::PersonId).update_columns(all).to_owned();
    entity::Entity::insert(row).on_conflict(replace).exec_without_returning(&**tx).await?;
    Ok(())
}

/// Stores a stronger hash of the same password.
pub(crate) async fn rehash(tx: &Tx, person: Id<Person>, phc: String) -> Result<(), StorageError> {
    let row = entity::ActiveModel { person_id: Set(person), phc: Set(phc), ..Default::default() };
    row.update(&**tx).await?;
    Ok(())
}

/// Removes the password of someone who comes in by passkeys.
///
/// # Errors
/// Storage.
pub async fn remove(tx: &Tx, permit: &Permit<ChangePassword>, moment: Moment) -> Result<(), Failure> {
    let person = permit.object().person;
    if !passkey::queries::any(&**tx, person).await? {
        return Err(Failure::denied(PasswordReason::OnlyWayIn {}));
    }
    entity::Entity::delete_by_id(person).exec(&**tx).await?;
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(person), "password_removed", object, json!({}), moment).await?;
    event::notify(tx, person, Notice::PasswordChanged {}, moment).await?;
    Ok(())
}

impl std::fmt::Debug for Hashed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hashed(…)")
    }
}
