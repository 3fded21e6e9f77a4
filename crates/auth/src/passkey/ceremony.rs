//! Keeping the server's half of a ceremony: concealed, for some minutes, used once.

use chrono::TimeDelta;
use kernel::{Concealed, Db, Hidden, Moment, Secret, SiteKey, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, Set};
use serde::{Serialize, de::DeserializeOwned};

use super::ceremony_entity as entity;

/// How long a browser has.
const LIFE: TimeDelta = TimeDelta::minutes(5);
/// What the names of ceremonies begin with.
const PREFIX: &str = "wm_cer_";

/// Keeps a state for five minutes and says under which name the browser brings it back.
pub(super) async fn keep(
    db: &Db,
    key: &SiteKey,
    state: &(impl Serialize + Sync),
    moment: Moment,
) -> Result<Secret, StorageError> {
    keep_for(LIFE, db, key, state, moment).await
}

/// Keeps a state for a while and says under which name the browser brings it back.
pub(crate) async fn keep_for(
    life: TimeDelta,
    db: &Db,
    key: &SiteKey,
    state: &(impl Serialize + Sync),
    moment: Moment,
) -> Result<Secret, StorageError> {
    let secret = Secret::generate(PREFIX, db.entropy());
    let text = serde_json::to_string(state).map_err(StorageError::other)?;
    let row = entity::ActiveModel {
        hash: Set(secret.hash().0),
        state: Set(key.conceal(Hidden::Ceremony, &text, db.entropy()).stored().to_owned()),
        expires_at: Set(moment.utc() + life),
    };
    let work = move |tx: Tx| {
        let row = row.clone();
        async move { row.insert(&*tx).await.map(drop).map_err(StorageError::from) }
    };
    db.write(work).await?;
    Ok(secret)
}

/// Takes the state of a ceremony away, whatever comes of it: nothing where it is unknown, over or of another kind.
pub(crate) async fn take<T: DeserializeOwned>(
    db: &Db,
    key: &SiteKey,
    name: &str,
    moment: Moment,
) -> Result<Option<T>, StorageError> {
    let hash = Secret::presented(name).hash().0;
    let work = move |tx: Tx| {
        let hash = hash.clone();
        async move {
            let row = entity::Entity::find_by_id(hash.clone()).one(&*tx).await?;
            entity::Entity::delete_by_id(hash).exec(&*tx).await?;
            Ok::<_, StorageError>(row)
        }
    };
    Ok(db.write(work).await?.and_then(|row| read(key, row, moment)))
}

/// The state of a ceremony, left where it is: for a page that asks before something is done.
pub(crate) async fn look<T: DeserializeOwned>(
    db: &Db,
    key: &SiteKey,
    name: &str,
    moment: Moment,
) -> Result<Option<T>, StorageError> {
    let row = entity::Entity::find_by_id(Secret::presented(name).hash().0).one(db.read()).await?;
    Ok(row.and_then(|row| read(key, row, moment)))
}

fn read<T: DeserializeOwned>(key: &SiteKey, row: entity::Model, moment: Moment) -> Option<T> {
    let text = (moment.utc() < row.expires_at)
        .then(|| key.uncover(Hidden::Ceremony, &Concealed::of_stored(row.state)))??;
    serde_json::from_str(text.reveal()).ok()
}

/// Removes ceremonies that nobody finished. Nothing depends on it.
///
/// # Errors
/// Storage.
pub async fn forget_ceremonies(tx: &Tx, moment: Moment) -> Result<(), StorageError> {
    let over = entity::Column::ExpiresAt.lte(moment.utc());
    entity::Entity::delete_many().filter(over).exec(&**tx).await?;
    Ok(())
}
