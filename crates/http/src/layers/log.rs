//! One line for each request: the route's pattern, never the address, which may hold a secret.

use std::time::Instant;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

use crate::Arrival;

/// Logs a request when its answer begins.
pub(crate) async fn line(request: Request, next: Next) -> Response {
    let arrival = request.extensions().get::<Arrival>().cloned();
    let since = Instant::now();
    let response = next.run(request).await;
    if let Some(arrival) = arrival {
        let micros = u64::try_from(since.elapsed().as_micros()).unwrap_or(u64::MAX);
        tracing::info!(
            request_id = %arrival.request_id(),
            method = %arrival.method(),
            route = arrival.pattern().unwrap_or("-"),
            status = response.status().as_u16(),
            micros,
            "request"
        );
    }
    response
}
