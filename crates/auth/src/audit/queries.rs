//! Reading the audit log, for admins: callers hold the route to them.

use chrono::{DateTime, Utc};
use kernel::{Id, StorageError};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use super::entity;
use crate::Person;

/// One row as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Sorts by time; the cursor of the next page.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// Who; nobody for the shell and the server itself.
    pub by: Option<Id<Person>>,
    /// What was done.
    pub action: String,
    /// To what kind of thing.
    pub object_kind: String,
    /// To which.
    pub object_id: Option<Uuid>,
    /// Ids, words and counts.
    pub detail: serde_json::Value,
}

/// Which rows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Done by this person.
    pub by: Option<Id<Person>>,
    /// Done to this thing.
    pub object_id: Option<Uuid>,
    /// Of this kind.
    pub action: Option<String>,
}

/// A page of rows, the latest first, older than the row `before`.
///
/// # Errors
/// Storage.
pub async fn page(
    db: &impl ConnectionTrait,
    filter: &Filter,
    before: Option<Uuid>,
    limit: u64,
) -> Result<Vec<Entry>, StorageError> {
    use entity::Column as A;
    let mut rows = entity::Entity::find().order_by_desc(A::Id).limit(limit);
    if let Some(by) = filter.by {
        rows = rows.filter(A::ActorId.eq(by));
    }
    if let Some(object) = filter.object_id {
        rows = rows.filter(A::ObjectId.eq(object));
    }
    if let Some(action) = &filter.action {
        rows = rows.filter(A::Action.eq(action.as_str()));
    }
    if let Some(before) = before {
        rows = rows.filter(A::Id.lt(before));
    }
    Ok(rows.all(db).await?.into_iter().map(Entry::from).collect())
}

impl From<entity::Model> for Entry {
    fn from(row: entity::Model) -> Self {
        Self {
            id: row.id,
            at: row.at,
            by: row.actor_id,
            action: row.action,
            object_kind: row.object_kind,
            object_id: row.object_id,
            detail: serde_json::from_str(&row.detail).unwrap_or_default(),
        }
    }
}
