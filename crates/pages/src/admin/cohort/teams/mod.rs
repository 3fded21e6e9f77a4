//! `/admin/cohorts/{cohort}/teams`: the teams of a cohort with their people.

mod make;
mod seat;
mod show;

pub(super) use make::make;
pub(super) use seat::seat;
pub(super) use show::{names, show};
