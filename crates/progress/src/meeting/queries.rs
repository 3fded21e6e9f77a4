//! Reading the notes of a team's meetings.

use std::collections::BTreeSet;

use auth::{Person, person};
use chrono::{DateTime, Utc};
use jiff::civil::Date;
use kernel::{AnyId, Db, Id, StorageError};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::entity::{COLUMN, Entity, Model};

/// The notes of a meeting as they are read.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// Which.
    pub id: AnyId,
    /// On which day.
    pub held_on: Date,
    /// Who was there.
    pub present: Vec<(Id<Person>, String)>,
    /// The words.
    pub body: String,
    /// Raised with each change.
    pub revision: i32,
    /// Who wrote or changed them last.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether they were taken away.
    pub removed: bool,
}

/// The notes of a team's meetings, the latest meeting first. Two statements, whatever their number.
///
/// # Errors
/// Where the database fails.
pub async fn of_team(
    db: &Db,
    cohort: Id<courses::Cohort>,
    team: Id<courses::Team>,
) -> Result<Vec<Meeting>, StorageError> {
    let query = Entity::find().filter(COLUMN.cohort_id.eq(cohort)).filter(COLUMN.team_id.eq(team));
    let rows = query.order_by_desc(COLUMN.held_on).order_by_desc(COLUMN.id).all(db.read()).await?;
    let mut people: BTreeSet<_> = rows.iter().map(by).collect();
    for row in &rows {
        people.extend(present(row)?);
    }
    let names = person::queries::names(db.read(), people).await?;
    let name = |id: Id<Person>| names.get(&id).cloned().unwrap_or_default();
    let read = |row: Model| {
        let there = present(&row)?.into_iter().map(|id| (id, name(id))).collect();
        Ok(Meeting {
            id: row.id,
            held_on: row.held_on.0,
            present: there,
            revision: row.revision,
            by: name(by(&row)),
            at: row.changed_at.unwrap_or(row.at),
            removed: row.removed_at.is_some(),
            body: row.body,
        })
    };
    rows.into_iter().map(read).collect()
}

fn by(row: &Model) -> Id<Person> {
    row.changed_by.unwrap_or(row.person_id)
}

fn present(row: &Model) -> Result<Vec<Id<Person>>, StorageError> {
    serde_json::from_str(&row.present).map_err(StorageError::other)
}
