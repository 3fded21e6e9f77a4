//! What facilitators work with: their cohorts, the grid, a learner's record, sessions with their roll, requests.

mod applications;
mod certificates;
mod cohort;
mod cohorts;
mod excuses;
pub mod export;
mod extensions;
mod frame;
mod grid;
mod learner;
mod message;
mod place;
mod questions;
pub(crate) mod recordings;
mod requests;
mod sessions;
mod submissions;

use axum::http::Method;
pub(crate) use frame::dates;
pub(crate) use grid::{Column, GridQuery, Group, columns, groups, legend};
use http::{Access, Route, page};

const LEARNER: &str = "/facilitate/cohorts/{cohort}/learners/{enrolment}";

/// The rows of these pages.
pub(crate) fn rows() -> Vec<Route> {
    own()
        .into_iter()
        .chain(recordings::rows())
        .chain(applications::rows())
        .chain(place::rows())
        .chain(questions::rows())
        .chain(extensions::rows())
        .collect()
}

fn own() -> Vec<Route> {
    vec![
        page(Method::GET, "/facilitate", Access::Facilitator, cohorts::show),
        page(Method::GET, "/facilitate/cohorts/{cohort}", Access::Facilitator, cohort::show),
        page(Method::GET, "/facilitate/cohorts/{cohort}/progress.csv", Access::Facilitator, export::csv),
        page(Method::GET, "/facilitate/cohorts/{cohort}/progress.xlsx", Access::Facilitator, export::xlsx),
        page(Method::GET, "/facilitate/cohorts/{cohort}/progress.json", Access::Facilitator, export::json),
        page(Method::GET, LEARNER, Access::Facilitator, learner::show),
        page(
            Method::POST,
            "/facilitate/cohorts/{cohort}/learners/{enrolment}/view",
            Access::Facilitator,
            learner::look,
        ),
        page(Method::POST, "/account/view/end", Access::SignedIn, learner::look_no_more),
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
        page(
            Method::GET,
            "/facilitate/cohorts/{cohort}/submissions",
            Access::Facilitator,
            submissions::queue,
        ),
        page(
            Method::GET,
            "/facilitate/cohorts/{cohort}/submissions/{enrolment}/{activity}",
            Access::Facilitator,
            submissions::read,
        ),
        page(
            Method::POST,
            "/facilitate/cohorts/{cohort}/submissions/{enrolment}/{activity}/word",
            Access::Facilitator,
            submissions::judge,
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
        page(Method::GET, "/facilitate/sessions", Access::Facilitator, sessions::of_all),
        page(Method::GET, "/facilitate/cohorts/{cohort}/sessions", Access::Facilitator, sessions::of_cohort),
        page(Method::GET, "/facilitate/sessions/{session}", Access::Facilitator, sessions::show),
        page(Method::POST, "/facilitate/sessions/{session}/ticks", Access::Facilitator, sessions::tick),
        page(
            Method::POST,
            "/facilitate/sessions/{session}/corrections",
            Access::Facilitator,
            sessions::correct,
        ),
        page(Method::POST, "/facilitate/sessions/{session}/end", Access::Facilitator, sessions::end),
        page(Method::POST, "/facilitate/sessions/{session}/report", Access::Facilitator, sessions::read)
            .up_to(2_000_000),
        page(
            Method::POST,
            "/facilitate/sessions/{session}/report/lines",
            Access::Facilitator,
            sessions::save,
        ),
        page(Method::GET, "/facilitate/cohorts/{cohort}/message", Access::Facilitator, message::show),
        page(Method::POST, "/facilitate/cohorts/{cohort}/message", Access::Facilitator, message::send),
        page(Method::GET, "/facilitate/cohorts/{cohort}/excuses", Access::Facilitator, excuses::show),
        page(Method::POST, "/facilitate/cohorts/{cohort}/excuses", Access::Facilitator, excuses::save),
        page(
            Method::GET,
            "/facilitate/cohorts/{cohort}/certificates",
            Access::Facilitator,
            certificates::show,
        ),
        page(
            Method::POST,
            "/facilitate/cohorts/{cohort}/certificates",
            Access::Facilitator,
            certificates::issue,
        ),
        page(
            Method::POST,
            "/facilitate/cohorts/{cohort}/certificates/{certificate}/release",
            Access::Facilitator,
            certificates::release,
        ),
        page(
            Method::POST,
            "/facilitate/cohorts/{cohort}/certificates/{certificate}/revocation",
            Access::Facilitator,
            certificates::revoke,
        ),
    ]
}
