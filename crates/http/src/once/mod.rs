//! Creating once: a second press, or a request sent again after a lost answer, lands on the same result.

pub mod entity;

use auth::Person;
use axum::http::{HeaderMap, StatusCode};
use chrono::TimeDelta;
use kernel::{Db, Failure, Id, Moment, StorageError, Tx, hex};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};
use sha2::{Digest as _, Sha256};

use crate::reason::EdgeReason;
use crate::{Context, Fault, Fields};

/// The name of the hidden field that holds a form's key.
pub const KEY_FIELD: &str = "key";

/// How long a key is remembered.
const REMEMBERED: TimeDelta = TimeDelta::hours(48);

/// One creating request with its key. Ask [`Self::before`] first in the unit of work and say [`Self::landed`] last in
/// the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Once {
    person: Id<Person>,
    /// Its SHA-256, since a client may choose up to 128 letters and the column holds 64.
    key: String,
    route: String,
    body_hash: Vec<u8>,
    moment: Moment,
}

/// What came of a creating request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Landed {
    /// The status it was answered with.
    pub status: StatusCode,
    /// The path of what was made.
    pub location: String,
}

impl Once {
    /// The request of a form with its hidden key.
    ///
    /// # Errors
    /// Nobody is signed in; the key is missing or not one.
    pub fn of_form(ctx: &Context, fields: &Fields) -> Result<Self, Fault> {
        Self::of(ctx, fields.get(KEY_FIELD), fields.hash())
    }

    /// The request of an API call with an `Idempotency-Key`; nothing where it has none.
    ///
    /// # Errors
    /// Nobody is signed in; the key is not one.
    pub fn of_call(ctx: &Context, headers: &HeaderMap, body_hash: &[u8]) -> Result<Option<Self>, Fault> {
        let key = headers.get("idempotency-key").map(|key| key.to_str().unwrap_or_default());
        key.map(|key| Self::of(ctx, key, body_hash)).transpose()
    }

    fn of(ctx: &Context, key: &str, body_hash: &[u8]) -> Result<Self, Fault> {
        let plain = key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        if !plain || !(8..=128).contains(&key.len()) {
            return Err(Fault::new(StatusCode::UNPROCESSABLE_ENTITY, EdgeReason::BadKey {}));
        }
        Ok(Self {
            person: ctx.person()?.person,
            key: hex(&Sha256::digest(key)),
            route: format!("{} {}", ctx.arrival.method(), ctx.arrival.pattern().unwrap_or_default()),
            body_hash: body_hash.to_vec(),
            moment: ctx.moment,
        })
    }

    /// What came of this request before, where it was done already.
    ///
    /// # Errors
    /// A conflict where the key came with something else; storage.
    pub async fn before(&self, tx: &Tx) -> Result<Option<Landed>, Failure> {
        let found = entity::Entity::find_by_id((self.person, self.key.clone())).one(&**tx).await?;
        let Some(row) = found else { return Ok(None) };
        if row.route != self.route || row.body_hash != self.body_hash {
            return Err(Failure::conflict(EdgeReason::KeyReused {}));
        }
        let status = u16::try_from(row.status).ok().and_then(|code| StatusCode::from_u16(code).ok());
        Ok(Some(Landed { status: status.unwrap_or(StatusCode::SEE_OTHER), location: row.location }))
    }

    /// Remembers what came of this request, with the effect itself.
    ///
    /// # Errors
    /// Storage.
    pub async fn landed(&self, tx: &Tx, status: StatusCode, location: &str) -> Result<Landed, StorageError> {
        let row = entity::ActiveModel {
            person_id: Set(self.person),
            key: Set(self.key.clone()),
            route: Set(self.route.clone()),
            body_hash: Set(self.body_hash.clone()),
            status: Set(i32::from(status.as_u16())),
            location: Set(location.to_owned()),
            created_at: Set(self.moment.utc()),
        };
        row.insert(&**tx).await?;
        Ok(Landed { status, location: location.to_owned() })
    }
}

/// Forgets keys older than 48 hours; a job calls it.
///
/// # Errors
/// Storage.
pub async fn forget(db: &Db, moment: Moment) -> Result<(), StorageError> {
    let before = moment.plus(-REMEMBERED).utc();
    db.write(move |tx| async move {
        let old = entity::Entity::delete_many().filter(entity::Column::CreatedAt.lt(before));
        old.exec(&*tx).await.map(drop).map_err(StorageError::from)
    })
    .await
}
