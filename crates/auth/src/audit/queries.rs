//! Reading the audit log, for admins: callers hold the route to them.

use chrono::{DateTime, Utc};
use kernel::{Id, StorageError};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use uuid::Uuid;

use super::{entity, rows};
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
    /// Ids, words and counts; nothing where an erasure took it away.
    pub detail: serde_json::Value,
    /// Its place in the chain; none for the second until it is sealed.
    pub position: Option<i64>,
}

/// Which rows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Done by one of these people; nobody, where the list is empty.
    pub by: Option<Vec<Id<Person>>>,
    /// Done to this thing.
    pub object_id: Option<Uuid>,
    /// Of this kind.
    pub action: Option<String>,
    /// At this instant or later.
    pub from: Option<DateTime<Utc>>,
    /// Before this instant.
    pub until: Option<DateTime<Utc>>,
}

impl Filter {
    fn condition(&self) -> Condition {
        use entity::Column as A;
        Condition::all()
            .add_option(self.by.as_ref().map(|by| A::ActorId.is_in(by.iter().copied())))
            .add_option(self.object_id.map(|object| A::ObjectId.eq(object)))
            .add_option(self.action.as_deref().map(|action| A::Action.eq(action)))
            .add_option(self.from.map(|from| A::At.gte(from)))
            .add_option(self.until.map(|until| A::At.lt(until)))
    }
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
    let mut found = entity::Entity::find().filter(filter.condition()).order_by_desc(A::Id).limit(limit);
    if let Some(before) = before {
        found = found.filter(A::Id.lt(before));
    }
    let found = found.all(db).await?;
    let mut details = rows::details(db, &found).await?;
    let entry = |row: entity::Model| {
        let detail = details.remove(&row.id).map(|(_, detail)| detail).unwrap_or_default();
        Entry::of(row, &detail)
    };
    Ok(found.into_iter().map(entry).collect())
}

impl Entry {
    fn of(row: entity::Model, detail: &str) -> Self {
        Self {
            id: row.id,
            at: row.at,
            by: row.actor_id,
            action: row.action,
            object_kind: row.object_kind,
            object_id: row.object_id,
            detail: serde_json::from_str(detail).unwrap_or_default(),
            position: row.position,
        }
    }
}

/// The kinds of things that were done so far, by name, for a list to choose from.
///
/// # Errors
/// Storage.
pub async fn actions(db: &impl ConnectionTrait) -> Result<Vec<String>, StorageError> {
    let all = entity::Entity::find().select_only().column(entity::Column::Action).distinct();
    Ok(all.order_by_asc(entity::Column::Action).into_tuple().all(db).await?)
}
