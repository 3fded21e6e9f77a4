//! The headers of every answer, errors and files too.

use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderMap, HeaderName, HeaderValue, REFERRER_POLICY, SET_COOKIE,
    STRICT_TRANSPORT_SECURITY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::middleware::Next;
use axum::response::Response;

use crate::Arrival;

/// What pages may load and do. The hash is that of Turbo's progress bar; a test of the pages recomputes it.
pub const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; \
    style-src 'self' 'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='; img-src 'self'; font-src 'self'; \
    connect-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default";

/// What pages may ask the device for. Camera and microphone are for the live room's page, which says so itself.
pub const PERMISSIONS_POLICY: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), \
    encrypted-media=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), \
    xr-spatial-tracking=(), publickey-credentials-get=(self), publickey-credentials-create=(self), \
    fullscreen=(self), picture-in-picture=(self), web-share=(self), clipboard-write=(self), \
    screen-wake-lock=(self)";

/// Adds what is missing; a handler's own stricter policy (for an upload, say) stays.
pub(crate) async fn add(request: Request, next: Next) -> Response {
    let arrival = request.extensions().get::<Arrival>().cloned();
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    add_policies(headers);
    if let Some(arrival) = arrival {
        if arrival.state().public_url.is_https() {
            lacking(headers, STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
        }
        add_caching(headers, &arrival);
        if let Ok(id) = HeaderValue::from_str(&arrival.request_id().to_string()) {
            headers.insert("x-request-id", id);
        }
    }
    response
}

fn add_policies(headers: &mut HeaderMap) {
    lacking(headers, CONTENT_SECURITY_POLICY, CONTENT_POLICY);
    lacking(headers, HeaderName::from_static("permissions-policy"), PERMISSIONS_POLICY);
    lacking(headers, HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    lacking(headers, HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    lacking(headers, X_CONTENT_TYPE_OPTIONS, "nosniff");
    lacking(headers, REFERRER_POLICY, "same-origin");
}

/// What was made for one person is kept nowhere; what was made for visitors depends on language alone.
fn add_caching(headers: &mut HeaderMap, arrival: &Arrival) {
    let signed_in = arrival.known_actor().is_some_and(|actor| actor.signed_in().or(actor.half()).is_some());
    let personal = signed_in || headers.contains_key(SET_COOKIE) || arrival.has_token();
    lacking(headers, CACHE_CONTROL, if personal { "no-store" } else { "private, no-cache" });
    if !arrival.wants_json() && arrival.known_actor().is_some() {
        headers.append(VARY, HeaderValue::from_static("accept-language, cookie"));
    }
}

fn lacking(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}
