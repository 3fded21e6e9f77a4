//! The certificates of a cohort: who has earned one, issuing to many, releasing and revoking.

mod change;
mod show;

pub(super) use change::{issue, release, revoke};
pub(super) use show::show;
