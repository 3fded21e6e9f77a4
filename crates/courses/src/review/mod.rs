//! What reviewers keep among themselves on an application: notes, ratings, and who has an interest in it.

mod access;
mod commands;
pub mod interest_entity;
pub mod note_entity;
pub mod queries;
pub mod rating_entity;

pub use access::{LiftInterest, Review, ReviewFacts};
pub use commands::{declare, keep_team, lift, note, rate};
