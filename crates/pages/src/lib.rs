//! Server-rendered pages. No SQL is known here.

pub mod assets;
pub mod dev_ui;
pub mod shell;
