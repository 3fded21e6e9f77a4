//! Verifying the whole log: the chain from its beginning, and every signed head.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use kernel::{Db, Moment, StorageError};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::head::HeadKey;
use super::walk::{Break, Walk};
use super::{entity, head_entity, rows};

/// How many rows are read at once.
const GROUP: u64 = 1000;
/// How long a row may stand outside the chain; sealing takes a second.
const PATIENCE: TimeDelta = TimeDelta::minutes(5);

/// What a verification found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many rows hold.
    pub rows: i64,
    /// How many signed heads agree with them.
    pub heads: usize,
    /// What is wrong first, where something is.
    pub fault: Option<Break>,
}

/// Walks along the whole chain, and holds every head that was signed against it. Details that an erasure took away
/// are not missed. `seen` is told how many rows were looked at.
///
/// # Errors
/// Storage.
pub async fn verify(
    db: &Db,
    key: &HeadKey,
    moment: Moment,
    mut seen: impl FnMut(usize),
) -> Result<Verified, StorageError> {
    let mut heads = heads(db).await?;
    let signed = heads.keys().next_back().copied();
    let (mut walk, mut verified) = (Walk::default(), Verified { rows: 0, heads: 0, fault: None });
    loop {
        let rows = after(db, walk.position()).await?;
        if rows.is_empty() {
            break;
        }
        let details = rows::details(db.read(), &rows).await?;
        for row in &rows {
            let mut step = walk.step(&rows::sealed(row, &details));
            if let (Ok(()), Some(head)) = (&step, heads.remove(&walk.position())) {
                verified.heads += 1;
                step = agrees(key, &head, &walk);
            }
            if let Err(fault) = step {
                return Ok(Verified { fault: Some(fault), ..verified });
            }
            verified.rows = walk.position();
        }
        seen(rows.len());
    }
    verified.fault = ending(db, &walk, signed, moment).await?;
    Ok(verified)
}

async fn ending(
    db: &Db,
    walk: &Walk,
    signed: Option<i64>,
    moment: Moment,
) -> Result<Option<Break>, StorageError> {
    if let Some(signed) = signed.filter(|signed| *signed > walk.position()) {
        return Ok(Some(Break::Cut { last: walk.position(), signed }));
    }
    let late = entity::Column::At.lt(moment.utc() - PATIENCE);
    let outside = entity::Entity::find().filter(entity::Column::Position.is_null()).filter(late);
    let outside = outside.count(db.read()).await?;
    Ok((outside > 0).then_some(Break::Unsealed(outside)))
}

async fn heads(db: &Db) -> Result<BTreeMap<i64, head_entity::Model>, StorageError> {
    let all = head_entity::Entity::find().all(db.read()).await?;
    Ok(all.into_iter().map(|head| (head.position, head)).collect())
}

async fn after(db: &Db, position: i64) -> Result<Vec<entity::Model>, StorageError> {
    let next = entity::Entity::find().filter(entity::Column::Position.gt(position));
    Ok(next.order_by_asc(entity::Column::Position).limit(GROUP).all(db.read()).await?)
}

fn agrees(key: &HeadKey, head: &head_entity::Model, walk: &Walk) -> Result<(), Break> {
    let said = key.read(&head.token);
    let holds = said.is_some_and(|said| {
        said.position == walk.position() && said.link == kernel::hex(walk.link()) && head.link == walk.link()
    });
    if holds { Ok(()) } else { Err(Break::Head(head.position)) }
}
