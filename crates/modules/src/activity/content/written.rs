//! What is read and written: pages, reflections and discussions.

use kernel::Localized;
use serde::{Deserialize, Serialize};

/// A text to read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Markdown. Its first heading, where it repeats the title, is left out.
    pub body: Localized,
}

/// Who hands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkMode {
    /// Each learner for themselves.
    #[default]
    Single,
    /// One person for the team; who takes the course alone writes alone.
    Team,
}

/// In what form an answer may be handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerForm {
    /// Written on the page.
    Text,
    /// A file, such as a photo of a sheet.
    File,
}

/// One row of what a facilitator looks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Criterion {
    /// Stable within the reflection.
    pub id: String,
    /// What is looked for.
    pub looks_for: Localized,
    /// How it shows when it is there.
    pub there: Localized,
    /// How it shows when it is not there yet.
    pub not_yet: Localized,
}

/// A text or file that a facilitator reads.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reflection {
    /// Who hands in.
    pub mode: WorkMode,
    /// What to write about.
    pub prompt: Localized,
    /// How to go about it.
    pub help: Localized,
    /// The forms that are accepted, the usual one first.
    pub answer: Vec<AnswerForm>,
    /// Fewer words than this are refused.
    pub min_words: u32,
    /// Advice, not refused.
    pub max_words: Option<u32>,
    /// What a facilitator looks for.
    pub rubric: Vec<Criterion>,
}

impl Reflection {
    /// Whether it may be handed in in this form; a text where nothing is written about it.
    #[must_use]
    pub fn takes(&self, form: AnswerForm) -> bool {
        self.answer.contains(&form) || (self.answer.is_empty() && form == AnswerForm::Text)
    }
}

/// Who reads a discussion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// All learners of the cohort.
    #[default]
    Cohort,
    /// The learner's team.
    Team,
}

/// A conversation of the cohort or of a team.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Discussion {
    /// Who reads it.
    pub scope: Scope,
    /// Posts that complete it.
    pub posts: u32,
    /// Answers to others that complete it.
    pub answers: u32,
    /// The facilitator's first post, in paragraphs separated by an empty line.
    pub opening: Localized,
    /// What everyone keeps to.
    pub rules: Localized,
}
