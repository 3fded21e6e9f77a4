//! Moving a cohort, or one module of it, by whole days in one action: every session that has not begun, and what comes
//! along.

use auth::{Permit, audit};
use courses::cohort::{Dates, entity as cohort};
use jiff::Span as Days;
use kernel::{Day, Db, Failure, Invalid, Moment, StorageError, Tx, WallClock, ZonedTime};
use modules::curriculum::{CurriculumTree, SessionNode, WebinarNode, entity as curriculum, load, store};
use modules::session::clash::Warning;
use modules::session::entity::State;
use modules::session::plan::why;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use serde_json::json;

use super::along::dated;
use super::commands::warnings;
use super::{Along, Dated, PlanSession, told};
use crate::row::{conclude_anew, hold};

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

/// What moving a cohort would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// Its sessions that have not begun.
    pub sessions: Vec<Shifted>,
    /// Its modules.
    pub modules: Vec<Dated>,
    /// Its first and last day.
    pub dates: Dates,
    tree: CurriculumTree,
}

impl Moved {
    /// Whether it can be done: every session has a start.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        self.sessions.iter().all(|one| one.after.is_ok())
    }
}

/// What moving a cohort would do; the wall clock times stay. Nothing is saved.
///
/// # Errors
/// Not found for a cohort without curriculum; invalid `days` where its days would be reversed; storage.
pub async fn shift(
    db: &impl ConnectionTrait,
    cohort: &cohort::Model,
    along: Along,
    moment: Moment,
) -> Result<Moved, Failure> {
    let row = curriculum::Entity::find().filter(curriculum::COLUMN.cohort_id.eq(cohort.id)).one(db).await?;
    let old = load::read_tree(db, &row.ok_or(Failure::NotFound)?).await?;
    let dates = along.cohort(&cohort.dates(), moment).map_err(|why| Invalid::one("days", &why))?;
    let tree = along.curriculum(&old, &dates, moment);
    let cohort = with(cohort, &dates);
    let mut all = Vec::new();
    let ahead = old.sessions().filter(|(a, s)| along.takes(a.module) && is_ahead(s, moment));
    for (activity, before) in ahead {
        let Some(webinar) = activity.webinar.clone() else { continue };
        let after = moved(before, along.days());
        let warnings = match &after {
            Ok(node) => warnings(db, Some(&cohort), &webinar.title, node, Some(node.id)).await?,
            Err(_) => Vec::new(),
        };
        all.push(Shifted { webinar, before: before.clone(), after, warnings });
    }
    all.sort_by_key(|s| s.before.starts_at);
    Ok(Moved { sessions: among_others(all), modules: dated(&old, &tree), dates, tree })
}

fn with(cohort: &cohort::Model, dates: &Dates) -> cohort::Model {
    cohort::Model { first_day: Day(dates.first_day), last_day: Day(dates.last_day), ..cohort.clone() }
}

/// Warnings about sessions that move along are none: they keep their distance.
fn among_others(mut all: Vec<Shifted>) -> Vec<Shifted> {
    let ids: Vec<_> = all.iter().map(|s| s.before.id).collect();
    for one in &mut all {
        one.warnings.retain(|(_, other)| other.is_none_or(|id| !ids.contains(&id)));
    }
    all
}

/// Whether it has not begun, and will unless it is cancelled.
pub(super) fn is_ahead(session: &SessionNode, moment: Moment) -> bool {
    matches!(session.state, State::Draft | State::Scheduled) && session.starts_at > moment.utc()
}

fn moved(session: &SessionNode, days: i32) -> Result<SessionNode, modules::Why> {
    let days = Days::new().days(days);
    let local = session.local_start.0.saturating_add(days);
    let start = ZonedTime::resolve(local, &session.zone, None).map_err(|fault| why(&fault))?;
    let (local_start, starts_at) = (WallClock(start.local), start.instant);
    Ok(SessionNode { local_start, starts_at, sequence: session.sequence + 1, ..session.clone() })
}

/// Moves the sessions, and what was chosen to come along, or nothing where one session cannot be moved. Join addresses
/// stay (rule 12). Tells how many sessions were moved.
///
/// # Errors
/// Denied with the reason of the first that cannot be moved; as [`shift`]; storage.
pub async fn shift_all(
    db: &Db,
    tx: &Tx,
    permit: &Permit<PlanSession>,
    along: Along,
    moment: Moment,
) -> Result<usize, Failure> {
    let cohort = permit.object();
    hold(tx, cohort.id).await?;
    let all = shift(&**tx, cohort, along, moment).await?;
    let mut both = Vec::with_capacity(all.sessions.len());
    for one in &all.sessions {
        let node = one.after.as_ref().map_err(|why| Failure::denied(why.clone()))?;
        store::save_session(tx, Some(cohort.id), node, None, moment).await?;
        both.push((&one.before, node));
    }
    store::save_dates(tx, &all.tree).await?;
    let row = cohort::ActiveModel {
        id: Set(cohort.id),
        first_day: Set(Day(all.dates.first_day)),
        last_day: Set(Day(all.dates.last_day)),
        ..Default::default()
    };
    row.update(&**tx).await?;
    store::raise_version(tx, all.tree.id).await?;
    conclude_anew(db, tx, cohort.id, permit.by(), moment).await?;
    told::moved(tx, cohort, &both, moment).await?;
    record(tx, permit, along, both.len(), moment).await?;
    Ok(both.len())
}

async fn record(
    tx: &Tx,
    permit: &Permit<PlanSession>,
    along: Along,
    count: usize,
    moment: Moment,
) -> Result<(), StorageError> {
    let object = ("cohort", Some(permit.object().id.uuid()));
    let detail = json!({
        "days": along.days(),
        "sessions": count,
        "modules": along.modules,
        "dates": along.dates,
        "module": along.only,
    });
    audit::record(tx, Some(permit.by()), "sessions_moved", object, detail, moment).await
}
