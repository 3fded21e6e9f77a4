//! Courses: what is taught.

pub mod admin;
pub mod edit;
pub mod entity;
pub mod import;
pub mod lineage;
mod queries;
mod state;
pub mod texts;

pub use entity::State;
pub use queries::count;
pub use texts::{CourseTexts, Story};
