//! Webinars: the door of the room with its beats, and what the pages of a webinar show alike.

mod beat;
mod calendar;
mod join;
mod view;

use axum::http::Method;
use http::{Access, Route, page};

pub(crate) use calendar::feed_path;
pub(crate) use view::{Counted, SessionView, hosts};

/// The rows of joining. They are served first when there is too much to do.
pub(crate) fn rows() -> Vec<Route> {
    vec![
        page(Method::GET, "/join/{token}", Access::Secret, join::show).vital(),
        page(Method::GET, "/join/{token}/session.ics", Access::Secret, calendar::session),
        page(Method::GET, "/calendar/{file}", Access::Secret, calendar::feed),
        page(Method::POST, "/join/{token}/presence", Access::Secret, beat::take).vital(),
    ]
}
