//! Adding a passkey.

use kernel::{Denied, Failure, Id, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, Set, SqlErr};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use webauthn_rs::prelude::{Passkey, PasskeyRegistration, RegisterPublicKeyCredential};

use super::{Begun, PasskeyReason, Rite, ceremony, entity, queries};
use crate::event::{self, Notice};
use crate::{Person, audit};

/// The longest name.
const LONGEST_NAME: usize = 60;

/// For whom a key is made, and how the device shows the account.
#[derive(Clone, Debug)]
pub struct NewKey<'a> {
    /// Whose.
    pub person: Id<Person>,
    /// Their address.
    pub email: &'a str,
    /// Their name.
    pub name: &'a str,
}

/// The server's half.
#[derive(Serialize, Deserialize)]
struct Registering {
    person: Id<Person>,
    state: PasskeyRegistration,
}

/// A passkey whose ceremony is over, ready to be stored in a transaction.
#[derive(Clone, Debug)]
pub struct Registered {
    passkey: Passkey,
    name: String,
}

impl Rite {
    /// Begins to add a passkey. The device keeps it so that it is found without a name typed.
    ///
    /// # Errors
    /// Storage.
    pub async fn begin_adding(&self, new: NewKey<'_>, moment: Moment) -> Result<Begun, StorageError> {
        let old = queries::of(self.db.read(), new.person).await?;
        let old = old.into_iter().map(|key| key.credential_id).collect();
        let (options, state) = self
            .webauthn()?
            .start_passkey_registration(new.person.uuid(), new.email, new.name, Some(old))
            .map_err(StorageError::other)?;
        let mut begun = self.begun(&Registering { person: new.person, state }, &options, moment).await?;
        if let Some(Value::Object(wanted)) = begun.options.get_mut("authenticatorSelection") {
            wanted.insert("residentKey".to_owned(), json!("required"));
            wanted.insert("requireResidentKey".to_owned(), json!(true));
        }
        Ok(begun)
    }

    /// Checks what the device made. It must be for the same person for whom it was begun.
    ///
    /// # Errors
    /// Denied where the ceremony is over or the answer is not one; storage.
    pub async fn finish_adding(
        &self,
        person: Id<Person>,
        name: &str,
        (ceremony, credential): (&str, &str),
        moment: Moment,
    ) -> Result<Registered, Failure> {
        let name = checked_name(name)?;
        let kept: Option<Registering> = ceremony::take(&self.db, &self.key, ceremony, moment).await?;
        let not_valid = || Denied::from(PasskeyReason::NotValid {});
        let kept = kept.filter(|kept| kept.person == person).ok_or_else(not_valid)?;
        let answer: RegisterPublicKeyCredential =
            serde_json::from_str(credential).map_err(|_| not_valid())?;
        let passkey = self.webauthn()?.finish_passkey_registration(&answer, &kept.state);
        let passkey = passkey.map_err(|error| {
            tracing::debug!(%error, "a passkey was not added");
            not_valid()
        })?;
        Ok(Registered { passkey, name })
    }
}

/// The name without outer spaces; needed, and not too long.
pub(super) fn checked_name(name: &str) -> Result<String, Failure> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(kernel::Invalid::one("key_name", &PasskeyReason::NameNotValid {}).into());
    }
    Ok(name)
}

/// Stores a passkey and tells its person.
///
/// # Errors
/// A conflict where it is there already; storage.
pub async fn store(tx: &Tx, person: Id<Person>, new: Registered, moment: Moment) -> Result<(), Failure> {
    let row = entity::ActiveModel {
        id: Set(tx.entropy().uuid(moment)),
        person_id: Set(person),
        credential_id: Set(new.passkey.cred_id().to_vec()),
        name: Set(new.name.clone()),
        credential: Set(serde_json::to_string(&new.passkey).map_err(StorageError::other)?),
        created_at: Set(moment.utc()),
        last_used_at: Set(None),
    };
    row.insert(&**tx).await.map_err(|error| match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => Failure::conflict(PasskeyReason::AddedAlready {}),
        _ => error.into(),
    })?;
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(person), "passkey_added", object, json!({}), moment).await?;
    event::notify(tx, person, Notice::PasskeyAdded { name: new.name }, moment).await?;
    Ok(())
}
