//! Posts in a discussion or in the conversation of a team.

mod commands;
pub mod entity;
mod queries;

pub use commands::{ConversationReason, NewPost, Where, remove, write};
pub use queries::{Post, of};
