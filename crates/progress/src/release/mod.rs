//! When modules open: on their day, or once the learner has completed the one before.

mod commands;
mod rule;

pub use commands::{Release, releases, set};
