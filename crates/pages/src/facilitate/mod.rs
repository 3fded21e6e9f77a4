//! What facilitators work with: their cohorts, the grid, a learner's record, sessions with their roll, requests.

mod cohort;
mod cohorts;
mod export;
mod frame;
mod grid;
mod learner;
mod requests;

use axum::http::Method;
use http::{Access, Route, page};

const LEARNER: &str = "/facilitate/cohorts/{cohort}/learners/{enrolment}";

/// The rows of these pages.
pub(crate) fn rows() -> Vec<Route> {
    vec![
        page(Method::GET, "/facilitate", Access::Facilitator, cohorts::show),
        page(Method::GET, "/facilitate/cohorts/{cohort}", Access::Facilitator, cohort::show),
        page(Method::GET, "/facilitate/cohorts/{cohort}/progress.csv", Access::Facilitator, export::csv),
        page(Method::GET, LEARNER, Access::Facilitator, learner::show),
        page(
            Method::POST,
            "/facilitate/cohorts/{cohort}/learners/{enrolment}/decisions",
            Access::Facilitator,
            learner::decide,
        ),
        page(
            Method::POST,
            "/facilitate/cohorts/{cohort}/learners/{enrolment}/notes",
            Access::Facilitator,
            learner::note,
        ),
        page(Method::GET, "/facilitate/cohorts/{cohort}/requests", Access::Facilitator, requests::show),
        page(
            Method::POST,
            "/facilitate/cohorts/{cohort}/requests/{request}/grant",
            Access::Facilitator,
            requests::grant,
        ),
        page(
            Method::POST,
            "/facilitate/cohorts/{cohort}/requests/{request}/refusal",
            Access::Facilitator,
            requests::refuse,
        ),
    ]
}
