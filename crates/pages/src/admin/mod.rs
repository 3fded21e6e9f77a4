//! What admins work with: the schedule, cohorts, people, courses, associations, the audit log and mail.

mod associations;
mod audit;
mod catalogue;
mod cohort;
mod course;
mod courses;
mod directories;
mod grants;
mod mail;
mod people;
mod schedule;
mod session;
mod sheet;
mod template;

use axum::http::Method;
use http::{Access, Route, page};

/// The rows of these pages.
pub(crate) fn rows() -> Vec<Route> {
    let own = vec![
        page(Method::GET, "/admin/audit", Access::Admin, audit::show::show),
        page(Method::POST, "/admin/audit/export", Access::Admin, audit::export::export),
        page(Method::GET, "/admin/courses", Access::Admin, courses::show),
        page(Method::POST, "/admin/courses/{course}/state", Access::Admin, courses::change),
        page(Method::GET, "/admin/schedule", Access::Admin, schedule::show),
        page(Method::GET, "/admin/sessions/new", Access::Admin, session::plan::show),
        page(Method::POST, "/admin/sessions/new", Access::Admin, session::plan::save),
        page(Method::GET, "/admin/sessions/{session}", Access::Admin, session::change::show),
        page(Method::POST, "/admin/sessions/{session}", Access::Admin, session::change::save),
        page(Method::POST, "/admin/sessions/{session}/cancellation", Access::Admin, session::cancel::cancel),
    ];
    own.into_iter()
        .chain(cohort::rows())
        .chain(associations::rows())
        .chain(course::rows())
        .chain(template::rows())
        .chain(people::rows())
        .chain(grants::rows())
        .chain(catalogue::rows())
        .chain(mail::rows())
        .chain(directories::rows())
        .collect()
}
