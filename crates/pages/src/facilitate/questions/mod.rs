//! `/facilitate/cohorts/{cohort}/questions`: what a cohort asks those who apply.

mod read;
mod save;

use axum::http::Method;
use http::{Access, Route, page};

const ONE: &str = "/facilitate/cohorts/{cohort}/questions/{question}";

/// The rows of these pages.
pub(super) fn rows() -> Vec<Route> {
    let leads = Access::Facilitator;
    vec![
        page(Method::GET, "/facilitate/cohorts/{cohort}/questions", leads, read::show),
        page(Method::POST, "/facilitate/cohorts/{cohort}/questions", leads, save::add),
        page(Method::POST, ONE, leads, save::change),
        page(Method::POST, "/facilitate/cohorts/{cohort}/questions/{question}/place", leads, save::shift),
        page(Method::POST, "/facilitate/cohorts/{cohort}/questions/{question}/removal", leads, save::remove),
    ]
}
