//! Applying for a place: one thing a page, kept as it is written, sent before the deadline.

mod answers;
mod application;
mod form;
mod save;
mod step;
mod submit;

use axum::http::Method;
use http::{Access, Route, page};

/// The rows of these pages.
pub(crate) fn rows() -> Vec<Route> {
    let signed_in = Access::SignedIn;
    vec![
        page(Method::GET, "/cohorts/{cohort}/application", signed_in, form::show),
        page(Method::POST, "/cohorts/{cohort}/application", signed_in, save::save),
        page(Method::GET, "/applications/{application}", signed_in, application::show),
        page(Method::POST, "/applications/{application}/submission", signed_in, submit::submit),
        page(Method::POST, "/applications/{application}/withdrawal", signed_in, submit::withdraw),
    ]
}
