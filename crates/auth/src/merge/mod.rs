//! Two accounts of one person made one, of which nothing is lost. What becomes of each table's rows stands in the
//! register in `docs/personal-data.toml` (`at_merge`); enrolments that meet are joined by `courses` and `progress`.

mod absorb;
mod access;
mod rows;

pub use absorb::absorb;
pub use access::{Accounts, MergePeople, MergeReason};
