//! Giving many people places in a cohort from a sheet: who, in which team, and the part each takes. The import itself is
//! `progress::carry::import`, since who had a place before goes on from where they were.

mod group;
mod read;
mod store;

pub use group::{Group, groups};
pub use read::{EnrolmentRow, read};
pub use store::{Stored, store};
