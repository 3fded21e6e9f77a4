//! Which webinars have a recording.

use std::collections::BTreeSet;

use kernel::{Id, StorageError};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use super::entity::{COLUMN, Column, Entity, State};
use crate::Webinar;

/// Those of these webinars that have a recording which can be watched.
///
/// # Errors
/// Where the database fails.
pub async fn recorded(
    db: &impl ConnectionTrait,
    webinars: impl IntoIterator<Item = Id<Webinar>>,
) -> Result<BTreeSet<Id<Webinar>>, StorageError> {
    let published = Entity::find()
        .select_only()
        .column(Column::WebinarId)
        .filter(COLUMN.webinar_id.is_in(webinars))
        .filter(COLUMN.state.eq(State::Published));
    let found: Vec<Id<Webinar>> = published.into_tuple().all(db).await?;
    Ok(found.into_iter().collect())
}
