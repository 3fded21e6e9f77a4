//! Cohorts: dated runs of a course.

pub mod copy;
pub mod dates;
pub mod entity;
pub mod places;
mod queries;
mod read;
mod state;

pub use dates::{Dates, Phase};
pub use entity::State;
pub use queries::all_ids;
