//! Refresh tokens: opaque, hashed, used once. All that came from one proof are a family.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Id, Moment, Secret, StorageError, Tx, hmac_sha256};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, ExprTrait as _, QueryFilter as _, Set, Value,
};
use serde_json::json;
use uuid::Uuid;

use super::entity;
use super::rule::{RefreshReason, Turn, turn};
use crate::event::{self, Notice};
use crate::{Person, audit};

/// What refresh tokens begin with.
const PREFIX: &str = "wm_ref_";
/// How long one waits for its use.
const LIFE: TimeDelta = TimeDelta::days(30);
/// How long a family lives.
const FAMILY_LIFE: TimeDelta = TimeDelta::days(90);

/// A refresh token that was made, and for whom.
#[derive(Clone, Debug)]
pub(super) struct Made {
    pub(super) secret: Secret,
    pub(super) person: Id<Person>,
    pub(super) family: Uuid,
}

/// The first of a family.
pub(super) async fn begin(tx: &Tx, person: Id<Person>, moment: Moment) -> Result<Made, StorageError> {
    let made =
        Made { secret: Secret::generate(PREFIX, tx.entropy()), person, family: tx.entropy().uuid(moment) };
    insert(tx, &made, moment.utc() + FAMILY_LIFE, moment).await?;
    Ok(made)
}

/// Exchanges a token for its successor. `key` makes the successor follow from the token, so that the same question
/// has the same answer.
pub(super) async fn exchange(
    tx: &Tx,
    presented: &Secret,
    key: &[u8; 32],
    moment: Moment,
) -> Result<Result<Made, RefreshReason>, StorageError> {
    let found = entity::Entity::find_by_id(presented.hash().0).one(&**tx).await?;
    let decided = turn(found.as_ref(), moment);
    let Some(row) = found else { return Ok(Err(RefreshReason::NotValid {})) };
    let next =
        |nth| Made { secret: successor(presented, key, nth), person: row.person_id, family: row.family };
    match decided {
        Turn::Refuse => Ok(Err(RefreshReason::NotValid {})),
        Turn::End => end_stolen(tx, &row, moment).await.map(Err),
        Turn::Exchange => spend(tx, &row, next(0), moment).await.map(Ok),
        // a key that rotated meanwhile gives another successor: that is a replacement
        Turn::Again if is_there(tx, &next(0)).await? => Ok(Ok(next(0))),
        Turn::Again | Turn::Replace => replace(tx, &row, next(1), moment).await.map(Ok),
    }
}

fn successor(presented: &Secret, key: &[u8; 32], nth: u8) -> Secret {
    let bytes = hmac_sha256(key, &[&presented.hash().0, &[nth]]);
    Secret::presented(format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(bytes)))
}

async fn is_there(tx: &Tx, made: &Made) -> Result<bool, StorageError> {
    Ok(entity::Entity::find_by_id(made.secret.hash().0).one(&**tx).await?.is_some())
}

/// The first use: those before it in the family can be retried no more.
async fn spend(tx: &Tx, row: &entity::Model, made: Made, moment: Moment) -> Result<Made, StorageError> {
    let others = entity::Column::Family.eq(row.family).and(entity::Column::UsedAt.is_not_null());
    mark(tx, others, entity::Column::SuccessorUsed, true.into()).await?;
    let this = entity::Column::Hash.eq(row.hash.clone());
    mark(tx, this, entity::Column::UsedAt, moment.utc().into()).await?;
    insert(tx, &made, row.family_expires_at, moment).await?;
    Ok(made)
}

/// A second successor after a lost answer: whoever holds the first one is found out when they use it.
async fn replace(tx: &Tx, row: &entity::Model, made: Made, moment: Moment) -> Result<Made, StorageError> {
    let unused = entity::Column::Family.eq(row.family).and(entity::Column::UsedAt.is_null());
    mark(tx, unused, entity::Column::UsedAt, moment.utc().into()).await?;
    let all = entity::Column::Family.eq(row.family);
    mark(tx, all, entity::Column::SuccessorUsed, true.into()).await?;
    insert(tx, &made, row.family_expires_at, moment).await?;
    Ok(made)
}

async fn end_stolen(tx: &Tx, row: &entity::Model, moment: Moment) -> Result<RefreshReason, StorageError> {
    revoke_family(tx, row.family, moment).await?;
    let object = ("person", Some(row.person_id.uuid()));
    audit::record(tx, None, "refresh_token_reused", object, json!({ "family": row.family }), moment).await?;
    event::notify(tx, row.person_id, Notice::RefreshReused {}, moment).await?;
    Ok(RefreshReason::Reused {})
}

async fn insert(
    tx: &Tx,
    made: &Made,
    family_expires_at: DateTime<Utc>,
    moment: Moment,
) -> Result<(), StorageError> {
    let row = entity::ActiveModel {
        hash: Set(made.secret.hash().0),
        family: Set(made.family),
        person_id: Set(made.person),
        created_at: Set(moment.utc()),
        expires_at: Set(moment.utc() + LIFE),
        family_expires_at: Set(family_expires_at),
        used_at: Set(None),
        successor_used: Set(false),
        revoked_at: Set(None),
    };
    row.insert(&**tx).await?;
    Ok(())
}

/// Ends the tokens of one proof at their next use.
///
/// # Errors
/// Storage.
pub async fn revoke_family(tx: &Tx, family: Uuid, moment: Moment) -> Result<(), StorageError> {
    let live = entity::Column::Family.eq(family).and(entity::Column::RevokedAt.is_null());
    mark(tx, live, entity::Column::RevokedAt, moment.utc().into()).await
}

/// Ends every token of a person at their next use.
///
/// # Errors
/// Storage.
pub async fn revoke_all(tx: &Tx, person: Id<Person>, moment: Moment) -> Result<(), StorageError> {
    let live = entity::Column::PersonId.eq(person).and(entity::Column::RevokedAt.is_null());
    mark(tx, live, entity::Column::RevokedAt, moment.utc().into()).await
}

async fn mark(tx: &Tx, which: Expr, column: entity::Column, value: Value) -> Result<(), StorageError> {
    let rows = entity::Entity::update_many().filter(which);
    rows.col_expr(column, Expr::value(value)).exec(&**tx).await?;
    Ok(())
}
