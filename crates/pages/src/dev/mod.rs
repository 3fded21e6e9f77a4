//! `/dev/…`: what only a demo has. Its clock, and the tools of those who build Waymark.

mod clock;
pub(crate) mod mail;
mod moments;
mod ui;

use axum::http::Method;
use http::{Access, Route, page};

/// The rows of these pages.
pub(crate) fn rows() -> Vec<Route> {
    vec![
        page(Method::GET, "/dev/clock", Access::Public, clock::show),
        page(Method::POST, "/dev/clock", Access::Public, clock::set),
        page(Method::GET, "/dev/ui", Access::Public, ui::show),
        page(Method::GET, "/dev/mail", Access::Public, mail::show),
        page(Method::GET, "/dev/mail/{letter}", Access::Public, mail::one),
    ]
}
