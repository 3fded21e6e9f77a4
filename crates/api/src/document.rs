//! The OpenAPI document, made from the rows that answer.

use std::sync::Arc;

use axum::http::Method;
use axum::{Extension, Json};
use http::{Access, Route};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{Components, Info, OpenApi};

/// What stands at the head of the document.
const ABOUT: &str = "Ids are UUIDs. Instants are RFC 3339 in UTC; where a zone matters its IANA name stands beside. \
    Lists are `{\"items\": […], \"next\": \"cursor\"|null}`; send the cursor back as `?cursor=`. Errors are \
    `application/problem+json` (RFC 9457) with a stable `code`; faults of single fields stand in `errors` with a JSON \
    pointer. What may not be seen is answered like what does not exist. Creating calls take an `Idempotency-Key` of 8 \
    to 128 letters, digits, `-` and `_`: the same key with the same body lands on the same result, with another body \
    it is `key_reused`. Access tokens live five minutes and are sent as `Authorization: Bearer …`.";

/// The row of the document.
pub(crate) fn rows() -> Vec<Route> {
    vec![http::page(Method::GET, "/api/v1/openapi.json", Access::Public, show)]
}

/// Answers `GET /api/v1/openapi.json`.
async fn show(Extension(document): Extension<Arc<OpenApi>>) -> Json<Arc<OpenApi>> {
    Json(document)
}

/// The document with its head and the way to sign in.
#[must_use]
pub fn described(mut document: OpenApi) -> OpenApi {
    let mut info = Info::new("Waymark", "1");
    info.description = Some(ABOUT.to_owned());
    document.info = info;
    let mut bearer = Http::new(HttpAuthScheme::Bearer);
    bearer.bearer_format = Some("JWT".to_owned());
    let components = document.components.get_or_insert_with(Components::new);
    components.security_schemes.insert("bearer".to_owned(), SecurityScheme::Http(bearer).into());
    document
}
