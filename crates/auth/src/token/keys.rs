//! The signing keys: the secret half in a file of this machine, the public halves in the database for all.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::DecodingKey;
use kernel::{Db, Moment, StorageError};
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, Set};
use serde::Serialize;

use super::key_entity as entity;
use super::pair::{Pair, from_pem, to_pem};

/// How long a key signs.
const SIGNS: TimeDelta = TimeDelta::days(90);
/// How long it is still accepted after that.
const OVERLAP: TimeDelta = TimeDelta::days(1);

/// The signing key of this process and the public keys of all. Cheap to clone.
#[derive(Clone)]
pub struct Keys(Arc<Inner>);

struct Inner {
    issuer: String,
    folder: Option<PathBuf>,
    own: RwLock<Own>,
    known: RwLock<BTreeMap<String, Known>>,
}

#[derive(Clone)]
struct Own {
    pair: Pair,
    created_at: DateTime<Utc>,
}

/// A public key that tokens may be signed with.
#[derive(Clone)]
pub(super) struct Known {
    x: String,
    pub(super) decoding: DecodingKey,
    pub(super) retires_at: DateTime<Utc>,
}

/// The public keys as others fetch them (RFC 7517).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Jwks {
    /// One for each key that is accepted.
    pub keys: Vec<PublicKey>,
}

/// One public key (RFC 8037).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicKey {
    /// Always `OKP`.
    pub kty: &'static str,
    /// Always `Ed25519`.
    pub crv: &'static str,
    /// Always `sig`.
    #[serde(rename = "use")]
    pub purpose: &'static str,
    /// Always `EdDSA`.
    pub alg: &'static str,
    /// The thumbprint.
    pub kid: String,
    /// The key, base64url.
    pub x: String,
}

impl Keys {
    /// Opens the keys in `folder`, which is made with its first key (file mode 600) where there is none. `issuer` is
    /// the address under which the server is known; it is also the audience.
    ///
    /// # Errors
    /// Storage: files that cannot be read or written, or the database.
    pub async fn open(
        db: &Db,
        folder: &Path,
        issuer: impl Into<String>,
        moment: Moment,
    ) -> Result<Self, StorageError> {
        let known = load(db, moment).await?;
        let own = newest(folder, db, moment).await?;
        Self::with(db, own, known, Some(folder.to_owned()), issuer.into(), moment).await
    }

    /// Keys that live as long as the process, for demos and tests.
    ///
    /// # Errors
    /// Storage.
    pub async fn in_memory(db: &Db, issuer: impl Into<String>, moment: Moment) -> Result<Self, StorageError> {
        let known = load(db, moment).await?;
        Self::with(db, None, known, None, issuer.into(), moment).await
    }

    async fn with(
        db: &Db,
        own: Option<Own>,
        known: BTreeMap<String, Known>,
        folder: Option<PathBuf>,
        issuer: String,
        moment: Moment,
    ) -> Result<Self, StorageError> {
        let fresh = own.is_none();
        let own = match own {
            Some(own) => own,
            None => Own { pair: Pair::generate(db.entropy())?, created_at: moment.utc() },
        };
        let keys = Self(Arc::new(Inner {
            issuer,
            folder,
            own: RwLock::new(own.clone()),
            known: RwLock::new(known),
        }));
        if fresh {
            keys.adopt(db, own).await?;
        }
        Ok(keys)
    }

    /// Makes a new key where this one has signed for 90 days; the old one is accepted for a day more. Asked whenever
    /// a token is issued.
    ///
    /// # Errors
    /// Storage.
    pub async fn rotate_when_due(&self, db: &Db, moment: Moment) -> Result<(), StorageError> {
        if moment.utc() < self.own().created_at + SIGNS {
            return Ok(());
        }
        let own = Own { pair: Pair::generate(db.entropy())?, created_at: moment.utc() };
        self.adopt(db, own).await
    }

    /// File first, row second, use last: a key that signs is known to all.
    async fn adopt(&self, db: &Db, own: Own) -> Result<(), StorageError> {
        if let Some(folder) = &self.0.folder {
            write_secret(folder, &own.pair)?;
        }
        let retires_at = own.created_at + SIGNS + OVERLAP;
        let row = entity::ActiveModel {
            kid: Set(own.pair.kid.clone()),
            public_key: Set(to_pem(&own.pair.x)?),
            created_at: Set(own.created_at),
            retires_at: Set(retires_at),
        };
        let work = move |tx: kernel::Tx| {
            let row = row.clone();
            async move { row.insert(&*tx).await.map(drop).map_err(StorageError::from) }
        };
        db.write(work).await?;
        let known = Known::of(own.pair.x.clone(), retires_at)?;
        let mut all = self.0.known.write().unwrap_or_else(PoisonError::into_inner);
        all.insert(own.pair.kid.clone(), known);
        *self.0.own.write().unwrap_or_else(PoisonError::into_inner) = own;
        Ok(())
    }

    /// Reads the public keys that other processes made.
    pub(super) async fn reload(&self, db: &Db, moment: Moment) -> Result<(), StorageError> {
        let known = load(db, moment).await?;
        *self.0.known.write().unwrap_or_else(PoisonError::into_inner) = known;
        Ok(())
    }

    pub(super) fn issuer(&self) -> &str {
        &self.0.issuer
    }

    pub(super) fn known(&self, kid: &str, moment: Moment) -> Option<Known> {
        let all = self.0.known.read().unwrap_or_else(PoisonError::into_inner);
        all.get(kid).filter(|key| moment.utc() < key.retires_at).cloned()
    }

    /// Whether tokens signed with this key are accepted at `moment`.
    pub(super) fn accepts(&self, kid: &str, moment: Moment) -> bool {
        let all = self.0.known.read().unwrap_or_else(PoisonError::into_inner);
        all.get(kid).is_some_and(|key| moment.utc() < key.retires_at)
    }

    pub(super) fn pair(&self) -> Pair {
        self.own().pair
    }

    fn own(&self) -> Own {
        self.0.own.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The public keys that are accepted at `moment`.
    #[must_use]
    pub fn jwks(&self, moment: Moment) -> Jwks {
        let all = self.0.known.read().unwrap_or_else(PoisonError::into_inner);
        let live = all.iter().filter(|(_, key)| moment.utc() < key.retires_at);
        let keys = live.map(|(kid, key)| PublicKey {
            kty: "OKP",
            crv: "Ed25519",
            purpose: "sig",
            alg: "EdDSA",
            kid: kid.clone(),
            x: key.x.clone(),
        });
        Jwks { keys: keys.collect() }
    }
}

impl Known {
    fn of(x: String, retires_at: DateTime<Utc>) -> Result<Self, StorageError> {
        let decoding = DecodingKey::from_ed_components(&x).map_err(StorageError::other)?;
        Ok(Self { x, decoding, retires_at })
    }
}

async fn rows(db: &Db, moment: Moment) -> Result<Vec<entity::Model>, StorageError> {
    let live = entity::Column::RetiresAt.gt(moment.utc());
    Ok(entity::Entity::find().filter(live).all(db.read()).await?)
}

async fn load(db: &Db, moment: Moment) -> Result<BTreeMap<String, Known>, StorageError> {
    let rows = rows(db, moment).await?.into_iter();
    rows.map(|row| Ok((row.kid, Known::of(from_pem(&row.public_key)?, row.retires_at)?))).collect()
}

/// The newest key of this machine that may still sign.
async fn newest(folder: &Path, db: &Db, moment: Moment) -> Result<Option<Own>, StorageError> {
    let mut rows = rows(db, moment).await?;
    rows.retain(|row| row.created_at <= moment.utc() && moment.utc() < row.created_at + SIGNS);
    rows.sort_by_key(|row| std::cmp::Reverse(row.created_at));
    for row in rows {
        if let Ok(der) = std::fs::read(file(folder, &row.kid)) {
            return Ok(Some(Own { pair: Pair::from_der(der)?, created_at: row.created_at }));
        }
    }
    Ok(None)
}

fn file(folder: &Path, kid: &str) -> PathBuf {
    folder.join(format!("signing-{kid}.der"))
}

fn write_secret(folder: &Path, pair: &Pair) -> Result<(), StorageError> {
    use std::io::Write as _;
    std::fs::create_dir_all(folder).map_err(StorageError::other)?;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(file(folder, &pair.kid)).map_err(StorageError::other)?;
    file.write_all(pair.der()).and_then(|()| file.sync_all()).map_err(StorageError::other)
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Keys({})", self.own().pair.kid)
    }
}

#[cfg(test)]
impl Keys {
    /// A key that no database knows.
    pub(super) fn alone(issuer: &str, seed: u64, moment: Moment) -> Self {
        let pair = Pair::generate(&kernel::Entropy::seeded(seed)).unwrap();
        let retires_at = moment.utc() + SIGNS + OVERLAP;
        let known = BTreeMap::from([(pair.kid.clone(), Known::of(pair.x.clone(), retires_at).unwrap())]);
        let own = Own { pair, created_at: moment.utc() };
        let (own, known) = (RwLock::new(own), RwLock::new(known));
        Self(Arc::new(Inner { issuer: issuer.to_owned(), folder: None, own, known }))
    }
}
