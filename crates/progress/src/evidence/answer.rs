//! What was answered or handed in.

use kernel::Id;
use serde::{Deserialize, Serialize};

/// The answer to a question: exactly one of the three.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Ids of choices: in the learner's order where the question is about order, `left=right` where it matches.
    Choices(Vec<String>),
    /// A short text.
    Text(String),
    /// A number.
    Number(f64),
}

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
    File(Id<modules::Media>),
}
