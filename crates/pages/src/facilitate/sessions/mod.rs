//! Sessions of the cohorts that someone leads, and each one's desk and roll.

mod correct;
mod list;
mod report;
mod roll;
mod view;

pub(super) use correct::{correct, end, tick};
pub(super) use list::{of_all, of_cohort};
pub(super) use report::{read, save};
pub(super) use roll::{RollPage, show};

use kernel::Id;

/// Where the desk of a session is.
pub(super) fn address(session: Id<modules::Session>) -> String {
    format!("/facilitate/sessions/{session}")
}
