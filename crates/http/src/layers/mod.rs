//! What is around all routes, from the outermost in: arrival, log line, headers, compression, faults, panics, host,
//! other sites.

mod cross_site;
mod flash;
mod headers;
mod host;
mod language;
mod log;

use std::any::Any;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate, SizeAbove};
use tower_http::compression::{CompressionLayer, CompressionLevel};

pub use headers::{CONTENT_POLICY, PERMISSIONS_POLICY};

use crate::route::BODY_LIMIT;
use crate::{Arrival, Fault, State, render};

/// Below this many bytes an answer goes out as it is: it fits one packet either way.
const TOO_SHORT: u64 = 1_024;
/// A page is made for one reader and sent once, so little is spent on it: from here on each further level costs more
/// of the processor than it saves of the line.
const LEVEL: CompressionLevel = CompressionLevel::Precise(1);

/// Puts every layer round a router. What is in the router answers only behind them.
///
/// They stand round the router as a whole. A router would put each round each of its routes, in a box of its own, and
/// every request would clone at each layer all the boxes below it.
pub fn wrap(router: Router<State>, state: &State) -> Router {
    let layers = ServiceBuilder::new()
        .layer(from_fn_with_state(state.clone(), arrive))
        .layer(from_fn(log::line))
        .layer(from_fn(headers::add))
        .layer(CompressionLayer::new().quality(LEVEL).compress_when(worth_compressing()))
        .layer(from_fn(language::keep))
        .layer(from_fn(flash::say_once))
        .layer(from_fn(render::render_faults))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn(host::refuse))
        .layer(from_fn(cross_site::refuse))
        .layer(DefaultBodyLimit::max(BODY_LIMIT));
    Router::new().fallback_service(layers.service(router.with_state(state.clone())))
}

/// The outermost layer: its moment is the instant that counts.
async fn arrive(
    axum::extract::State(state): axum::extract::State<State>,
    mut request: Request,
    next: Next,
) -> Response {
    let arrival = Arrival::of(state, &request);
    request.extensions_mut().insert(arrival);
    next.run(request).await
}

/// What is compressed already gains nothing.
fn worth_compressing() -> impl Predicate {
    DefaultPredicate::new()
        .and(SizeAbove::new(TOO_SHORT))
        .and(NotForContentType::const_new("video/"))
        .and(NotForContentType::const_new("audio/"))
        .and(NotForContentType::const_new("font/"))
        .and(NotForContentType::const_new("application/zip"))
        .and(NotForContentType::const_new("application/pdf"))
        .and(NotForContentType::const_new("application/vnd.openxmlformats"))
}

fn panicked(panic: Box<dyn Any + Send + 'static>) -> Response {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("something");
    Fault::internal(format!("panic: {text}")).into_response()
}
