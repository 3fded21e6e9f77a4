//! What observers see, and a learner's consent to it.

mod consent;
mod show;

use axum::http::Method;
use http::{Access, Route, page};

/// The rows of these pages.
pub(crate) fn rows() -> Vec<Route> {
    vec![
        page(Method::GET, "/observe", Access::Observer, show::show),
        page(Method::GET, "/cohorts/{cohort}/observers", Access::Learner, consent::show),
        page(Method::POST, "/cohorts/{cohort}/observers", Access::Learner, consent::set),
    ]
}
