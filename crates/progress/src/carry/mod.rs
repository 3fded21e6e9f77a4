//! Carrying what was met from one place to a later one of the same person: by deferring, or by coming back.

mod commands;
mod import;
mod plan;
mod preview;

pub use commands::{defer, enrol, make_team};
pub use import::{Importing, import};
pub use plan::{Carrying, plan};
pub use preview::{Ahead, Later, later, preview};
