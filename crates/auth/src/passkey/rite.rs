//! What the server and a browser say to each other about passkeys, with everything checked by webauthn-rs.

use std::sync::Arc;

use kernel::{Db, Moment, Secret, SiteKey, StorageError};
use serde::Serialize;
use serde_json::Value;
use webauthn_rs::prelude::{Url, Webauthn, WebauthnBuilder};

use super::ceremony;

kernel::reasons! {
    /// Why a passkey is not taken.
    pub enum PasskeyReason {
        /// It is none of this account, or took too long.
        NotValid = "passkey_not_valid" {},
        /// Another account has it, or it was added before.
        AddedAlready = "passkey_added_already" {},
        /// A name is needed, and not too long a one.
        NameNotValid = "passkey_name_not_valid" {},
        /// It is the only way into the account.
        OnlyWayIn = "passkey_only_way_in" {},
    }
}

/// Ceremonies with passkeys of this site. Cheap to clone. A site that is known by a bare number (an IP address) can
/// have none: browsers tie passkeys to names.
#[derive(Clone)]
pub struct Rite {
    pub(super) webauthn: Option<Arc<Webauthn>>,
    pub(super) db: Db,
    pub(super) key: SiteKey,
}

/// What a browser needs to do its half.
#[derive(Clone, Debug, Serialize)]
pub struct Begun {
    /// Brought back with the answer.
    pub ceremony: String,
    /// The options of `navigator.credentials`.
    pub options: Value,
}

impl Rite {
    /// The ceremonies of the site at this origin, such as `https://learn.example.org`.
    #[must_use]
    pub fn at(db: Db, key: SiteKey, origin: &str, host: &str) -> Self {
        let built = Url::parse(origin)
            .ok()
            .filter(|url| url.domain().is_some())
            .and_then(|url| WebauthnBuilder::new(host, &url).ok()?.build().ok());
        Self { webauthn: built.map(Arc::new), db, key }
    }

    /// Whether there can be passkeys.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        self.webauthn.is_some()
    }

    pub(super) fn webauthn(&self) -> Result<&Webauthn, StorageError> {
        self.webauthn.as_deref().ok_or_else(|| StorageError::other("this address can have no passkeys"))
    }

    pub(super) async fn begun(
        &self,
        state: &(impl Serialize + Sync),
        options: &impl Serialize,
        moment: Moment,
    ) -> Result<Begun, StorageError> {
        let ceremony: Secret = ceremony::keep(&self.db, &self.key, state, moment).await?;
        let options = serde_json::to_value(options).map_err(StorageError::other)?;
        let options = options.get("publicKey").cloned().unwrap_or_default();
        Ok(Begun { ceremony: ceremony.reveal().to_owned(), options })
    }
}

impl std::fmt::Debug for Rite {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Rite")
    }
}
