//! Files that learners hand in: known by their bytes, kept under a name made by chance, opened by those whose work it
//! is and those who teach them.

mod commands;
pub mod entity;
mod kind;
mod photo;
mod queries;

pub use commands::{Fit, Sent, WorkFileReason, fit, keep};
pub use kind::{ENDINGS, MOST_BYTES, Unfit, kind};
pub(crate) use queries::{SentFor, sent_for};
pub use queries::{named, open};
