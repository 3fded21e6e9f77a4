//! Quizzes: questions, their grading, and what of them may be shown before they are answered.

mod answer;
mod grade;
mod order;
mod shown;

use std::collections::BTreeMap;

use kernel::{Lang, Localized};
use serde::{Deserialize, Serialize};

pub use answer::{Answer, parse_number};
pub use grade::{Graded, Remark, grade};
pub use shown::{ShownItem, ShownQuestion};

/// Questions that the server grades.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Quiz {
    /// What is said before the first question.
    pub intro: Localized,
    /// How often it may be tried; without a number, as often as one likes.
    pub attempts: Option<u32>,
    /// Right answers that pass it.
    pub pass: u32,
    /// In the order of asking.
    pub questions: Vec<QuizQuestion>,
}

impl Quiz {
    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&QuizQuestion> {
        self.questions.iter().find(|q| q.id == id)
    }
}

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuizQuestion {
    /// Stable within the quiz.
    pub id: String,
    /// What is asked.
    pub text: Localized,
    /// Shown to everyone after answering.
    pub why: Localized,
    /// Shown after a right answer, where choices or pairs say nothing themselves.
    pub feedback_right: Localized,
    /// Shown after a wrong answer, likewise.
    pub feedback_wrong: Localized,
    /// The slug of an activity of the same course that helps.
    pub read_again: Option<String>,
    /// How it is answered, with what is right.
    pub form: QuestionForm,
}

/// How a question is answered, with what is right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum QuestionForm {
    /// One of several choices.
    Single {
        /// What can be chosen.
        choices: Vec<Choice>,
    },
    /// Exactly the correct ones of several choices.
    Several {
        /// What can be chosen.
        choices: Vec<Choice>,
    },
    /// Whether a sentence is true.
    TrueFalse {
        /// Whether it is.
        answer: bool,
    },
    /// A word or a few.
    ShortText {
        /// What is right, in each language. An answer may be in any of them.
        accepted: BTreeMap<Lang, Vec<String>>,
    },
    /// A number.
    Numeric {
        /// The right number.
        answer: f64,
        /// How far off is still right.
        tolerance: f64,
        /// What it counts.
        unit: Localized,
    },
    /// What belongs to what.
    Matching {
        /// Each left with its right.
        pairs: Vec<Pair>,
    },
    /// What comes after what.
    Ordering {
        /// In the right order.
        items: Vec<Item>,
    },
}

impl QuestionForm {
    /// The stable name of the form.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Single { .. } => "single",
            Self::Several { .. } => "several",
            Self::TrueFalse { .. } => "true_false",
            Self::ShortText { .. } => "short_text",
            Self::Numeric { .. } => "numeric",
            Self::Matching { .. } => "matching",
            Self::Ordering { .. } => "ordering",
        }
    }
}

/// What can be chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Stable within the question.
    pub id: String,
    /// Whether it belongs to the right answer.
    pub correct: bool,
    /// Its words.
    pub text: Localized,
    /// Shown to who chose it.
    pub feedback: Localized,
}

/// A left and the right that belongs to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// Stable within the question; names the left.
    pub id: String,
    /// What is matched.
    pub left: Localized,
    /// What it is matched with.
    pub right: Localized,
    /// Shown after answering.
    pub feedback: Localized,
}

/// A thing to be put in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Stable within the question.
    pub id: String,
    /// Its words.
    pub text: Localized,
}
