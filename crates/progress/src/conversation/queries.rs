//! Reading a conversation.

use auth::{Role, Scope, grant, person};
use chrono::{DateTime, Utc};
use courses::enrolment::entity as enrolment;
use kernel::{AnyId, Db, Id, StorageError};
use sea_orm::sea_query::{ExprTrait, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Where;
use super::entity;

/// The most posts of one page; the latest are read.
const MOST: u64 = 200;

/// One post as it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// Which.
    pub id: AnyId,
    /// Who wrote it.
    pub person: Id<auth::Person>,
    /// Their name.
    pub name: String,
    /// Whether they facilitate the cohort.
    pub facilitates: bool,
    /// Which post it answers.
    pub answers_to: Option<AnyId>,
    /// The words; empty where it was taken away.
    pub body: String,
    /// Whether it was taken away.
    pub removed: bool,
    /// When.
    pub at: DateTime<Utc>,
}

/// The enrolments of a team.
fn members(team: Id<courses::Team>) -> SelectStatement {
    let mut query = enrolment::Entity::find().select_only().column(enrolment::Column::Id);
    QuerySelect::query(&mut query).and_where(enrolment::COLUMN.team_id.eq(team)).to_owned()
}

/// The posts of a conversation in order; three statements, whatever their number.
///
/// # Errors
/// Where the database fails.
pub async fn of(db: &Db, cohort: Id<courses::Cohort>, place: Where) -> Result<Vec<Post>, StorageError> {
    let here = match place {
        Where::Discussion(activity, None) => entity::COLUMN.activity_id.eq(activity),
        // a team's discussion is the posts of its members: no other team sees them
        Where::Discussion(activity, Some(team)) => entity::COLUMN
            .activity_id
            .eq(activity)
            .and(entity::COLUMN.enrolment_id.in_subquery(members(team))),
        Where::Team(team) => entity::COLUMN.team_id.eq(team),
    };
    let query = entity::Entity::find()
        .filter(entity::COLUMN.cohort_id.eq(cohort))
        .filter(here)
        .order_by_desc(entity::COLUMN.at)
        .order_by_desc(entity::COLUMN.id)
        .limit(MOST);
    let mut rows = query.all(db.read()).await?;
    rows.reverse();
    let names = person::queries::names(db.read(), rows.iter().map(|r| r.person_id)).await?;
    let leaders = grant::queries::on(db.read(), Role::Facilitator, Scope::Cohort(cohort.uuid())).await?;
    let post = |row: entity::Model| Post {
        id: row.id,
        person: row.person_id,
        name: names.get(&row.person_id).cloned().unwrap_or_default(),
        facilitates: leaders.iter().any(|held| held.person_id == row.person_id),
        answers_to: row.answers_to,
        removed: row.removed_at.is_some(),
        body: if row.removed_at.is_some() { String::new() } else { row.body },
        at: row.at,
    };
    Ok(rows.into_iter().map(post).collect())
}
