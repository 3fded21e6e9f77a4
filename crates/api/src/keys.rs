//! The public keys by which others check access tokens.

use auth::token::Desk;
use axum::http::Method;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::{Extension, Json};
use http::{Access, Context, Route};

/// The row of the keys.
pub(crate) fn rows() -> Vec<Route> {
    vec![http::page(Method::GET, "/.well-known/jwks.json", Access::Public, show)]
}

/// Answers `GET /.well-known/jwks.json`. Five minutes are short beside the day for which an old key stays accepted.
async fn show(ctx: Context, Extension(desk): Extension<Desk>) -> impl IntoResponse {
    let headers = [(CONTENT_TYPE, "application/jwk-set+json"), (CACHE_CONTROL, "public, max-age=300")];
    (headers, Json(desk.keys().jwks(ctx.moment)))
}
