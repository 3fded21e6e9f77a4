//! From an access token to the person behind it.

use std::sync::Arc;

use kernel::{Db, Moment, StorageError};

use super::access::{Claims, kid, read};
use super::holders::Holders;
use super::keys::Keys;
use super::seen::{Seen, Verified};
use crate::Actor;

/// Reads access tokens. Cheap to clone.
#[derive(Clone)]
pub struct Reader {
    db: Db,
    keys: Keys,
    seen: Seen,
    holders: Holders,
}

impl Reader {
    /// Starts a reader of tokens that were signed with `keys`.
    #[must_use]
    pub fn start(db: Db, keys: Keys) -> Self {
        Self { holders: Holders::start(&db), seen: Seen::default(), db, keys }
    }

    /// Who holds this access token at `moment`. Nobody where it is forged, over, of a family that was revoked, or
    /// its person is suspended.
    ///
    /// # Errors
    /// Storage.
    pub async fn who(&self, token: &str, moment: Moment) -> Result<Option<Actor>, StorageError> {
        match self.claims(token, moment).await? {
            Some(claims) => self.holders.of(claims).await,
            None => Ok(None),
        }
    }

    /// What a token says. Its signature is checked once; its times and its key each time.
    async fn claims(&self, token: &str, moment: Moment) -> Result<Option<Arc<Claims>>, StorageError> {
        if let Some(seen) = self.seen.get(token) {
            let holds = self.keys.accepts(&seen.kid, moment) && seen.claims.in_time(moment);
            return Ok(holds.then(|| seen.claims.clone()));
        }
        let Some(kid) = kid(token) else { return Ok(None) };
        if !self.keys.accepts(&kid, moment) {
            self.keys.reload(&self.db, moment).await?;
        }
        let claims = read(&self.keys, token, moment).map(Arc::new);
        if let Some(claims) = &claims {
            self.seen.insert(token, Verified { kid, claims: claims.clone() });
        }
        Ok(claims)
    }
}
