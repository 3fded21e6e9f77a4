//! What completes an activity, by its kind.

use kernel::Id;
use serde::{Deserialize, Serialize};

use super::WebinarOutline;

/// The rule of an activity's kind with its numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Rule {
    /// Page, document, external: the learner marks it done.
    MarkDone,
    /// Video: enough distinct seconds watched, or the transcript read.
    Watch(Film),
    /// Quiz: enough right answers in one attempt.
    Quiz {
        /// How many questions there are.
        questions: u32,
        /// How many right answers pass.
        pass: u32,
    },
    /// Reflection: handed in with enough words (a file has none to count), and accepted where that is asked.
    Reflection {
        /// The fewest words of a text.
        min_words: u32,
        /// Whether it is done only once accepted.
        needs_acceptance: bool,
    },
    /// Discussion: enough posts, and enough answers to others.
    Discussion {
        /// Posts needed.
        posts: u32,
        /// Answers needed.
        answers: u32,
    },
    /// Webinar: rule 6.
    Webinar(WebinarOutline),
}

/// A film in all its variants; seconds of one variant count for all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Film {
    /// The film and its low-data variants.
    pub media: Vec<Id<modules::Media>>,
    /// Its length in seconds.
    pub seconds: f64,
    /// Whether reading the transcript counts as watching, where the policy allows it too.
    pub transcript_counts: bool,
}

impl Film {
    /// The length in whole milliseconds.
    #[must_use]
    pub fn milliseconds(&self) -> u64 {
        crate::facts::milliseconds(self.seconds)
    }
}
