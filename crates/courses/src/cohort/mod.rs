//! Cohorts: dated runs of a course.

pub mod copy;
pub mod dates;
pub mod entity;
mod hold;
mod ledger;
pub mod list;
mod opening;
pub mod places;
pub mod public;
mod queries;
mod read;
#[cfg(test)]
mod sample;
mod seen;
mod shown;
mod state;

pub use dates::{Dates, Phase};
pub use entity::State;
pub use hold::hold;
pub use ledger::{Asking, Ledger};
pub use queries::all_ids;
#[cfg(test)]
pub(crate) use sample::sample;
pub use seen::{may_read_curriculum, seen, seen_one};
