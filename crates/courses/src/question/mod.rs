//! The questions that a cohort asks those who apply.

pub mod entity;

pub use entity::Kind;
