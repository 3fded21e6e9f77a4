//! Associations as the groups of a directory (SCIM 2.0): its own association and those below it.

mod commands;
mod queries;

pub use commands::{create, remove, rename, seat};
pub use queries::{Group, Seen, branch};
