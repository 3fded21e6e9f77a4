//! What someone has typed and not yet handed in.

mod commands;
pub mod entity;

pub use commands::{DraftReason, keep, kept};
