//! Associations: the tree, one of them with what it has, making, moving, merging and importing them.

mod import;
mod list;
mod make;
mod merge;
mod one;
mod read;

use axum::http::Method;
use http::{Access, Route, page};

/// The largest sheet in bytes, as text that stands in a form a second time.
const SHEET: usize = 4_000_000;

/// The rows of these pages.
pub(super) fn rows() -> Vec<Route> {
    let (get, post, admin) = (Method::GET, Method::POST, Access::Admin);
    vec![
        page(get.clone(), "/admin/associations", admin, list::show),
        page(get.clone(), "/admin/associations/new", admin, make::show),
        page(post.clone(), "/admin/associations/new", admin, make::save),
        page(get.clone(), "/admin/associations/import", admin, import::show),
        page(post.clone(), "/admin/associations/import", admin, import::look).up_to(SHEET + 100_000),
        page(post.clone(), "/admin/associations/import/rows", admin, import::store).up_to(2 * SHEET),
        page(get.clone(), "/admin/associations/{association}", admin, one::show),
        page(post.clone(), "/admin/associations/{association}", admin, one::save),
        page(post.clone(), "/admin/associations/{association}/place", admin, one::hang),
        page(post.clone(), "/admin/associations/{association}/coordinators", admin, one::coordinate),
        page(get, "/admin/associations/{association}/merge", admin, merge::show),
        page(post, "/admin/associations/{association}/merge", admin, merge::join),
    ]
}

/// Where one of them stands.
fn address(id: kernel::Id<courses::Association>) -> String {
    format!("/admin/associations/{id}")
}
