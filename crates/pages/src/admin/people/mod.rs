//! People: finding them, adding them, their grants, and keeping someone out.

mod add;
mod grants;
mod help;
mod list;
mod merge;
mod one;

use axum::http::Method;
use http::{Access, Route, page};

/// The rows of these pages.
pub(super) fn rows() -> Vec<Route> {
    let (get, post, admin) = (Method::GET, Method::POST, Access::Admin);
    vec![
        page(get.clone(), "/admin/people", admin, list::show),
        page(post.clone(), "/admin/people", admin, add::save),
        page(get.clone(), "/admin/people/{person}", admin, one::show),
        page(get, "/admin/people/{person}/merge", admin, merge::show),
        page(post.clone(), "/admin/people/{person}/merge", admin, merge::join),
        page(post.clone(), "/admin/people/{person}/suspension", admin, one::suspend),
        page(post.clone(), "/admin/people/{person}/suspension/withdrawal", admin, one::restore),
        page(post.clone(), "/admin/people/{person}/invitation", admin, help::invite),
        page(post.clone(), "/admin/people/{person}/link", admin, help::link),
        page(post.clone(), "/admin/people/{person}/name", admin, help::rename),
        page(post.clone(), "/admin/people/{person}/second-factor/reset", admin, help::reset),
        page(post.clone(), "/admin/people/{person}/grants", admin, grants::give),
        page(post, "/admin/grants/{grant}/withdrawal", admin, grants::take),
    ]
}
