//! The sessions of an informational webinar as the public reads them. Never a room's address.

use kernel::{Db, Id, Moment, StorageError};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::entity::{COLUMN, Entity, Model, State};
use crate::Webinar;

/// The announced sessions of a webinar that are not over yet, the next one first.
///
/// # Errors
/// Where the database fails.
pub async fn planned(db: &Db, webinar: Id<Webinar>, moment: Moment) -> Result<Vec<Model>, StorageError> {
    let announced = COLUMN.state.is_in([State::Scheduled, State::Live]);
    let rows = Entity::find().filter(COLUMN.webinar_id.eq(webinar)).filter(announced);
    let mut rows = rows.order_by_asc(COLUMN.starts_at).all(db.read()).await?;
    rows.retain(|row| row.starts_at + chrono::TimeDelta::minutes(row.minutes.into()) > moment.utc());
    Ok(rows)
}
