//! One person's place in a team.

pub mod entity;
mod part;
pub mod state;

pub use entity::{Part, State};
