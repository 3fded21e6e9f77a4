//! The questions that a cohort asks those who apply.

pub mod entity;
mod judge;
pub mod queries;

pub use entity::Kind;
