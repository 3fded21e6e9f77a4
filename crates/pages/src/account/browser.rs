//! What pages show of a browser.

use auth::sign_in::Agent;
use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;

/// The browser and the system of a request, to name a passkey after; empty where nothing is known.
#[must_use]
pub(super) fn of(headers: &HeaderMap) -> String {
    let agent = headers.get(USER_AGENT).and_then(|name| name.to_str().ok());
    agent.and_then(|agent| Agent::named(agent).words()).unwrap_or_default()
}

/// The picture of where someone is signed in.
#[must_use]
pub(super) fn icon(agent: &str) -> &'static str {
    let phone = ["iPhone", "iPad", "Android", "Mobile"].iter().any(|part| agent.contains(part));
    if phone { "phone" } else { "laptop" }
}
