//! Applying for a place, alone or as a team: one thing a page, kept as it is written, sent before the deadline.

mod again;
mod answers;
mod application;
mod asked;
mod attach;
mod draft;
mod fill;
mod form;
mod keep;
mod known;
mod members;
mod offered;
mod refused;
mod rows;
mod save;
mod show;
mod standing;
mod step;
mod submit;
mod summary;

use axum::http::Method;
use http::{Access, Route, page};

pub(crate) use application::conflict;
pub(crate) use rows::{name_of, tone};
pub(crate) use step::{part, word};

/// A step with its files: each is judged by itself.
const WITH_FILES: usize = 40_000_000;

/// The rows of these pages.
pub(crate) fn rows() -> Vec<Route> {
    let signed_in = Access::SignedIn;
    vec![
        page(Method::GET, "/cohorts/{cohort}/application", signed_in, show::show),
        page(Method::POST, "/cohorts/{cohort}/application", signed_in, save::save).up_to(WITH_FILES),
        page(Method::POST, "/cohorts/{cohort}/application/draft", signed_in, draft::save),
        page(Method::GET, "/applications/{application}", signed_in, application::show),
        page(Method::GET, "/applications/{application}/files/{file}", signed_in, attach::send),
        page(Method::POST, "/applications/{application}/submission", signed_in, submit::submit),
        page(Method::POST, "/applications/{application}/draft", signed_in, again::begin),
        page(Method::POST, "/applications/{application}/withdrawal", signed_in, submit::withdraw),
        page(Method::POST, "/applications/{application}/offer", signed_in, standing::take),
        page(Method::POST, "/applications/{application}/offer/refusal", signed_in, standing::decline),
        page(Method::POST, "/applications/{application}/trim", signed_in, standing::consent),
        page(Method::POST, "/applications/{application}/trim/refusal", signed_in, standing::refuse),
    ]
}
