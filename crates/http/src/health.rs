//! Whether the process is up, and whether it can answer.

use std::time::Duration;

use axum::extract::State as Shared;
use axum::http::{Method, StatusCode};
use sea_orm::ConnectionTrait;

use crate::{Access, Route, State, page};

/// How long the database may take to say a word.
const PATIENCE: Duration = Duration::from_secs(2);

/// The addresses, which carry no link and so are answered under any host name.
pub const PATHS: [&str; 2] = ["/healthz", "/readyz"];

/// The addresses that those who watch the server ask.
#[must_use]
pub fn rows() -> Vec<Route> {
    vec![
        page(Method::GET, PATHS[0], Access::Anyone, || async { "up\n" }),
        page(Method::GET, PATHS[1], Access::Anyone, ready),
    ]
}

/// Ready means that the database answers, to reading and to writing connections.
async fn ready(Shared(state): Shared<State>) -> (StatusCode, &'static str) {
    let asked = async {
        state.db.read().execute_unprepared("SELECT 1").await?;
        state.db.writer().execute_unprepared("SELECT 1").await
    };
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(_)) => (StatusCode::OK, "ready\n"),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    }
}
