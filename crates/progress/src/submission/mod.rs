//! What learners hand in: its revisions, what was said about it, what waits to be read, and a facilitator's word on it.

mod commands;
mod queries;
mod waiting;

pub use commands::{SubmissionWord, judge};
pub use queries::{Revision, Said, revisions, said};
pub use waiting::{Waiting, waiting};
