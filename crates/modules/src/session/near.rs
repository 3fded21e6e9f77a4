//! The sessions round an instant, for clashes and for the calendar.

use chrono::{DateTime, Utc};
use kernel::{Id, Localized, StorageError};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;

use super::clash::Planned;
use super::entity::{self, State};
use super::{Timing, host_entity as host};
use crate::webinar::entity as webinar;

/// A session in a calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheduled {
    /// The row.
    pub session: entity::Model,
    /// The webinar's title.
    pub title: Localized,
    /// Its hosts: ids and names.
    pub hosts: Vec<(Id<auth::Person>, String)>,
}

/// Every session that starts from `from` on and before `to`, drafts and cancelled ones included, in order of start.
///
/// # Errors
/// Where the database fails.
pub async fn between(
    db: &impl ConnectionTrait,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Scheduled>, StorageError> {
    let rows = entity::Entity::find()
        .filter(entity::COLUMN.starts_at.gte(from))
        .filter(entity::COLUMN.starts_at.lt(to))
        .order_by_asc(entity::COLUMN.starts_at)
        .all(db)
        .await?;
    with_names(db, rows).await
}

/// One session with its title and hosts.
///
/// # Errors
/// Where the database fails.
pub async fn one(
    db: &impl ConnectionTrait,
    id: Id<crate::Session>,
) -> Result<Option<Scheduled>, StorageError> {
    let row = entity::Entity::find_by_id(id).one(db).await?;
    Ok(with_names(db, row.into_iter().collect()).await?.pop())
}

async fn with_names(
    db: &impl ConnectionTrait,
    rows: Vec<entity::Model>,
) -> Result<Vec<Scheduled>, StorageError> {
    let webinars =
        webinar::Entity::find().filter(webinar::COLUMN.id.is_in(rows.iter().map(|s| s.webinar_id)));
    let titles: HashMap<_, _> = webinars.all(db).await?.into_iter().map(|w| (w.id, w.title)).collect();
    let links = host::Entity::find().filter(host::COLUMN.session_id.is_in(rows.iter().map(|s| s.id)));
    let links = links.all(db).await?;
    let names = auth::person::queries::names(db, links.iter().map(|l| l.person_id)).await?;
    let hosts_of = |id| {
        let own = links.iter().filter(|l| l.session_id == id);
        own.filter_map(|l| names.get(&l.person_id).map(|name| (l.person_id, name.clone()))).collect()
    };
    Ok(rows
        .into_iter()
        .map(|session| Scheduled {
            title: titles.get(&session.webinar_id).cloned().unwrap_or_default(),
            hosts: hosts_of(session.id),
            session,
        })
        .collect())
}

impl Scheduled {
    /// The session as far as clashes are concerned; none where it does not take place.
    #[must_use]
    pub fn planned(&self) -> Option<Planned> {
        let takes_place = !matches!(self.session.state, State::Cancelled);
        takes_place.then(|| Planned {
            id: Some(self.session.id),
            title: self.title.clone(),
            span: Timing::from(&self.session).held(),
            zone: self.session.zone.clone(),
            cohort: self.session.cohort_id,
            hosts: self.hosts.clone(),
            room: self.session.room_url.clone(),
        })
    }
}
