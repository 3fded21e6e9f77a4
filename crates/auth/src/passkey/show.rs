//! Showing a passkey: who comes in with it.

use kernel::{Denied, Failure, Id, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, Set};
use uuid::Uuid;
use webauthn_rs::prelude::{AuthenticationResult, DiscoverableAuthentication, Passkey, PublicKeyCredential};

use super::{Begun, PasskeyReason, Rite, ceremony, entity, queries};
use crate::Person;

/// A passkey that was shown and is right.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Whose it is.
    pub person: Id<Person>,
    id: Uuid,
    credential: String,
}

impl Rite {
    /// Begins to ask for any passkey of this site: nobody types a name, and nothing is said of who has one.
    ///
    /// # Errors
    /// Storage.
    pub async fn begin_asking(&self, moment: Moment) -> Result<Begun, StorageError> {
        let (options, state) =
            self.webauthn()?.start_discoverable_authentication().map_err(StorageError::other)?;
        self.begun(&state, &options, moment).await
    }

    /// Checks what was shown, with the finger, face or code of its person (user verification): it counts as both
    /// factors.
    ///
    /// # Errors
    /// Denied where the ceremony is over, the passkey is unknown or the answer is wrong; storage.
    pub async fn finish_asking(
        &self,
        (ceremony, credential): (&str, &str),
        moment: Moment,
    ) -> Result<Shown, Failure> {
        let not_valid = || Denied::from(PasskeyReason::NotValid {});
        let state: Option<DiscoverableAuthentication> =
            ceremony::take(&self.db, &self.key, ceremony, moment).await?;
        let state = state.ok_or_else(not_valid)?;
        let answer: PublicKeyCredential = serde_json::from_str(credential).map_err(|_| not_valid())?;
        let (holder, id) =
            self.webauthn()?.identify_discoverable_authentication(&answer).map_err(|_| not_valid())?;
        let row = queries::by_credential(self.db.read(), id).await?;
        let row = row.filter(|row| row.person_id.uuid() == holder).ok_or_else(not_valid)?;
        let passkey: Passkey = serde_json::from_str(&row.credential).map_err(StorageError::other)?;
        let result = self
            .webauthn()?
            .finish_discoverable_authentication_v2(&answer, state, &passkey)
            .map_err(|error| {
                tracing::debug!(%error, "a passkey was not taken");
                not_valid()
            })?;
        checked(row, passkey, &result)
    }
}

/// Counters and flags as the device says; without verification of its person it is only one factor and not taken.
fn checked(
    row: entity::Model,
    mut passkey: Passkey,
    result: &AuthenticationResult,
) -> Result<Shown, Failure> {
    if !result.user_verified() {
        return Err(Failure::denied(PasskeyReason::NotValid {}));
    }
    passkey.update_credential(result);
    let credential = serde_json::to_string(&passkey).map_err(StorageError::other)?;
    Ok(Shown { person: row.person_id, id: row.id, credential })
}

impl Shown {
    /// Notes the use, in the transaction of what it lets someone do.
    ///
    /// # Errors
    /// Storage.
    pub async fn used(&self, tx: &Tx, moment: Moment) -> Result<(), StorageError> {
        let row = entity::ActiveModel {
            id: Set(self.id),
            credential: Set(self.credential.clone()),
            last_used_at: Set(Some(moment.utc())),
            ..Default::default()
        };
        row.update(&**tx).await?;
        Ok(())
    }
}
