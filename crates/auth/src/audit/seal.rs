//! The sealer: gives new rows their place in the chain and signs its head. Many processes may try; one does it.

use std::sync::Arc;

use chrono::TimeDelta;
use kernel::{Db, Moment, StorageError, Tx, lease};
use sea_orm::sea_query::{LockType, OnConflict};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, Set,
};
use uuid::Uuid;

use super::chain::Hash;
use super::head::HeadKey;
use super::walk::Walk;
use super::{entity, head_entity, rows};

/// The name of the lease.
const LEASE: &str = "audit";
/// How long a process that stopped keeps the others waiting.
const HOLDS: TimeDelta = TimeDelta::seconds(15);
/// How many rows are linked in one transaction.
const GROUP: u64 = 500;

/// Seals the log for one process. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Sealer(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    db: Db,
    key: HeadKey,
    holder: Uuid,
}

impl Sealer {
    /// A sealer with a name of its own among the processes.
    #[must_use]
    pub fn new(db: Db, key: HeadKey, moment: Moment) -> Self {
        let holder = db.entropy().uuid(moment);
        Self(Arc::new(Inner { db, key, holder }))
    }

    /// Links what waits, as long as this process holds the lease, and returns how many rows it linked.
    ///
    /// # Errors
    /// Storage; whatever was not linked waits for the next time.
    pub async fn seal(&self, moment: Moment) -> Result<usize, StorageError> {
        let mut sealed = 0;
        while waiting(self.0.db.read()).await? > 0 {
            let holder = self.0.holder;
            let linked = self.0.db.ingest(move |tx| group(tx, holder, moment)).await?;
            sealed += linked;
            if linked == 0 {
                break;
            }
        }
        Ok(sealed)
    }

    /// Signs the head, where the chain grew since the last one.
    ///
    /// # Errors
    /// Storage.
    pub async fn sign(&self, moment: Moment) -> Result<(), StorageError> {
        let Some((position, link)) = last(self.0.db.read()).await? else { return Ok(()) };
        if head_entity::Entity::find_by_id(position).one(self.0.db.read()).await?.is_some() {
            return Ok(());
        }
        let token = self.0.key.sign(position, &link, moment)?;
        // outside the database too, so that who can write there cannot cut the log unseen
        tracing::info!(position, head = token, "signed the audit log");
        let row = head_entity::ActiveModel {
            position: Set(position),
            link: Set(link.to_vec()),
            at: Set(moment.utc()),
            token: Set(token),
        };
        let work = move |tx: Tx| {
            let row = row.clone();
            async move { keep(&tx, row).await }
        };
        self.0.db.write(work).await
    }
}

/// Another process may have signed the same head.
async fn keep(tx: &Tx, row: head_entity::ActiveModel) -> Result<(), StorageError> {
    let there = OnConflict::column(head_entity::Column::Position).do_nothing().to_owned();
    head_entity::Entity::insert(row).on_conflict(there).exec_without_returning(&**tx).await?;
    Ok(())
}

/// How many rows stand outside the chain.
pub(super) async fn waiting(db: &impl sea_orm::ConnectionTrait) -> Result<u64, StorageError> {
    Ok(entity::Entity::find().filter(entity::Column::Position.is_null()).count(db).await?)
}

/// Where the chain stands.
pub(super) async fn last(db: &impl sea_orm::ConnectionTrait) -> Result<Option<(i64, Hash)>, StorageError> {
    let sealed = entity::Entity::find().filter(entity::Column::Position.is_not_null());
    let Some(row) = sealed.order_by_desc(entity::Column::Position).one(db).await? else { return Ok(None) };
    let link = row.link.as_deref().and_then(|link| Hash::try_from(link).ok()).unwrap_or_default();
    Ok(row.position.map(|position| (position, link)))
}

async fn group(tx: Tx, holder: Uuid, moment: Moment) -> Result<usize, StorageError> {
    if !lease::hold(&tx, LEASE, holder, HOLDS, moment).await? {
        return Ok(0);
    }
    let mut walk = match last(&*tx).await? {
        Some((position, link)) => Walk::on_from(position, link),
        None => Walk::default(),
    };
    let mut new = entity::Entity::find().filter(entity::Column::Position.is_null());
    if tx.engine() == kernel::db::Engine::Postgres {
        new = new.lock(LockType::Update);
    }
    let new = new.order_by_asc(entity::Column::Id).limit(GROUP).all(&*tx).await?;
    let details = rows::details(&*tx, &new).await?;
    for row in &new {
        let fact = rows::fact(row, &details);
        let (position, link) = walk.add(&fact);
        let row = entity::ActiveModel {
            id: Set(row.id),
            detail_hash: Set(Some(fact.detail.to_vec())),
            position: Set(Some(position)),
            link: Set(Some(link.to_vec())),
            ..Default::default()
        };
        row.update(&*tx).await?;
    }
    Ok(new.len())
}
