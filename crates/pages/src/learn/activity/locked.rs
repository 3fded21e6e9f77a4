//! An activity whose module has not opened: it says when.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use http::{Fault, Page};
use i18n_embed_fl::fl;

use super::Opened;
use crate::learn::{course_path, steps};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "learn/activity/locked.html")]
struct LockedPage {
    shell: Shell,
    kicker: String,
    title: String,
    opens: String,
    back: String,
}

/// The page of an activity that is not open yet. Its title is no secret, since the course page shows it.
///
/// # Errors
/// None of its own.
pub(super) fn answer(opened: &Opened) -> Result<Response, Fault> {
    let shell = opened.shell();
    let l = &shell.locale;
    let opens = match opened.module().opens_at {
        Some(at) => fl!(l, "reason-activity-not-open", opens = l.instant(at)),
        None => fl!(l, "reason-activity-not-open-undated"),
    };
    let (kicker, title) = (steps::kind_of(l, opened.activity()), shell.title.clone());
    let back = course_path(opened.learning.place.cohort_id);
    let page = LockedPage { kicker, title, opens, back, shell };
    Ok(Page::with_status(StatusCode::OK, page).into_response())
}
