//! The one place where faults become answers: a page or a problem document, and one line in the log.

use auth::Actor;
use axum::extract::Request;
use axum::http::header::{
    CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderValue, LOCATION, RETRY_AFTER, WWW_AUTHENTICATE,
};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

use crate::{Access, Arrival, Context, ErrorView, Fault, problem};

/// Renders the faults of everything inside this layer, bare error statuses of other layers and extractors too.
pub(crate) async fn render_faults(request: Request, next: Next) -> Response {
    let Some(arrival) = request.extensions().get::<Arrival>().cloned() else {
        return next.run(request).await;
    };
    let mut response = next.run(request).await;
    match response.extensions_mut().remove::<Fault>().or_else(|| bare(&response)) {
        Some(fault) => {
            let headers = std::mem::take(response.headers_mut());
            keep(headers, render(&arrival, &fault).await)
        }
        None => response,
    }
}

/// The fault of an error status that nobody gave a body of its own.
fn bare(response: &Response) -> Option<Fault> {
    let status = response.status();
    let kind = response.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok());
    let spoken = kind.is_some_and(|kind| !kind.starts_with("text/plain"));
    let wanted = response.extensions().get() == Some(&Access::Anyone);
    (!spoken && !wanted && (status.is_client_error() || status.is_server_error()))
        .then(|| Fault::of_status(status))
}

/// Headers such as `Allow` stay; those of the body that is replaced do not.
fn keep(headers: HeaderMap, mut rendered: Response) -> Response {
    for (name, value) in &headers {
        if name != CONTENT_TYPE && name != CONTENT_LENGTH {
            rendered.headers_mut().entry(name).or_insert_with(|| value.clone());
        }
    }
    rendered
}

/// Renders one fault for the request it ended.
pub(crate) async fn render(arrival: &Arrival, fault: &Fault) -> Response {
    log(arrival, fault);
    let ctx = Context::of(arrival, reader(arrival, fault).await);
    let mut response = if arrival.is_scim() {
        problem::scim(&ctx, fault)
    } else if arrival.wants_json() {
        problem::problem(&ctx, fault)
    } else if fault.status() == StatusCode::UNAUTHORIZED {
        to_sign_in(arrival, arrival.known_actor().is_some_and(|actor| actor.half().is_some()))
    } else if fault.what().code == "fresh_proof_needed" {
        to_proof(arrival)
    } else {
        let html = ctx.state.error_page.render(&ctx, &ErrorView::of(&ctx, fault));
        (fault.status(), Html(html)).into_response()
    };
    if let Some(seconds) = fault.retry_after() {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    if response.status() == StatusCode::UNAUTHORIZED {
        response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response
}

/// Who reads the fault. Only where nothing is there is it worth asking the database; otherwise what is known counts.
async fn reader(arrival: &Arrival, fault: &Fault) -> Actor {
    let actor = match fault.status() {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => arrival.actor().await.ok(),
        _ => arrival.known_actor(),
    };
    actor.cloned().unwrap_or(Actor::Visitor)
}

/// A page asks to sign in, or to finish it, and comes back afterwards.
fn to_sign_in(arrival: &Arrival, half: bool) -> Response {
    let mut address = if half { "/second-factor" } else { "/sign-in" }.to_owned();
    if arrival.method() == Method::GET && arrival.target() != "/" {
        let query =
            form_urlencoded::Serializer::new(String::new()).append_pair("to", arrival.target()).finish();
        address = format!("{address}?{query}");
    }
    (StatusCode::SEE_OTHER, [(LOCATION, address)]).into_response()
}

/// A page asks to show again who one is, and comes back to where the button was.
fn to_proof(arrival: &Arrival) -> Response {
    let back =
        if arrival.method() == Method::GET { arrival.target() } else { arrival.came_from().unwrap_or("/") };
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("to", back).finish();
    (StatusCode::SEE_OTHER, [(LOCATION, format!("/account/proof?{query}"))]).into_response()
}

/// The cause, once, with the id that is shown.
fn log(arrival: &Arrival, fault: &Fault) {
    let (request_id, code) = (arrival.request_id(), fault.what().code);
    match fault.cause() {
        Some(cause) if fault.status() == StatusCode::INTERNAL_SERVER_ERROR => {
            tracing::error!(%request_id, code, cause, "a request failed");
        }
        Some(cause) => tracing::warn!(%request_id, code, cause, "a request was put off"),
        None => tracing::debug!(%request_id, code, "a request was refused"),
    }
}
