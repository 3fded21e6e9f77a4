//! What was answered or handed in.

use kernel::Id;
pub use modules::activity::quiz::Answer;
use serde::{Deserialize, Serialize};

/// The server's grade of one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grade {
    /// Whether the answer is right.
    pub correct: bool,
}

/// What a reflection is handed in as: exactly one of the two.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Submitted {
    /// A text.
    Text(String),
    /// A stored file.
    File(Id<crate::WorkFile>),
}
