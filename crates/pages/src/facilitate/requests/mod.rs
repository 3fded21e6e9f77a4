//! What the learners of a cohort ask, and answering it.

mod answer;
mod show;

pub(super) use answer::{grant, refuse};
pub(super) use show::show;
