//! A reflection: written in one's own time, kept as a draft, handed in alone or for the team, as a text or a file.

mod file;
mod hand_in;
mod show;
mod task;
mod version;

use std::time::Duration;

use axum::http::Method;
use http::{Access, Route, page};

pub(in crate::learn) use show::{Standing, answer};
pub(in crate::learn) use task::Task;
pub(crate) use version::Version;

/// The largest body. More than a file may have, so that one that is too large comes back with what was typed.
const BODY: usize = 60_000_000;
/// A photo takes its time on a weak signal.
const PATIENCE: Duration = Duration::from_secs(300);

/// The rows of handing in.
pub(super) fn rows() -> Vec<Route> {
    const DRAFT: &str = "/cohorts/{cohort}/activities/{activity}/draft";
    const WORK: &str = "/cohorts/{cohort}/activities/{activity}/work";
    let with_files = |row: Route| row.up_to(BODY).within(PATIENCE);
    vec![
        with_files(page(Method::POST, DRAFT, Access::Learner, hand_in::keep_draft)),
        with_files(page(Method::POST, WORK, Access::Learner, hand_in::hand_in)).vital(),
        page(Method::GET, "/cohorts/{cohort}/files/{file}", Access::SignedIn, file::send),
    ]
}
