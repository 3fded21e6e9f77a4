//! One's own sign-ins: seeing and ending them.

use chrono::{DateTime, Utc};
use kernel::{Id, Moment, SecretHash, StorageError};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, ModelTrait as _, QueryFilter as _, QueryOrder as _,
};

use super::entity;
use crate::Person;

/// One sign-in as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSignIn {
    /// Which; the hash opens nothing and may stand in a form.
    pub hash: SecretHash,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// Its last use, to five minutes.
    pub last_seen_at: DateTime<Utc>,
    /// As the browser names itself.
    pub browser: Option<String>,
    /// False at a shared computer.
    pub own_device: bool,
}

/// The sign-ins of a person that have not run out, the last used first.
///
/// # Errors
/// Storage.
pub async fn own(
    db: &impl ConnectionTrait,
    person: Id<Person>,
    moment: Moment,
) -> Result<Vec<OwnSignIn>, StorageError> {
    use entity::Column as S;
    let theirs = entity::Entity::find()
        .filter(S::PersonId.eq(person))
        .filter(S::EndsAt.gt(moment.utc()))
        .filter(S::Half.eq(false));
    let rows = theirs.order_by_desc(S::LastSeenAt).order_by_asc(S::Hash).all(db).await?;
    let live = rows
        .into_iter()
        .filter(|row| moment.utc() < row.last_seen_at + chrono::TimeDelta::seconds(row.idle_seconds.into()));
    Ok(live.map(OwnSignIn::from).collect())
}

/// Ends one of a person's own sign-ins; another's hash ends nothing. Says whether there was one.
///
/// # Errors
/// Storage.
pub async fn end_own(
    tx: &kernel::Tx,
    person: Id<Person>,
    sign_in: &SecretHash,
) -> Result<bool, StorageError> {
    let row = entity::Entity::find_by_id(sign_in.0.clone()).one(&**tx).await?;
    let Some(row) = row.filter(|row| row.person_id == person) else { return Ok(false) };
    row.delete(&**tx).await?;
    Ok(true)
}

impl From<entity::Model> for OwnSignIn {
    fn from(row: entity::Model) -> Self {
        Self {
            hash: SecretHash(row.hash),
            created_at: row.created_at,
            last_seen_at: row.last_seen_at,
            browser: row.browser,
            own_device: row.own_device,
        }
    }
}
