//! A request for a host that this server is not gets 421, so that no address is ever made from a forged name.

use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::HOST;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::reason::EdgeReason;
use crate::{Arrival, Fault, health};

/// Refuses unknown hosts. Those who watch the server ask it by its bare address. A request that names none (HTTP/1.0) names no wrong one.
pub(crate) async fn refuse(request: Request, next: Next) -> Response {
    if health::PATHS.contains(&request.uri().path()) || is_ours(&request) {
        return next.run(request).await;
    }
    Fault::new(StatusCode::MISDIRECTED_REQUEST, EdgeReason::UnknownHost {}).into_response()
}

fn is_ours(request: &Request) -> bool {
    let Some(arrival) = request.extensions().get::<Arrival>() else { return false };
    let url = &arrival.state().public_url;
    let named = request.headers().get_all(HOST).iter().map(|value| value.to_str().unwrap_or_default());
    named.chain(request.uri().authority().map(|a| a.as_str())).all(|host| url.accepts_host(host))
}
