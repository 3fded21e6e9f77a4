//! A course as admins make and write it.

mod edit;
mod make;
mod read;

use axum::http::Method;
use http::{Access, Route, page};
pub(super) use read::{both, lines};

/// The rows of these pages.
pub(super) fn rows() -> Vec<Route> {
    let (get, post, admin) = (Method::GET, Method::POST, Access::Admin);
    vec![
        page(get.clone(), "/admin/courses/new", admin, make::show),
        page(post.clone(), "/admin/courses/new", admin, make::save),
        page(get.clone(), "/admin/courses/{course}", admin, edit::show),
        page(post, "/admin/courses/{course}", admin, edit::save),
        page(get, "/admin/courses/{course}/preview", admin, edit::preview),
    ]
}
