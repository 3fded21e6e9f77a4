//! From a directory's token to the directory.

use kernel::{Db, Moment, Secret, StorageError};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::entity;

/// A directory that showed its token. Only [`resolve`] makes one, so that it is the proof which the commands take.
#[derive(Clone, Debug)]
pub struct Directory {
    id: Uuid,
    association: Uuid,
}

impl Directory {
    /// Which.
    #[must_use]
    pub const fn id(&self) -> Uuid {
        self.id
    }

    /// The association at the head of the branch whose people it keeps.
    #[must_use]
    pub const fn association(&self) -> Uuid {
        self.association
    }
}

/// The directory that holds this token at `moment`; nothing where it is unknown, over or ended. It is asked of the
/// database each time, so that an end is an end at the next request.
///
/// # Errors
/// Storage.
pub async fn resolve(db: &Db, secret: &Secret, moment: Moment) -> Result<Option<Directory>, StorageError> {
    let this = entity::Entity::find().filter(entity::Column::Hash.eq(secret.hash().0));
    let found = this.one(db.read()).await?;
    let live = found.filter(|row| row.revoked_at.is_none() && moment.utc() < row.expires_at);
    Ok(live.map(|row| Directory { id: row.id, association: row.association_id }))
}
