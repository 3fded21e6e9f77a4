//! `/admin/grants`: who holds which role where, giving one on any scope, and taking one back.

mod give;
mod scopes;
mod show;

use axum::http::Method;
use http::{Access, Route, page};
pub(super) use scopes::Names;
pub(super) use show::dates;

/// The rows of these pages.
pub(super) fn rows() -> Vec<Route> {
    vec![
        page(Method::GET, "/admin/grants", Access::Admin, show::show),
        page(Method::POST, "/admin/grants", Access::Admin, give::give),
    ]
}
