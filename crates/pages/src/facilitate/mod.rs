//! What facilitators work with: their cohorts, the grid, a learner's record, sessions with their roll, requests.

mod cohort;
mod cohorts;
mod export;
mod frame;
mod grid;

use axum::http::Method;
use http::{Access, Route, page};

/// The rows of these pages.
pub(crate) fn rows() -> Vec<Route> {
    vec![
        page(Method::GET, "/facilitate", Access::Facilitator, cohorts::show),
        page(Method::GET, "/facilitate/cohorts/{cohort}", Access::Facilitator, cohort::show),
        page(Method::GET, "/facilitate/cohorts/{cohort}/progress.csv", Access::Facilitator, export::csv),
    ]
}
