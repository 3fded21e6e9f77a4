//! One learner's record: how far they have come, what was decided, asked and remarked, and what the evidence is.

mod decide;
mod look;
mod note;
mod show;
mod view;

pub(super) use decide::decide;
pub(super) use look::{begin as look, end as look_no_more};
pub(super) use note::note;
pub(super) use show::show;

use kernel::Id;

/// The parameters of a learner's address.
type Where = (Id<courses::Cohort>, Id<courses::Enrolment>);

fn address((cohort, enrolment): Where) -> String {
    format!("{}/learners/{enrolment}", super::frame::base(cohort))
}
