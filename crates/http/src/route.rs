//! The rows of the route table: an address, who it is for, and what answers.

use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware::from_fn;
use axum::routing::{MethodFilter, MethodRouter};
use utoipa::openapi::{OpenApi, PathItem, SecurityRequirement, path::Operation};
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouter};

use crate::guard::{Guard, guard};
use crate::{Access, Fault, State};

/// The largest body where a row says nothing else: 1 MB.
pub const BODY_LIMIT: usize = 1_000_000;

/// One row of the route table.
pub struct Route {
    guard: Guard,
    body_limit: usize,
    kind: Kind,
}

/// What answers.
enum Kind {
    /// Server-rendered HTML, or another document of the site.
    Page { method: Method, path: &'static str, handler: MethodRouter<State> },
    /// A call of the API with its description.
    Api(UtoipaMethodRouter<State>),
}

/// What a row says of itself, for lists and for the authorisation matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteFact {
    /// The method.
    pub method: Method,
    /// The address with its parameters in braces.
    pub path: String,
    /// Who it is for.
    pub access: Access,
}

/// A page, or a form's target: HTML is GET and POST only.
///
/// # Panics
/// Where the method is neither GET nor POST, when the table is made.
#[expect(clippy::panic, reason = "a wrong table must not start")]
pub fn page<H, T>(method: Method, path: &'static str, access: Access, handler: H) -> Route
where
    H: Handler<T, State>,
    T: 'static,
{
    let filter = match method {
        Method::GET => MethodFilter::GET,
        Method::POST => MethodFilter::POST,
        other => panic!("{other} {path}: pages are GET and POST only"),
    };
    let handler = MethodRouter::new().on(filter, handler);
    Route::new(access, Kind::Page { method, path, handler })
}

/// A call of a protocol that others wrote down, such as SCIM: any method, and no part of our own API's description.
pub fn protocol<H, T>(method: Method, path: &'static str, access: Access, handler: H) -> Route
where
    H: Handler<T, State>,
    T: 'static,
{
    let filter = MethodFilter::try_from(method.clone()).unwrap_or(MethodFilter::GET);
    Route::new(access, Kind::Page { method, path, handler: MethodRouter::new().on(filter, handler) })
}

/// A call of the API; method and path come from its `#[utoipa::path]`, by `routes!(handler)`.
#[must_use]
pub fn api(access: Access, routes: UtoipaMethodRouter<State>) -> Route {
    Route::new(access, Kind::Api(routes))
}

impl Route {
    fn new(access: Access, kind: Kind) -> Self {
        Self { guard: Guard::new(access), body_limit: BODY_LIMIT, kind }
    }

    /// Takes bodies up to this many bytes: uploads.
    #[must_use]
    pub fn up_to(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// May take this long until its answer begins, instead of 30 s: uploads and imports.
    #[must_use]
    pub fn within(mut self, patience: Duration) -> Self {
        self.guard.patience = patience;
        self
    }

    /// Is served before others when there is too much to do: progress and joining.
    #[must_use]
    pub fn vital(mut self) -> Self {
        self.guard.vital = true;
        self
    }

    /// What the row says of itself; one fact for each method.
    #[must_use]
    pub fn facts(&self) -> Vec<RouteFact> {
        let access = self.guard.access;
        match &self.kind {
            Kind::Page { method, path, .. } => {
                vec![RouteFact { method: method.clone(), path: (*path).to_owned(), access }]
            }
            Kind::Api((_, paths, _)) => paths
                .paths
                .iter()
                .flat_map(|(path, item)| methods(item).map(|method| (method, path.clone())))
                .map(|(method, path)| RouteFact { method, path, access })
                .collect(),
        }
    }

    fn guarded(&self, handler: MethodRouter<State>) -> MethodRouter<State> {
        let row = self.guard;
        handler
            .route_layer(DefaultBodyLimit::max(self.body_limit))
            .route_layer(from_fn(move |request, next| guard(row, request, next)))
    }
}

/// Folds the rows into one router, the API's description and the list of what there is.
///
/// # Panics
/// Where two rows claim the same method of the same address.
pub fn fold(rows: Vec<Route>) -> (Router<State>, OpenApi, Vec<RouteFact>) {
    let facts = rows.iter().flat_map(Route::facts).collect();
    let router = rows.into_iter().fold(OpenApiRouter::default(), add);
    let (router, description) = router.split_for_parts();
    let router = router
        .fallback(|| async { Fault::not_found() })
        .method_not_allowed_fallback(|| async { Fault::method_not_allowed() });
    (router, description, facts)
}

fn add(router: OpenApiRouter<State>, row: Route) -> OpenApiRouter<State> {
    match &row.kind {
        Kind::Page { path, handler, .. } => router.route(path, row.guarded(handler.clone())),
        Kind::Api((schemas, paths, handler)) => {
            let mut paths = paths.clone();
            if !row.guard.access.is_open() {
                paths.paths.values_mut().for_each(ask_for_token);
            }
            router.routes((schemas.clone(), paths, row.guarded(handler.clone())))
        }
    }
}

fn operations(item: &PathItem) -> [(Method, &Option<Operation>); 5] {
    [
        (Method::GET, &item.get),
        (Method::PUT, &item.put),
        (Method::POST, &item.post),
        (Method::DELETE, &item.delete),
        (Method::PATCH, &item.patch),
    ]
}

fn methods(item: &PathItem) -> impl Iterator<Item = Method> + use<> {
    operations(item).map(|(method, operation)| operation.is_some().then_some(method)).into_iter().flatten()
}

/// The description says which calls need a token; the scheme is named `bearer`.
fn ask_for_token(item: &mut PathItem) {
    let all = [&mut item.get, &mut item.put, &mut item.post, &mut item.delete, &mut item.patch];
    for operation in all.into_iter().flatten() {
        operation.security = Some(vec![SecurityRequirement::new("bearer", Vec::<String>::new())]);
    }
}
