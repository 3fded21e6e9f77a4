//! Notes: a facilitator's dated remarks on a learner, not shown to the learner.

mod commands;
pub mod entity;

pub use commands::{NoteReason, WriteNote, write};
