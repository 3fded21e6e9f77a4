//! `/admin/catalogue`: what the public finds, and keeping it.

mod alike;
mod edit;
mod film;
mod film_sent;
mod list;
mod new;
mod recorded;
mod save;
mod term;
mod terms;

use axum::http::Method;
use http::{Access, Route, page};

use crate::facilitate::recordings;

/// The rows of these pages.
pub(super) fn rows() -> Vec<Route> {
    let (get, post, admin) = (Method::GET, Method::POST, Access::Admin);
    vec![
        page(get.clone(), "/admin/catalogue/terms", admin, terms::show),
        page(post.clone(), "/admin/catalogue/terms", admin, terms::save),
        page(get.clone(), "/admin/catalogue/terms/{taxonomy}/{term}", admin, term::show),
        page(post.clone(), "/admin/catalogue/terms/{taxonomy}/{term}", admin, term::save),
        page(post.clone(), "/admin/catalogue/terms/{taxonomy}/{term}/merger", admin, term::join),
        page(post.clone(), "/admin/catalogue/terms/{taxonomy}/{term}/place", admin, term::place),
        page(post.clone(), "/admin/catalogue/terms/{taxonomy}/{term}/retirement", admin, term::retired),
        page(
            post.clone(),
            "/admin/catalogue/terms/{taxonomy}/{term}/retirement/withdrawal",
            admin,
            term::taken_back,
        ),
        page(get.clone(), "/admin/catalogue/new", admin, new::show),
        page(post.clone(), "/admin/catalogue/new", admin, new::save),
        page(post.clone(), "/admin/catalogue/courses/{course}", admin, new::of),
        page(post.clone(), "/admin/catalogue/{entry}/copy", admin, new::copied),
        page(get.clone(), "/admin/catalogue", admin, list::show),
        page(get.clone(), "/admin/catalogue/{entry}", admin, edit::show),
        page(post.clone(), "/admin/catalogue/{entry}", admin, save::save),
        page(post.clone(), "/admin/catalogue/{entry}/publication", admin, save::publish),
        page(post.clone(), "/admin/catalogue/{entry}/course", admin, alike::take),
        page(get.clone(), "/admin/catalogue/{entry}/film", admin, film::show),
        page(post.clone(), "/admin/catalogue/{entry}/film", admin, film_sent::put)
            .up_to(recordings::BODY)
            .within(recordings::PATIENCE),
        page(post.clone(), "/admin/catalogue/{entry}/film/recording", admin, film::choose),
        page(post, "/admin/catalogue/{entry}/retirement", admin, save::retire),
    ]
}
