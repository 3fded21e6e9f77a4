//! Courses: what is taught.

pub mod admin;
pub mod entity;
pub mod import;
mod state;
pub mod texts;

pub use entity::State;
pub use texts::{CourseTexts, Story};
