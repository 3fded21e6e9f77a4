//! Where someone stopped in a catalogue recording; never evidence.

mod commands;
pub mod entity;

pub use commands::{keep, of};
