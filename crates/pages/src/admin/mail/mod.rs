//! `/admin/mail`: what waits, what was given up, what went out.

mod act;
mod list;
mod one;

use axum::http::Method;
use http::{Access, Route, page};

/// The rows of these pages.
pub(super) fn rows() -> Vec<Route> {
    vec![
        page(Method::GET, "/admin/mail", Access::Admin, list::show),
        page(Method::POST, "/admin/mail", Access::Admin, act::test),
        page(Method::POST, "/admin/mail/hold", Access::Admin, act::hold),
        page(Method::GET, "/admin/mail/{event}", Access::Admin, one::show),
        page(Method::GET, "/admin/mail/{event}/letter", Access::Admin, one::letter),
        page(Method::POST, "/admin/mail/{event}/attempt", Access::Admin, act::again),
        page(Method::POST, "/admin/mail/{event}/dismissal", Access::Admin, act::throw_away),
    ]
}
