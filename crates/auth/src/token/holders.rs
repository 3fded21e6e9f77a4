//! Who holds tokens. It is asked of the database at each request, so that an end is an end at the next one; requests
//! that come at once are asked about together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use kernel::db::{Grouped, padded};
use kernel::{Db, Id, Lang, StorageError, Zone};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, FromQueryResult, JoinType, QueryFilter as _, QuerySelect as _,
};
use uuid::Uuid;

use super::access::Claims;
use super::entity;
use crate::grant::{self, Columns};
use crate::{Actor, Held, Person, SignedIn, Via, person};

/// How many requests are asked about together at most, and how many may wait.
const GROUP: usize = 256;
const WAITING: usize = 4_096;

/// A person and one of their grants (or none).
#[derive(FromQueryResult)]
struct Row {
    id: Id<Person>,
    name: String,
    email: String,
    language: Option<Lang>,
    zone: Option<Zone>,
    role: Option<String>,
    scope_kind: Option<String>,
    scope_id: Option<Uuid>,
    starts_at: Option<DateTime<Utc>>,
    ends_at: Option<DateTime<Utc>>,
}

type Answer = Result<Option<Actor>, StorageError>;

/// Asks who holds tokens whose signatures were found right. Cheap to clone.
#[derive(Clone)]
pub(super) struct Holders(Grouped<Arc<Claims>, Answer>);

impl Holders {
    /// Starts the task that asks.
    pub(super) fn start(db: &Db) -> Self {
        let db = db.clone();
        let ask = move |group: Vec<Arc<Claims>>| {
            let db = db.clone();
            async move {
                match load(&db, &group).await {
                    Ok(found) => Some(found.into_iter().map(Ok).collect()),
                    // each alone is told why
                    Err(error) if group.len() == 1 => Some(vec![Err(error)]),
                    Err(_) => None,
                }
            }
            .boxed()
        };
        Self(Grouped::start(GROUP, WAITING, ask, || Err(StorageError::other("nobody was found or missed"))))
    }

    /// The active person of these claims, where the family of the token lives.
    pub(super) async fn of(&self, claims: Arc<Claims>) -> Answer {
        self.0.store(claims).await.map_err(StorageError::other)?
    }
}

async fn load(db: &Db, group: &[Arc<Claims>]) -> Result<Vec<Option<Actor>>, StorageError> {
    let living = living(db, group).await?;
    let mut people: BTreeMap<Id<Person>, Vec<Row>> = BTreeMap::new();
    for row in people_of(db, group).await? {
        people.entry(row.id).or_default().push(row);
    }
    let actor = |claims: &Arc<Claims>| {
        let rows = people.get(&claims.sub).filter(|_| living.contains(&(claims.sid, claims.sub)));
        rows.map(|rows| actor(claims, rows)).transpose().map(Option::flatten)
    };
    group.iter().map(actor).collect()
}

/// The families that were not ended, with their people.
async fn living(db: &Db, group: &[Arc<Claims>]) -> Result<BTreeSet<(Uuid, Id<Person>)>, StorageError> {
    use entity::Column as T;
    let named: BTreeSet<_> = group.iter().map(|claims| claims.sid).collect();
    let query = entity::Entity::find()
        .select_only()
        .columns([T::Family, T::PersonId])
        .filter(T::Family.is_in(padded(named)))
        .filter(T::RevokedAt.is_null());
    Ok(query.into_tuple().all(db.read()).await?.into_iter().collect())
}

async fn people_of(db: &Db, group: &[Arc<Claims>]) -> Result<Vec<Row>, StorageError> {
    use grant::entity::Column as G;
    use person::entity::Column as P;
    let named: BTreeSet<_> = group.iter().map(|claims| claims.sub).collect();
    let to_grants = person::entity::Entity::belongs_to(grant::entity::Entity).from(P::Id).to(G::PersonId);
    let rows = person::entity::Entity::find()
        .select_only()
        .columns([P::Id, P::Name, P::Email, P::Language, P::Zone])
        .columns([G::Role, G::ScopeKind, G::ScopeId, G::StartsAt, G::EndsAt])
        .join(JoinType::LeftJoin, to_grants.into())
        .filter(P::State.eq(person::entity::State::Active))
        .filter(P::Id.is_in(padded(named)));
    Ok(rows.into_model::<Row>().all(db.read()).await?)
}

fn actor(claims: &Claims, rows: &[Row]) -> Result<Option<Actor>, StorageError> {
    let grants = rows.iter().filter_map(held).collect::<Result<Vec<_>, _>>()?;
    let Some(row) = rows.first() else { return Ok(None) };
    Ok(Some(Actor::Person(Arc::new(SignedIn {
        person: row.id,
        name: row.name.clone(),
        email: row.email.clone(),
        lang: row.language,
        zone: row.zone.clone(),
        grants,
        via: Via::Token { family: claims.sid, scopes: claims.scope.clone() },
        fresh_until: None,
        view_as: None,
    }))))
}

fn held(row: &Row) -> Option<Result<Held, StorageError>> {
    let columns = Columns {
        role: row.role.clone()?,
        scope_kind: row.scope_kind.clone()?,
        scope_id: row.scope_id,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
    };
    Some(columns.try_into())
}
