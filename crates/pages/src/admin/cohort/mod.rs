//! Cohorts: their list, making one, and keeping one.

mod change;
mod end;
mod enrol;
mod enrol_sheet;
mod facilitators;
mod keep;
mod list;
mod make;
mod policy;
mod read;
mod release;
mod shift;
mod teams;

pub(super) use facilitators::give_one;

use axum::http::Method;
use http::{Access, Route, page};

/// The rows of these pages.
pub(super) fn rows() -> Vec<Route> {
    let (get, post, admin) = (Method::GET, Method::POST, Access::Admin);
    vec![
        page(get.clone(), "/admin/cohorts", admin, list::show),
        page(get.clone(), "/admin/cohorts/new", admin, make::show),
        page(post.clone(), "/admin/cohorts/new", admin, make::save),
        page(get.clone(), "/admin/cohorts/{cohort}", admin, keep::show),
        page(post.clone(), "/admin/cohorts/{cohort}", admin, change::save),
        page(get.clone(), "/admin/cohorts/{cohort}/preview", admin, keep::preview),
        page(post.clone(), "/admin/cohorts/{cohort}/publication", admin, keep::publish),
        page(post.clone(), "/admin/cohorts/{cohort}/publication/withdrawal", admin, end::withdraw),
        page(post.clone(), "/admin/cohorts/{cohort}/cancellation", admin, end::cancel),
        page(post.clone(), "/admin/cohorts/{cohort}/facilitators", admin, facilitators::give),
        page(get.clone(), "/admin/cohorts/{cohort}/enrolments", admin, enrol::show),
        page(post.clone(), "/admin/cohorts/{cohort}/enrolments", admin, enrol::save),
        page(get.clone(), "/admin/cohorts/{cohort}/enrolments/import", admin, enrol_sheet::show),
        page(post.clone(), "/admin/cohorts/{cohort}/enrolments/import", admin, enrol_sheet::look)
            .up_to(2 * enrol_sheet::SHEET),
        page(post.clone(), "/admin/cohorts/{cohort}/enrolments/import/rows", admin, enrol_sheet::store)
            .up_to(3 * enrol_sheet::SHEET),
        page(get.clone(), "/admin/cohorts/{cohort}/teams", admin, teams::show),
        page(post.clone(), "/admin/cohorts/{cohort}/teams", admin, teams::make),
        page(post.clone(), "/admin/cohorts/{cohort}/seats", admin, teams::seat),
        page(get.clone(), "/admin/cohorts/{cohort}/modules", admin, release::show),
        page(post.clone(), "/admin/cohorts/{cohort}/modules", admin, release::save),
        page(get.clone(), "/admin/cohorts/{cohort}/policy", admin, policy::show),
        page(post.clone(), "/admin/cohorts/{cohort}/policy", admin, policy::save),
        page(get.clone(), "/admin/cohorts/{cohort}/policy/change", admin, policy::begin),
        page(post.clone(), "/admin/cohorts/{cohort}/policy/change", admin, policy::change),
        page(get, "/admin/cohorts/{cohort}/move", admin, shift::show),
        page(post, "/admin/cohorts/{cohort}/move", admin, shift::apply),
    ]
}
