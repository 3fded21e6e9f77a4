//! What stands before every handler: who may come here, whether there is room, and how long it may take.

use std::time::Duration;

use auth::permit::AccessReason;
use auth::{Actor, Via, ViewAs};
use axum::extract::{MatchedPath, Request};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::access::Refusal;
use crate::reason::EdgeReason;
use crate::{Access, Arrival, Fault, rate};

/// How long a request may take until its answer begins, where its row says nothing else.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a row asks of its requests.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Guard {
    pub(crate) access: Access,
    pub(crate) vital: bool,
    pub(crate) patience: Duration,
}

impl Guard {
    pub(crate) const fn new(access: Access) -> Self {
        Self { access, vital: false, patience: PATIENCE }
    }
}

/// Refuses what needs no object and says to the handler's context that somebody looked.
pub(crate) async fn guard(row: Guard, request: Request, next: Next) -> Response {
    let arrival = request.extensions().get::<Arrival>().cloned();
    let mut response = pass(row, request, next).await.unwrap_or_else(IntoResponse::into_response);
    if let Some(standing) = arrival.as_ref().and_then(rate::told) {
        rate::tell(response.headers_mut(), standing);
    }
    response
}

async fn pass(row: Guard, mut request: Request, next: Next) -> Result<Response, Fault> {
    let arrival = request.extensions().get::<Arrival>().cloned();
    let arrival = arrival.ok_or_else(|| Fault::internal("a request came past the outermost layer"))?;
    if let Some(pattern) = request.extensions().get::<MatchedPath>() {
        arrival.matched(pattern.as_str());
    }
    request.extensions_mut().insert(row.access);
    if row.access == Access::Anyone {
        return Ok(plainly(next.run(request).await));
    }
    let _room = arrival.state().lanes.enter(row.vital)?;
    rate::count(&arrival).await?;
    check(row.access, &arrival).await?;
    tokio::time::timeout(row.patience, next.run(request)).await.map_err(|_| timed_out())
}

/// What is the same for everybody answers its errors itself: health checks in plain text, files not at all.
fn plainly(mut response: Response) -> Response {
    response.extensions_mut().insert(Access::Anyone);
    response
}

async fn check(access: Access, arrival: &Arrival) -> Result<(), Fault> {
    if access == Access::Directory {
        return arrival.directory().await?.map(|_| ()).ok_or_else(Fault::sign_in_needed);
    }
    let actor = arrival.actor().await?;
    if arrival.has_token() && actor.signed_in().is_none() {
        return Err(Fault::sign_in_needed());
    }
    if let Some(view) = actor.view_as() {
        seen_as_learner(view, access, arrival)?;
    }
    access.admit(actor, arrival.moment()).map_err(|refusal| match refusal {
        Refusal::SignIn => Fault::sign_in_needed(),
        Refusal::NotFound => Fault::not_found(),
    })?;
    if !arrival.method().is_safe() && is_narrowed(actor) {
        return Err(Fault::new(StatusCode::FORBIDDEN, AccessReason::TokenReadsOnly {}));
    }
    Ok(())
}

/// The two ways out of looking at a cohort as a learner.
const WAYS_OUT: [&str; 2] = ["/account/view/end", "/sign-out"];

/// Who looks at a cohort as a learner opens the learner's pages of this cohort, changes nothing, and sees nothing of
/// the learner elsewhere.
fn seen_as_learner(view: &ViewAs, access: Access, arrival: &Arrival) -> Result<(), Fault> {
    if arrival.pattern().is_some_and(|pattern| WAYS_OUT.contains(&pattern)) {
        return Ok(());
    }
    if !arrival.method().is_safe() {
        return Err(Fault::new(StatusCode::FORBIDDEN, AccessReason::ViewOnly {}));
    }
    let cohort = format!("/cohorts/{}", view.cohort);
    let path = arrival.target().split('?').next().unwrap_or_default();
    let inside = path.strip_prefix(&cohort).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    if (access == Access::Learner && inside) || path.starts_with("/media/") {
        return Ok(());
    }
    Err(Fault::new(StatusCode::FORBIDDEN, AccessReason::ViewElsewhere {}))
}

/// Whether a token came that was narrowed to reading.
fn is_narrowed(actor: &Actor) -> bool {
    actor.signed_in().is_some_and(|p| !matches!(p.via, Via::Browser { .. })) && !actor.may_write()
}

fn timed_out() -> Fault {
    Fault::new(StatusCode::SERVICE_UNAVAILABLE, EdgeReason::TimedOut {})
}
