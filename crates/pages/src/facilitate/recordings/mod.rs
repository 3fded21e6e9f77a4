//! Recordings of a session: publishing one, retiring it, bringing it back, removing one that failed.

pub(crate) mod form;
mod keep;
mod list;
mod upload;

use std::time::Duration;

use axum::http::Method;
use http::{Access, Route, page};
pub(crate) use list::spoken;
pub(super) use list::{Line, lines};
use modules::recording::film::MOST_MEGABYTES;

/// How long a film may be on its way.
pub(crate) const PATIENCE: Duration = Duration::from_mins(60);
/// The largest body: a film, its captions and what is around them.
pub(crate) const BODY: usize = MOST_MEGABYTES as usize * 1_000_000 + 3_000_000;

/// The rows of these pages.
pub(super) fn rows() -> [Route; 4] {
    let (post, led) = (Method::POST, Access::Facilitator);
    [
        page(post.clone(), "/facilitate/sessions/{session}/recordings", led, upload::put)
            .up_to(BODY)
            .within(PATIENCE),
        page(post.clone(), "/facilitate/recordings/{recording}/retirement", led, keep::retire),
        page(post.clone(), "/facilitate/recordings/{recording}/return", led, keep::bring_back),
        page(post, "/facilitate/recordings/{recording}/removal", led, keep::remove),
    ]
}
