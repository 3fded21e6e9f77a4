//! Enrolments: one person's place in one cohort.

mod access;
mod commands;
pub mod entity;
mod state;
mod view;

pub use access::{Enrol, EnrolFacts};
pub use commands::enrol;
pub use entity::State;
pub use view::ViewAsLearner;
