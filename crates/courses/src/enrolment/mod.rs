//! Enrolments: one person's place in one cohort.

pub mod entity;
mod state;

pub use entity::State;
