//! Each command holds the cohort, changes the session, raises the curriculum's version and concludes the cohort anew.

use auth::{Permit, audit, person};
use chrono::TimeDelta;
use courses::cohort::entity as cohort;
use kernel::{Db, Failure, Id, Localized, Moment, StorageError, Tx, WallClock};
use modules::curriculum::{SessionNode, entity as curriculum, store};
use modules::session::clash::{self, Planned};
use modules::session::entity::State;
use modules::session::{Span, near};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::audience::audience;
use super::form::{Checked, SessionError, SessionForm, SessionReason, fault};
use super::of::{self, Of};
use super::{ChangeSession, EndSession, PlanPublicSession, PlanSession, told};
use crate::row::{conclude_anew, hold};

/// Checks a session of a cohort, or of an informational webinar where there is none, without saving it: the dry run of
/// planning and of moving (`session` is the one being changed).
///
/// # Errors
/// Faults by field with candidates; not found for an unknown cohort or session.
pub async fn check(
    tx: &Tx,
    cohort: Option<&cohort::Model>,
    form: &SessionForm,
    session: Option<Id<modules::Session>>,
    moment: Moment,
) -> Result<Checked, SessionError> {
    look(&**tx, cohort, form, session, tx.entropy().id(moment)).await
}

/// The same without a transaction, for a page that shows what would come of a form; `fresh` names a new session.
///
/// # Errors
/// As [`check`].
pub async fn look(
    db: &impl ConnectionTrait,
    cohort: Option<&cohort::Model>,
    form: &SessionForm,
    session: Option<Id<modules::Session>>,
    fresh: Id<modules::Session>,
) -> Result<Checked, SessionError> {
    let plan = form.read().map_err(SessionError::Refused)?;
    let Of { webinar, title, before } = of::read(db, cohort, form, session).await?;
    let names = person::queries::names(db, form.hosts.iter().copied()).await?;
    if form.hosts.is_empty() || form.hosts.iter().any(|host| !names.contains_key(host)) {
        return Err(fault("hosts", &SessionReason::HostUnknown {}));
    }
    let hosts = form.hosts.iter().filter_map(|host| names.get(host).map(|name| (*host, name.clone())));
    let node = SessionNode {
        id: before.as_ref().map_or(fresh, |s| s.id),
        webinar,
        state: State::Scheduled,
        local_start: WallClock(plan.start.local),
        zone: plan.start.zone.clone(),
        starts_at: plan.start.instant,
        minutes: i32::try_from(plan.minutes).unwrap_or(i32::MAX),
        ended_at: None,
        room_provider: form.room_provider.clone(),
        room_url: form.room_url.clone(),
        places: form.places.and_then(|p| i32::try_from(p).ok()),
        sequence: before.as_ref().map_or(0, |s| s.sequence + 1),
        hosts: hosts.collect(),
    };
    let warnings = warnings(db, cohort, &title, &node, session).await?;
    Ok(Checked { session: node, warnings })
}

/// Plans a session.
///
/// # Errors
/// As [`check`].
pub async fn plan(
    db: &Db,
    tx: &Tx,
    permit: &Permit<PlanSession>,
    form: &SessionForm,
    moment: Moment,
) -> Result<Checked, SessionError> {
    let checked = check(tx, Some(permit.object()), form, None, moment).await?;
    let by = By { person: permit.by(), action: "session_planned", reason: None };
    save(db, tx, Some(permit.object().id), &checked.session, &by, moment).await?;
    Ok(checked)
}

/// Plans a session of an informational webinar.
///
/// # Errors
/// As [`check`].
pub async fn plan_public(
    db: &Db,
    tx: &Tx,
    permit: &Permit<PlanPublicSession>,
    form: &SessionForm,
    moment: Moment,
) -> Result<Checked, SessionError> {
    let form = SessionForm { webinar: Some(permit.object().id), ..form.clone() };
    let checked = check(tx, None, &form, None, moment).await?;
    let by = By { person: permit.by(), action: "session_planned", reason: None };
    save(db, tx, None, &checked.session, &by, moment).await?;
    Ok(checked)
}

/// Moves a session or changes its hosts, room or places. Its join address stays (rule 12).
///
/// # Errors
/// As [`check`].
pub async fn change(
    db: &Db,
    tx: &Tx,
    permit: &Permit<ChangeSession>,
    form: &SessionForm,
    moment: Moment,
) -> Result<Checked, SessionError> {
    let session = permit.object();
    let cohort = cohort_of(tx, session.cohort_id).await?;
    let checked = check(tx, cohort.as_ref(), form, Some(session.id), moment).await?;
    let by = By { person: permit.by(), action: "session_changed", reason: None };
    save(db, tx, session.cohort_id, &checked.session, &by, moment).await?;
    if let Some(cohort) = &cohort {
        let was = SessionNode::new(session.clone(), Vec::new());
        told::moved(tx, cohort, &[(&was, &checked.session)], moment).await?;
    }
    Ok(checked)
}

/// Cancels a session that has not begun. It stays in the calendar, told as cancelled.
///
/// # Errors
/// Storage.
pub async fn cancel(
    db: &Db,
    tx: &Tx,
    permit: &Permit<ChangeSession>,
    reason: &str,
    moment: Moment,
) -> Result<(), Failure> {
    let by = By { person: permit.by(), action: "session_cancelled", reason: Some(reason.to_owned()) };
    let mut node = stored(tx, permit.object().id).await?;
    (node.state, node.sequence) = (State::Cancelled, node.sequence + 1);
    save(db, tx, permit.object().cohort_id, &node, &by, moment).await?;
    let Some(cohort) = cohort_of(tx, permit.object().cohort_id).await? else { return Ok(()) };
    Ok(told::cancelled(tx, &cohort, &[&node], reason, moment).await?)
}

/// Ends a live session now: presence is counted to this instant, and 80% of the minutes held are enough.
///
/// # Errors
/// Storage.
pub async fn end_now(db: &Db, tx: &Tx, permit: &Permit<EndSession>, moment: Moment) -> Result<(), Failure> {
    let by = By { person: permit.by(), action: "session_ended", reason: None };
    let mut node = stored(tx, permit.object().id).await?;
    (node.state, node.ended_at) = (State::Ended, Some(moment.utc()));
    let cohort = permit.object().cohort_id.ok_or(Failure::NotFound)?;
    save(db, tx, Some(cohort), &node, &by, moment).await
}

/// Who changes a session, and why.
struct By {
    person: Id<auth::Person>,
    action: &'static str,
    reason: Option<String>,
}

async fn save(
    db: &Db,
    tx: &Tx,
    cohort: Option<Id<courses::Cohort>>,
    node: &SessionNode,
    by: &By,
    moment: Moment,
) -> Result<(), Failure> {
    if let Some(cohort) = cohort {
        hold(tx, cohort).await?;
    }
    store::save_session(tx, cohort, node, by.reason.clone(), moment).await?;
    if let Some(cohort) = cohort {
        let query = curriculum::Entity::find().filter(curriculum::COLUMN.cohort_id.eq(cohort));
        store::raise_version(tx, query.one(&**tx).await?.ok_or(Failure::NotFound)?.id).await?;
        conclude_anew(db, tx, cohort, by.person, moment).await?;
    }
    let detail = json!({ "starts_at": node.starts_at, "sequence": node.sequence });
    let object = ("session", Some(node.id.uuid()));
    Ok(audit::record(tx, Some(by.person), by.action, object, detail, moment).await?)
}

/// The cohort of a session; none for one of an informational webinar.
async fn cohort_of(tx: &Tx, id: Option<Id<courses::Cohort>>) -> Result<Option<cohort::Model>, Failure> {
    let Some(id) = id else { return Ok(None) };
    cohort::Entity::find_by_id(id).one(&**tx).await?.map(Some).ok_or(Failure::NotFound)
}

async fn stored(tx: &Tx, id: Id<modules::Session>) -> Result<SessionNode, Failure> {
    let found = near::one(&**tx, id).await?.ok_or(Failure::NotFound)?;
    Ok(SessionNode::new(found.session, found.hosts))
}

pub(super) async fn warnings(
    db: &impl ConnectionTrait,
    cohort: Option<&cohort::Model>,
    title: &Localized,
    node: &SessionNode,
    session: Option<Id<modules::Session>>,
) -> Result<Vec<clash::Warning>, StorageError> {
    let span = Span { from: node.starts_at, to: node.planned_end() };
    let day = TimeDelta::days(1);
    let others = near::between(db, span.from - day, span.to + day).await?;
    let others: Vec<Planned> = others.iter().filter_map(near::Scheduled::planned).collect();
    let planned = Planned {
        id: session,
        title: title.clone(),
        span,
        zone: node.zone.clone(),
        cohort: cohort.map(|cohort| cohort.id),
        hosts: node.hosts.clone(),
        room: node.room_url.clone(),
    };
    let Some(cohort) = cohort else { return Ok(clash::warnings(&planned, &others, None, &[])) };
    Ok(clash::warnings(&planned, &others, Some(&cohort.dates()), &audience(db, cohort).await?))
}
