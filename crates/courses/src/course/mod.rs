//! Courses: what is taught.

pub mod entity;
mod state;

pub use entity::State;
