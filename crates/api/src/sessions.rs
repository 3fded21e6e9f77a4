//! Planning, moving and cancelling the sessions of a cohort.

mod answer;
mod body;

use auth::grant::queries::on;
use auth::{Role, Scope, authorize};
use axum::Json;
use axum::http::{HeaderMap, HeaderName, StatusCode, header::LOCATION};
use http::{Access, Asked, At, Body, Context, Fault, Once, Route};
use kernel::{Failure, Id, Tx};
use modules::session::near;
use progress::session::{ChangeSession, Checked, PlanSession, SessionError, SessionForm};
use progress::session::{cancel, change, check, plan};
use serde::Deserialize;
use utoipa_axum::routes;
use uuid::Uuid;

use answer::{Session, refused};
use body::{Changed, Planned};

/// The rows of sessions.
pub(crate) fn rows() -> Vec<Route> {
    vec![
        http::api(Access::Admin, routes!(create)),
        http::api(Access::Admin, routes!(amend)),
        http::api(Access::Admin, routes!(withdraw)),
    ]
}

/// Whether to save.
#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct Mode {
    #[serde(default)]
    dry_run: bool,
}

/// Why, where a session is cancelled.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cancelling {
    #[serde(default)]
    reason: String,
}

/// What came of a planning request.
#[derive(Clone)]
enum Came {
    /// Something new, or nothing where it was a dry run.
    Checked(Box<Checked>),
    /// The same request was done before.
    Before(Uuid),
}

/// Plans a session; clashes never refuse, they are warnings
#[utoipa::path(post, path = "/api/v1/cohorts/{cohort}/sessions", tag = "sessions", operation_id = "session_plan",
    params(("cohort" = Uuid, Path), ("dry_run" = Option<bool>, Query),
        ("Idempotency-Key" = Option<String>, Header)),
    request_body = Planned,
    responses((status = 201, body = Session), (status = 200, body = Session, description = "A dry run"),
        (status = 404), (status = 409, description = "`key_reused`"),
        (status = 422, description = "`nonexistent_local_time`, `ambiguous_local_time`, with `candidates`")))]
async fn create(
    ctx: Context,
    At(cohort): At<Id<courses::Cohort>>,
    Asked(mode): Asked<Mode>,
    headers: HeaderMap,
    body: Body<Planned>,
) -> Result<(StatusCode, [(HeaderName, String); 1], Json<Session>), Fault> {
    let once = Once::of_call(&ctx, &headers, &body.hash)?.filter(|_| !mode.dry_run);
    let (db, actor, moment, form) =
        (ctx.db.clone(), ctx.actor.clone(), ctx.moment, SessionForm::from(body.value));
    let planned = ctx.db.write(move |tx: Tx| {
        let (db, actor, once, form) = (db.clone(), actor.clone(), once.clone(), form.clone());
        async move {
            if let Some(before) = done_before(&tx, once.as_ref()).await? {
                return Ok(Came::Before(before));
            }
            let permit = authorize::<PlanSession>(&tx, &actor, cohort, moment).await?;
            let form = hosted(&tx, form, cohort, permit.by()).await?;
            let checked = if mode.dry_run {
                check(&tx, Some(permit.object()), &form, None, moment).await?
            } else {
                plan(&db, &tx, &permit, &form, moment).await?
            };
            if let Some(once) = &once {
                once.landed(&tx, StatusCode::CREATED, &path(checked.session.id.uuid())).await?;
            }
            Ok::<_, SessionError>(Came::Checked(Box::new(checked)))
        }
    });
    let session = match planned.await.map_err(refused)? {
        Came::Checked(checked) => Session::of(&ctx, &checked),
        Came::Before(id) => stored(&ctx, id.into()).await?,
    };
    let status = if mode.dry_run { StatusCode::OK } else { StatusCode::CREATED };
    Ok((status, [(LOCATION, path(session.id))], Json(session)))
}

/// Moves a session or changes its hosts, room or places; what is left out stays
#[utoipa::path(patch, path = "/api/v1/sessions/{session}", tag = "sessions", operation_id = "session_change",
    params(("session" = Uuid, Path), ("dry_run" = Option<bool>, Query)), request_body = Changed,
    responses((status = 200, body = Session), (status = 404), (status = 422)))]
async fn amend(
    ctx: Context,
    At(session): At<Id<modules::Session>>,
    Asked(mode): Asked<Mode>,
    body: Body<Changed>,
) -> Result<Json<Session>, Fault> {
    let (db, actor, moment, changed) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment, body.value);
    let done = ctx.db.write(move |tx: Tx| {
        let (db, actor, changed) = (db.clone(), actor.clone(), changed.clone());
        async move {
            let permit = authorize::<ChangeSession>(&tx, &actor, session, moment).await?;
            let now = near::one(&*tx, session).await?.ok_or(Failure::NotFound)?;
            let form = changed.over(&now);
            if !mode.dry_run {
                return change(&db, &tx, &permit, &form, moment).await;
            }
            let planning = match permit.object().cohort_id {
                Some(cohort) => Some(authorize::<PlanSession>(&tx, &actor, cohort, moment).await?),
                None => None,
            };
            check(&tx, planning.as_ref().map(|p| p.object()), &form, Some(session), moment).await
        }
    });
    let checked = done.await.map_err(refused)?;
    Ok(Json(Session::of(&ctx, &checked)))
}

/// Cancels a session that has not begun; it stays in calendars, told as cancelled
#[utoipa::path(delete, path = "/api/v1/sessions/{session}", tag = "sessions", operation_id = "session_cancel",
    params(("session" = Uuid, Path), ("reason" = Option<String>, Query)),
    responses((status = 204), (status = 403, description = "`session_begun`, `session_cancelled`"), (status = 404)))]
async fn withdraw(
    ctx: Context,
    At(session): At<Id<modules::Session>>,
    Asked(why): Asked<Cancelling>,
) -> Result<StatusCode, Fault> {
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let done = ctx.db.write(move |tx: Tx| {
        let (db, actor, reason) = (db.clone(), actor.clone(), why.reason.clone());
        async move {
            let permit = authorize::<ChangeSession>(&tx, &actor, session, moment).await?;
            cancel(&db, &tx, &permit, &reason, moment).await
        }
    });
    done.await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The session that this very request made before.
async fn done_before(tx: &Tx, once: Option<&Once>) -> Result<Option<Uuid>, Failure> {
    let Some(once) = once else { return Ok(None) };
    let landed = once.before(tx).await?;
    Ok(landed.and_then(|landed| landed.location.rsplit('/').next()?.parse().ok()))
}

/// Who hosts where nobody was named: those who facilitate the cohort, else who plans.
async fn hosted(
    tx: &Tx,
    mut form: SessionForm,
    cohort: Id<courses::Cohort>,
    planner: Id<auth::Person>,
) -> Result<SessionForm, Failure> {
    if form.hosts.is_empty() {
        let grants = on(&**tx, Role::Facilitator, Scope::Cohort(cohort.uuid())).await?;
        form.hosts = grants.into_iter().map(|grant| grant.person_id).collect();
    }
    if form.hosts.is_empty() {
        form.hosts.push(planner);
    }
    Ok(form)
}

async fn stored(ctx: &Context, id: Id<modules::Session>) -> Result<Session, Fault> {
    let found = near::one(ctx.db.read(), id).await?.ok_or_else(Fault::not_found)?;
    Ok(Session::stored(found))
}

fn path(session: Uuid) -> String {
    format!("/api/v1/sessions/{session}")
}
