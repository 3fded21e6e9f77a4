//! What learners hand in: its revisions, what was said about it, what waits to be read, and a facilitator's word on it.

mod commands;
mod queries;
mod waiting;

pub use commands::{SubmissionWord, judge};
pub use queries::{Attached, Revision, Said, is_stored, revisions, said};
pub(crate) use waiting::is_shared;
pub use waiting::{Waiting, waiting};
