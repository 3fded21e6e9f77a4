//! What a learner answers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// An answer as it is stored in evidence and sent by clients. Flattened, it is one key beside the question's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Keys of [`super::ShownItem`]: what was chosen, in any order; for an ordering, in the learner's order;
    /// for true or false, `"true"` or `"false"`.
    Choices(Vec<String>),
    /// What was typed; a number may come so too, in the writing of either language.
    Text(String),
    /// A number.
    Number(f64),
    /// The key of a right for the key of each left.
    Pairs(BTreeMap<String, String>),
}

impl Answer {
    /// Whether nothing was answered at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Choices(keys) => keys.is_empty(),
            Self::Text(text) => text.trim().is_empty(),
            Self::Number(_) => false,
            Self::Pairs(pairs) => pairs.values().all(String::is_empty),
        }
    }

    /// The number meant, where one was.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number).filter(|n| n.is_finite()),
            Self::Text(text) => parse_number(text),
            Self::Choices(_) | Self::Pairs(_) => None,
        }
    }
}

/// Reads a number as people write it: `3.5` and `3,5` are the same. Nothing else separates.
#[must_use]
pub fn parse_number(text: &str) -> Option<f64> {
    let text = text.trim().replace(',', ".").replace('\u{2212}', "-");
    let digits = text.strip_prefix(['-', '+']).unwrap_or(&text);
    let plain = digits.chars().all(|c| c.is_ascii_digit() || c == '.');
    text.parse().ok().filter(|_| plain && digits.chars().any(|c| c.is_ascii_digit()))
}
