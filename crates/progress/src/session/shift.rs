//! Moving every session of a cohort that has not begun, by whole days, in one action.

use auth::{Permit, audit};
use courses::cohort::entity as cohort;
use jiff::Span as Days;
use kernel::{Db, Failure, Moment, StorageError, Tx, WallClock, ZonedTime};
use modules::curriculum::{SessionNode, WebinarNode, entity as curriculum, load, store};
use modules::session::clash::Warning;
use modules::session::entity::State;
use modules::session::plan::why;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::PlanSession;
use super::commands::warnings;
use crate::row::{conclude_anew, hold};

/// The farthest that sessions are moved at once, in days.
const FARTHEST: i32 = 366;

/// A session and when it would be.
#[derive(Clone, Debug, PartialEq)]
pub struct Shifted {
    /// The webinar it belongs to.
    pub webinar: WebinarNode,
    /// The session as it is.
    pub before: SessionNode,
    /// The session as it would be; the reason where the wall clock leaves a choice or none.
    pub after: Result<SessionNode, modules::Why>,
    /// What its planner is warned of.
    pub warnings: Vec<Warning>,
}

/// What moving by so many days would do; the wall clock times stay. Nothing is saved.
///
/// # Errors
/// Not found for a cohort without curriculum; storage.
pub async fn shift(
    db: &impl ConnectionTrait,
    cohort: &cohort::Model,
    days: i32,
    moment: Moment,
) -> Result<Vec<Shifted>, Failure> {
    let row = curriculum::Entity::find().filter(curriculum::COLUMN.cohort_id.eq(cohort.id)).one(db).await?;
    let tree = load::read_tree(db, &row.ok_or(Failure::NotFound)?).await?;
    let mut all = Vec::new();
    for (activity, before) in tree.sessions().filter(|(_, s)| is_ahead(s, moment)) {
        let Some(webinar) = activity.webinar.clone() else { continue };
        let after = moved(before, days);
        let warnings = match &after {
            Ok(node) => warnings(db, cohort, &webinar, node, Some(node.id)).await?,
            Err(_) => Vec::new(),
        };
        all.push(Shifted { webinar, before: before.clone(), after, warnings });
    }
    all.sort_by_key(|s| s.before.starts_at);
    Ok(among_others(all))
}

/// Warnings about sessions that move along are none: they keep their distance.
fn among_others(mut all: Vec<Shifted>) -> Vec<Shifted> {
    let ids: Vec<_> = all.iter().map(|s| s.before.id).collect();
    for one in &mut all {
        one.warnings.retain(|(_, other)| other.is_none_or(|id| !ids.contains(&id)));
    }
    all
}

fn is_ahead(session: &SessionNode, moment: Moment) -> bool {
    matches!(session.state, State::Draft | State::Scheduled) && session.starts_at > moment.utc()
}

fn moved(session: &SessionNode, days: i32) -> Result<SessionNode, modules::Why> {
    let days = Days::new().days(days.clamp(-FARTHEST, FARTHEST));
    let local = session.local_start.0.saturating_add(days);
    let start = ZonedTime::resolve(local, &session.zone, None).map_err(|fault| why(&fault))?;
    let (local_start, starts_at) = (WallClock(start.local), start.instant);
    Ok(SessionNode { local_start, starts_at, sequence: session.sequence + 1, ..session.clone() })
}

/// Moves them all, or none where one cannot be moved. Join addresses stay (rule 12). Tells how many were moved.
///
/// # Errors
/// Denied with the reason of the first that cannot be moved; storage.
pub async fn shift_all(
    db: &Db,
    tx: &Tx,
    permit: &Permit<PlanSession>,
    days: i32,
    moment: Moment,
) -> Result<usize, Failure> {
    let cohort = permit.object();
    hold(tx, cohort.id).await?;
    let all = shift(&**tx, cohort, days, moment).await?;
    for one in &all {
        let node = one.after.as_ref().map_err(|why| Failure::denied(why.clone()))?;
        store::save_session(tx, Some(cohort.id), node, None, moment).await?;
    }
    let row =
        curriculum::Entity::find().filter(curriculum::COLUMN.cohort_id.eq(cohort.id)).one(&**tx).await?;
    store::raise_version(tx, row.ok_or(Failure::NotFound)?.id).await?;
    conclude_anew(db, tx, cohort.id, permit.by(), moment).await?;
    record(tx, permit, days, all.len(), moment).await?;
    Ok(all.len())
}

async fn record(
    tx: &Tx,
    permit: &Permit<PlanSession>,
    days: i32,
    count: usize,
    moment: Moment,
) -> Result<(), StorageError> {
    let object = ("cohort", Some(permit.object().id.uuid()));
    let detail = json!({ "days": days, "sessions": count });
    audit::record(tx, Some(permit.by()), "sessions_moved", object, detail, moment).await
}
