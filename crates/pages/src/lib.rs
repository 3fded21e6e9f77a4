//! Server-rendered pages. No SQL is known here.

pub mod assets;
