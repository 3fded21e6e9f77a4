//! Where API clients get their tokens.

use std::net::IpAddr;

use kernel::{Db, Denied, Id, Moment, Secret, StorageError, Tx};
use serde_json::json;

use super::access::{Claims, LIFE, sign};
use super::keys::Keys;
use super::refresh::{self, Made};
use super::rule::RefreshReason;
use crate::factor::{self, Answer, Ask, CodeReason, Facts};
use crate::sign_in::{Claim, Entrance, EntranceError};
use crate::{Person, audit, person};

/// Hands out tokens. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Desk {
    db: Db,
    keys: Keys,
    entrance: Entrance,
}

/// A pair of tokens.
#[derive(Debug)]
pub struct Tokens {
    /// Proves who one is for five minutes.
    pub access_token: String,
    /// Gets the next pair, once.
    pub refresh_token: Secret,
    /// Seconds until the access token is over.
    pub expires_in: u32,
}

/// Why there are no new tokens.
#[derive(Clone, Debug, thiserror::Error)]
pub enum RefreshError {
    /// The refresh token gives nothing, and why.
    #[error(transparent)]
    Refused(#[from] Denied),
    /// A store or the signing failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl Desk {
    /// A desk that signs with `keys` and lets in through `entrance`, whose counter it shares.
    #[must_use]
    pub fn new(db: Db, keys: Keys, entrance: Entrance) -> Self {
        Self { db, keys, entrance }
    }

    /// The keys it signs with.
    #[must_use]
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Tokens for a true claim, with a code of the second factor where the person has or needs one.
    ///
    /// # Errors
    /// As [`Entrance::check`].
    pub async fn issue(
        &self,
        claim: &Claim,
        code: Option<&str>,
        moment: Moment,
    ) -> Result<Tokens, EntranceError> {
        let person = self.entrance.check(claim).await?;
        self.second_factor(person, code, claim.address, moment).await?;
        self.keys.rotate_when_due(&self.db, moment).await?;
        let made = self.db.write(move |tx: Tx| begin(tx, person, moment)).await?;
        Ok(self.tokens(made, moment)?)
    }

    async fn second_factor(
        &self,
        person: Id<Person>,
        code: Option<&str>,
        address: IpAddr,
        moment: Moment,
    ) -> Result<(), EntranceError> {
        let ask = self.db.write(move |tx: Tx| async move {
            factor::reset_when_due(&tx, person, moment).await?;
            factor::facts(&*tx, person, moment).await.map(Facts::ask)
        });
        match (ask.await?, code) {
            (Ask::Nothing, _) => Ok(()),
            (_, None) => Err(Denied::from(CodeReason::Needed {}).into()),
            (_, Some(code)) => match self.entrance.answer(person, code, address, moment).await? {
                Answer::Wrong => Err(Denied::from(CodeReason::NotValid {}).into()),
                _ => Ok(()),
            },
        }
    }

    /// Tokens for someone without any proof, for demo data and tests.
    ///
    /// # Errors
    /// Storage.
    pub async fn mint(&self, person: Id<Person>, moment: Moment) -> Result<Tokens, StorageError> {
        let made = self.db.write(move |tx: Tx| begin(tx, person, moment)).await?;
        self.tokens(made, moment)
    }

    /// The next pair for a refresh token, which is then used up.
    ///
    /// # Errors
    /// Refused where it gives nothing, or storage.
    pub async fn refresh(&self, presented: &Secret, moment: Moment) -> Result<Tokens, RefreshError> {
        self.keys.rotate_when_due(&self.db, moment).await?;
        let key = self.keys.pair().derived(b"refresh tokens");
        let presented = presented.clone();
        let work = move |tx: Tx| {
            let presented = presented.clone();
            async move { refresh::exchange(&tx, &presented, &key, moment).await }
        };
        // a theft is stored before it is refused
        let made = self.db.write(work).await?.map_err(Denied::from)?;
        let account = person::queries::find(self.db.read(), made.person).await?;
        if account.is_none_or(|a| a.state == person::entity::State::Suspended) {
            return Err(Denied::from(RefreshReason::NotValid {}).into());
        }
        Ok(self.tokens(made, moment)?)
    }

    fn tokens(&self, made: Made, moment: Moment) -> Result<Tokens, StorageError> {
        let jti = self.db.entropy().uuid(moment);
        let claims = Claims::new(&self.keys, made.person, made.family, jti, moment);
        Ok(Tokens {
            access_token: sign(&self.keys.pair(), &claims)?,
            refresh_token: made.secret,
            expires_in: u32::try_from(LIFE.num_seconds()).unwrap_or_default(),
        })
    }
}

async fn begin(tx: Tx, person: Id<Person>, moment: Moment) -> Result<Made, StorageError> {
    let made = refresh::begin(&tx, person, moment).await?;
    let object = ("person", Some(person.uuid()));
    let detail = json!({ "family": made.family });
    audit::record(&tx, Some(person), "tokens_issued", object, detail, moment).await?;
    Ok(made)
}
