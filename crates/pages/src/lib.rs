//! Server-rendered pages. No SQL is known here.

pub mod assets;
pub mod shell;
