//! What a redirect had to say is said once: the page that shows it takes the cookie back.

use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, SET_COOKIE};
use axum::middleware::Next;
use axum::response::Response;

use crate::{Arrival, cookies};

/// Takes the note back once a page was shown. Redirects, files and frames of scripts leave it.
pub(crate) async fn say_once(request: Request, next: Next) -> Response {
    let arrival = request.extensions().get::<Arrival>().filter(|a| a.flash().is_some()).cloned();
    let mut response = next.run(request).await;
    let Some(arrival) = arrival.filter(|_| is_page(&response)) else { return response };
    let line = cookies::set(&arrival.state().public_url, cookies::FLASH, "", Some(0));
    response.headers_mut().append(SET_COOKIE, line);
    response
}

fn is_page(response: &Response) -> bool {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok());
    response.status() == StatusCode::OK && kind.is_some_and(|kind| kind.starts_with("text/html"))
}
