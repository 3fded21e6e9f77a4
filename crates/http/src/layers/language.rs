//! A language that was asked for by address is kept for the pages that follow.

use axum::extract::Request;
use axum::http::header::{CONTENT_TYPE, SET_COOKIE};
use axum::middleware::Next;
use axum::response::Response;

use crate::{Arrival, cookies};

/// Keeps the language of the address for someone who is signed out; accounts keep their own.
pub(crate) async fn keep(request: Request, next: Next) -> Response {
    let arrival = request.extensions().get::<Arrival>().cloned();
    let mut response = next.run(request).await;
    let Some((arrival, lang)) = arrival.and_then(|a| a.asked_lang().map(|lang| (a, lang))) else {
        return response;
    };
    let visitor = arrival.known_actor().is_some_and(|actor| actor.signed_in().is_none());
    let kind = response.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok());
    if visitor && kind.is_some_and(|kind| kind.starts_with("text/html")) {
        let line = cookies::language(&arrival.state().public_url, lang);
        response.headers_mut().append(SET_COOKIE, line);
    }
    response
}
