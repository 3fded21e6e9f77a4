//! A learner's place in the cohort: ending it, and letting it go on in a later cohort.

mod defer;
mod show;
mod withdraw;

use axum::http::Method;
use http::{Access, Route, page};
use kernel::Id;

/// The parameters of a place's address.
type Where = (Id<courses::Cohort>, Id<courses::Enrolment>);

const PLACE: &str = "/facilitate/cohorts/{cohort}/learners/{enrolment}/place";

/// The rows of these pages.
pub(super) fn rows() -> Vec<Route> {
    let who = Access::Facilitator;
    vec![
        page(Method::GET, PLACE, who, show::show),
        page(
            Method::POST,
            "/facilitate/cohorts/{cohort}/learners/{enrolment}/withdrawal",
            who,
            withdraw::withdraw,
        ),
        page(Method::POST, "/facilitate/cohorts/{cohort}/learners/{enrolment}/deferral", who, defer::defer),
    ]
}

fn address((cohort, enrolment): Where) -> String {
    format!("{}/learners/{enrolment}", super::frame::base(cohort))
}
