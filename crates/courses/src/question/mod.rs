//! The questions that a cohort asks those who apply.

mod access;
pub mod commands;
pub mod entity;
mod form;
mod judge;
pub mod queries;

pub use access::{QuestionFacts, SetQuestions};
pub use entity::Kind;
pub use form::New;
