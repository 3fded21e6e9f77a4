//! From an access token to the person behind it, in one statement.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use kernel::{Db, Lang, Moment, StorageError, Zone};
use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, FromQueryResult, JoinType, QueryFilter as _, QuerySelect as _,
};
use uuid::Uuid;

use super::access::{Claims, kid, read};
use super::entity;
use super::keys::Keys;
use crate::grant::{self, Columns};
use crate::{Actor, Held, SignedIn, Via, person};

/// A person and one of their grants (or none).
#[derive(FromQueryResult)]
struct Row {
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

impl Keys {
    /// Who holds this access token at `moment`. Nobody where it is forged, over, of a family that was revoked, or
    /// its person is suspended.
    ///
    /// # Errors
    /// Storage.
    pub async fn verify(&self, db: &Db, token: &str, moment: Moment) -> Result<Option<Actor>, StorageError> {
        if kid(token).is_some_and(|kid| self.known(&kid, moment).is_none()) {
            self.reload(db, moment).await?;
        }
        let Some(claims) = read(self, token, moment) else { return Ok(None) };
        let rows = load(db, &claims).await?;
        let grants = rows.iter().filter_map(held).collect::<Result<Vec<_>, _>>()?;
        Ok(rows.into_iter().next().map(|row| row.actor(claims, grants)))
    }
}

async fn load(db: &Db, claims: &Claims) -> Result<Vec<Row>, StorageError> {
    use grant::entity::Column as G;
    use person::entity::Column as P;
    let to_grants = person::entity::Entity::belongs_to(grant::entity::Entity).from(P::Id).to(G::PersonId);
    let mut live = Query::select();
    live.column(entity::Column::PersonId).from(entity::Entity);
    live.and_where(entity::Column::Family.eq(claims.sid)).and_where(entity::Column::RevokedAt.is_null());
    let rows = person::entity::Entity::find_by_id(claims.sub)
        .join(JoinType::LeftJoin, to_grants.into())
        .filter(P::State.eq(person::entity::State::Active))
        .filter(P::Id.in_subquery(live))
        .columns([G::Role, G::ScopeKind, G::ScopeId, G::StartsAt, G::EndsAt]);
    Ok(rows.into_model::<Row>().all(db.read()).await?)
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

impl Row {
    fn actor(self, claims: Claims, grants: Vec<Held>) -> Actor {
        Actor::Person(Arc::new(SignedIn {
            person: claims.sub,
            name: self.name,
            email: self.email,
            lang: self.language,
            zone: self.zone,
            grants,
            via: Via::Token { family: claims.sid, scopes: claims.scope },
            fresh_until: None,
            view_as: None,
        }))
    }
}
