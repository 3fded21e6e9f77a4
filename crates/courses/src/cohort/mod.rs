//! Cohorts: dated runs of a course.

pub mod copy;
pub mod dates;
pub mod entity;
pub mod list;
pub mod places;
pub mod public;
mod queries;
mod read;
mod seen;
mod shown;
mod state;

pub use dates::{Dates, Phase};
pub use entity::State;
pub use queries::all_ids;
pub use seen::{may_read_curriculum, seen, seen_one};
