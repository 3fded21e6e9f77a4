//! `/admin/catalogue`: what the public finds, and keeping it.

mod edit;
mod list;
mod save;

use axum::http::Method;
use http::{Access, Route, page};

/// The rows of these pages.
pub(super) fn rows() -> Vec<Route> {
    let (get, post, admin) = (Method::GET, Method::POST, Access::Admin);
    vec![
        page(get.clone(), "/admin/catalogue", admin, list::show),
        page(get, "/admin/catalogue/{entry}", admin, edit::show),
        page(post.clone(), "/admin/catalogue/{entry}", admin, save::save),
        page(post.clone(), "/admin/catalogue/{entry}/publication", admin, save::publish),
        page(post, "/admin/catalogue/{entry}/retirement", admin, save::retire),
    ]
}
