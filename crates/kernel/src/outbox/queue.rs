//! Taking events out of the outbox: one server at a time has an event in hand, for as long as its lease.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait as _, Condition, Set};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};
use uuid::Uuid;

use super::entity::{Column as C, Entity, Model, Outcome};
use crate::{Db, Entropy, Moment, StorageError, Tx};

/// How long a server may take over what it has in hand; then another one takes it.
pub const LEASE: TimeDelta = TimeDelta::minutes(3);
/// How often sending is tried: over about a day.
pub const TRIES: i32 = 12;
/// The wait after the first try; it doubles with each.
const FIRST_WAIT: i64 = 60;
/// The longest wait.
const LONGEST_WAIT: i64 = 6 * 3600;

/// What came of an event that was in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It is out.
    Sent,
    /// It did not go; it is tried again later.
    Later(String),
    /// It did not go and never will.
    Dead(String),
    /// It is not to be sent any more, and why.
    Withheld(&'static str),
}

/// Events that wait.
fn waiting() -> Condition {
    Condition::all().add(C::SentAt.is_null()).add(C::Outcome.is_null())
}

/// Takes up to `most` events that are due, the oldest first. Each is this server's until the lease ends.
///
/// # Errors
/// Storage.
pub async fn claim(db: &Db, most: u64, moment: Moment) -> Result<Vec<Model>, StorageError> {
    db.write(move |tx: Tx| async move { claim_within(&tx, most, moment).await }).await
}

async fn claim_within(tx: &Tx, most: u64, moment: Moment) -> Result<Vec<Model>, StorageError> {
    let now = moment.utc();
    let free = |column: C| Condition::any().add(column.is_null()).add(column.lte(now));
    let due = Entity::find().filter(waiting()).filter(free(C::DueAt)).filter(free(C::LeasedUntil));
    let mut rows = due.order_by_asc(C::CreatedAt).order_by_asc(C::Id).limit(most).all(&**tx).await?;
    let until = now + LEASE;
    let mine = Entity::update_many().filter(C::Id.is_in(rows.iter().map(|row| row.id)));
    mine.col_expr(C::LeasedUntil, Expr::value(until)).exec(&**tx).await?;
    rows.iter_mut().for_each(|row| row.leased_until = Some(until));
    Ok(rows)
}

/// Writes down what came of it, where it is still in this server's hand. What was sent keeps nothing of what it said.
///
/// # Errors
/// Storage.
pub async fn settle(db: &Db, row: &Model, settled: Settled, moment: Moment) -> Result<(), StorageError> {
    let work = |tx: Tx| {
        let (row, settled) = (row.clone(), settled.clone());
        async move { settle_within(&tx, &row, &settled, moment).await }
    };
    db.write(work).await
}

async fn settle_within(tx: &Tx, row: &Model, settled: &Settled, moment: Moment) -> Result<(), StorageError> {
    let now = Some(moment.utc());
    let mine = Entity::find_by_id(row.id).filter(waiting()).filter(C::LeasedUntil.eq(row.leased_until));
    let Some(found) = mine.one(&**tx).await? else { return Ok(()) };
    let tries = found.attempts.saturating_add(1);
    let mut next: super::entity::ActiveModel = found.into();
    next.attempts = Set(tries);
    next.leased_until = Set(None);
    match settled {
        Settled::Sent => {
            (next.sent_at, next.ended_at, next.fault) = (Set(now), Set(now), Set(None));
            next.payload = Set(emptied());
        }
        Settled::Withheld(why) => {
            (next.outcome, next.ended_at) = (Set(Some(Outcome::Withheld)), Set(now));
            (next.fault, next.payload) = (Set(Some((*why).to_owned())), Set(emptied()));
        }
        Settled::Later(fault) if tries < TRIES => {
            next.fault = Set(Some(fault.clone()));
            next.due_at = Set(Some(moment.utc() + wait(tries, tx.entropy())));
        }
        Settled::Later(fault) | Settled::Dead(fault) => {
            (next.outcome, next.ended_at) = (Set(Some(Outcome::Dead)), Set(now));
            next.fault = Set(Some(fault.clone()));
        }
    }
    next.update(&**tx).await?;
    Ok(())
}

fn emptied() -> String {
    "{}".to_owned()
}

/// The wait after so many tries: doubled each time, six hours at most, a fifth more or less by chance, so that what
/// failed together does not come back together.
#[must_use]
pub fn wait(tries: i32, entropy: &Entropy) -> TimeDelta {
    let doubled = FIRST_WAIT << tries.clamp(1, 12).saturating_sub(1);
    let seconds = Ord::min(doubled, LONGEST_WAIT);
    let chance = i64::try_from(entropy.below(401)).unwrap_or(200) - 200;
    TimeDelta::milliseconds(seconds * (1000 + chance))
}

/// How many events stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Wait for their first try, or are in hand.
    pub waiting: u64,
    /// Failed at least once and are tried again.
    pub retrying: u64,
    /// Were given up.
    pub dead: u64,
    /// Were sent in the last 24 hours.
    pub sent_today: u64,
}

/// How many events stand where.
///
/// # Errors
/// Storage.
pub async fn counts(db: &Db, moment: Moment) -> Result<Counts, StorageError> {
    use sea_orm::PaginatorTrait as _;
    let of = |filter: Condition| Entity::find().filter(filter).count(db.read());
    let day = moment.utc() - TimeDelta::hours(24);
    Ok(Counts {
        waiting: of(waiting().add(C::Attempts.eq(0))).await?,
        retrying: of(waiting().add(C::Attempts.gt(0))).await?,
        dead: of(Condition::all().add(C::Outcome.eq(Outcome::Dead))).await?,
        sent_today: of(Condition::all().add(C::SentAt.gt(day))).await?,
    })
}

/// How many events were given up.
///
/// # Errors
/// Storage.
pub async fn given_up(db: &Db) -> Result<u64, StorageError> {
    use sea_orm::PaginatorTrait as _;
    Ok(Entity::find().filter(C::Outcome.eq(Outcome::Dead)).count(db.read()).await?)
}

/// Which events a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Those that wait, the oldest first.
    Waiting,
    /// Those that were given up, the latest first.
    Dead,
    /// Those that were sent, the latest first.
    Sent,
}

/// Some events.
///
/// # Errors
/// Storage.
pub async fn list(db: &Db, shown: Shown, most: u64) -> Result<Vec<Model>, StorageError> {
    let rows = match shown {
        Shown::Waiting => Entity::find().filter(waiting()).order_by_asc(C::CreatedAt).order_by_asc(C::Id),
        Shown::Dead => Entity::find().filter(C::Outcome.eq(Outcome::Dead)).order_by_desc(C::EndedAt),
        Shown::Sent => Entity::find().filter(C::SentAt.is_not_null()).order_by_desc(C::SentAt),
    };
    Ok(rows.limit(most).all(db.read()).await?)
}

/// One event.
///
/// # Errors
/// Storage.
pub async fn find(db: &impl sea_orm::ConnectionTrait, id: Uuid) -> Result<Option<Model>, StorageError> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// Lets a dead event be tried again from now on, as if it were new.
///
/// # Errors
/// Storage.
pub async fn revive(tx: &Tx, id: Uuid, moment: Moment) -> Result<bool, StorageError> {
    let dead = Entity::update_many().filter(C::Id.eq(id)).filter(C::Outcome.eq(Outcome::Dead));
    let none: Option<DateTime<Utc>> = None;
    let again =
        dead.col_expr(C::Outcome, Expr::value(Option::<String>::None)).col_expr(C::Attempts, Expr::value(0));
    let again = again.col_expr(C::EndedAt, Expr::value(none)).col_expr(C::DueAt, Expr::value(moment.utc()));
    Ok(again.exec(&**tx).await?.rows_affected > 0)
}

/// Throws a dead event away; its words go, that it was stays.
///
/// # Errors
/// Storage.
pub async fn drop(tx: &Tx, id: Uuid, moment: Moment) -> Result<bool, StorageError> {
    let dead = Entity::update_many().filter(C::Id.eq(id)).filter(C::Outcome.eq(Outcome::Dead));
    let gone = dead.col_expr(C::Outcome, Expr::value(Outcome::Dropped.word()));
    let gone =
        gone.col_expr(C::Payload, Expr::value(emptied())).col_expr(C::EndedAt, Expr::value(moment.utc()));
    Ok(gone.exec(&**tx).await?.rows_affected > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_up_to_six_hours_and_never_agrees_with_anothers() {
        let entropy = Entropy::seeded(3);
        for (tries, seconds) in [(1, 60), (2, 120), (5, 960), (9, 15_360), (10, 21_600), (12, 21_600)] {
            let wait = wait(tries, &entropy).num_seconds();
            assert!((seconds * 8 / 10..=seconds * 12 / 10).contains(&wait), "{tries}: {wait}");
        }
        assert_ne!(wait(3, &entropy), wait(3, &entropy));
    }
}
