//! From the secret of a cookie to the person behind it, in one statement.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Db, Id, Lang, Moment, Secret, SecretHash, StorageError, Zone};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, FromQueryResult, JoinType, QueryFilter as _, QuerySelect as _,
};
use uuid::Uuid;

use super::entity;
use super::lifetime::{Lifetimes, Span};
use super::view;
use crate::grant::{self, Columns};
use crate::{Actor, Held, Person, SignedIn, Via, person};

/// One sign-in, its person, and one of their grants (or none).
#[derive(FromQueryResult)]
struct Row {
    person_id: Id<Person>,
    created_at: DateTime<Utc>,
    last_seen_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    idle_seconds: i32,
    fresh_until: DateTime<Utc>,
    own_device: bool,
    half: bool,
    name: String,
    email: String,
    language: Option<Lang>,
    zone: Option<Zone>,
    role: Option<String>,
    scope_kind: Option<String>,
    scope_id: Option<Uuid>,
    starts_at: Option<DateTime<Utc>>,
    grant_ends_at: Option<DateTime<Utc>>,
    views_person: Option<Id<Person>>,
    views_cohort: Option<Uuid>,
    views_until: Option<DateTime<Utc>>,
}

/// Who holds this secret at `moment`. Nobody where the sign-in was ended, ran out, or its person is suspended: it
/// is asked of the database each time, so that an end is an end at the next request.
///
/// # Errors
/// Storage.
pub async fn resolve(
    db: &Db,
    secret: &Secret,
    lifetimes: &Lifetimes,
    moment: Moment,
) -> Result<Option<Actor>, StorageError> {
    let hash = secret.hash();
    let rows = load(db, &hash).await?;
    let grants = rows.iter().filter_map(held).collect::<Result<Vec<_>, _>>()?;
    let Some(row) = rows.into_iter().next() else { return Ok(None) };
    let allowed = lifetimes.of(&grants, row.own_device, moment);
    if !row.span().holds(allowed, moment) {
        return Ok(None);
    }
    let wanted = row.wanted(moment);
    let actor = row.actor(hash, grants);
    view::seen(db, actor, wanted, moment).await.map(Some)
}

async fn load(db: &Db, hash: &SecretHash) -> Result<Vec<Row>, StorageError> {
    use entity::Column as S;
    use grant::entity::Column as G;
    use person::entity::Column as P;
    let to_person = entity::Entity::belongs_to(person::entity::Entity).from(S::PersonId).to(P::Id);
    let to_grants = entity::Entity::belongs_to(grant::entity::Entity).from(S::PersonId).to(G::PersonId);
    let rows = entity::Entity::find_by_id(hash.0.clone())
        .join(JoinType::InnerJoin, to_person.into())
        .join(JoinType::LeftJoin, to_grants.into())
        .filter(P::State.eq(person::entity::State::Active))
        .column(P::Name)
        .column(P::Email)
        .column(P::Language)
        .column(P::Zone)
        .column(G::Role)
        .column(G::ScopeKind)
        .column(G::ScopeId)
        .column(G::StartsAt)
        .column_as(G::EndsAt, "grant_ends_at");
    Ok(rows.into_model::<Row>().all(db.read()).await?)
}

fn held(row: &Row) -> Option<Result<Held, StorageError>> {
    let columns = Columns {
        role: row.role.clone()?,
        scope_kind: row.scope_kind.clone()?,
        scope_id: row.scope_id,
        starts_at: row.starts_at,
        ends_at: row.grant_ends_at,
    };
    Some(columns.try_into())
}

impl Row {
    fn span(&self) -> Span {
        Span {
            created_at: self.created_at,
            last_seen_at: self.last_seen_at,
            ends_at: self.ends_at,
            idle: TimeDelta::seconds(self.idle_seconds.into()),
        }
    }

    /// As whom, and where, the site is to be looked at; nobody once the time is over.
    fn wanted(&self, moment: Moment) -> Option<(Id<Person>, Uuid)> {
        self.views_until.filter(|until| moment.utc() < *until)?;
        self.views_person.zip(self.views_cohort)
    }

    fn actor(self, sign_in: SecretHash, grants: Vec<Held>) -> Actor {
        let half = self.half;
        let person = Arc::new(SignedIn {
            person: self.person_id,
            name: self.name,
            email: self.email,
            lang: self.language,
            zone: self.zone,
            grants,
            via: Via::Browser { sign_in, not_my_device: !self.own_device },
            fresh_until: Some(self.fresh_until),
            view_as: None,
        });
        if half { Actor::Half(person) } else { Actor::Person(person) }
    }
}
