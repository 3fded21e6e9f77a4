//! The site's own face: its colours and its sign.

mod hue;
mod logo;

use axum::http::Method;
use http::{Access, Route, page};

pub(crate) use hue::address as hue_address;

/// The rows of these files.
pub(crate) fn rows() -> Vec<Route> {
    vec![
        page(Method::GET, "/site/hue/{file}", Access::Anyone, hue::show),
        page(Method::GET, "/site/{file}", Access::Anyone, logo::show),
    ]
}
