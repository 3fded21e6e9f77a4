//! Grading: pure, and the same for pages and API.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Localized;
use serde::Serialize;

use super::{Answer, Choice, Item, Pair, QuestionForm, QuizQuestion};

/// What an answer is worth, with what is said about it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Graded {
    /// Whether it is right.
    pub correct: bool,
    /// What is said about the whole or about what was chosen; at least one where the author wrote one.
    pub remarks: Vec<Remark>,
    /// Shown to everyone.
    pub why: Localized,
}

/// What is said about an answer or a part of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Remark {
    /// The choice's id or the left's, where it is about a part.
    pub item: Option<String>,
    /// Whether that part is right.
    pub correct: bool,
    /// What is said.
    pub text: Localized,
}

impl Graded {
    /// The first remark, for places that show one sentence.
    #[must_use]
    pub fn feedback(&self) -> Option<&Localized> {
        self.remarks.first().map(|r| &r.text)
    }

    /// What is said about one choice or left.
    #[must_use]
    pub fn remark_on(&self, item: &str) -> Option<&Remark> {
        self.remarks.iter().find(|r| r.item.as_deref() == Some(item))
    }
}

/// Grades an answer. An answer of another form than the question's is wrong.
#[must_use]
pub fn grade(question: &QuizQuestion, answer: &Answer) -> Graded {
    let (correct, mut remarks) = match (&question.form, answer) {
        (QuestionForm::Single { choices } | QuestionForm::Several { choices }, Answer::Choices(keys)) => {
            chosen(choices, keys)
        }
        (QuestionForm::Matching { pairs }, Answer::Pairs(given)) => matched(question, pairs, given),
        (QuestionForm::Ordering { items }, Answer::Choices(keys)) => {
            (ordered(question, items, keys), Vec::new())
        }
        (form, answer) => (is_right(form, answer), Vec::new()),
    };
    if remarks.is_empty() {
        remarks.extend(on_the_whole(question, correct));
    }
    Graded { correct, remarks, why: question.why.clone() }
}

fn is_right(form: &QuestionForm, answer: &Answer) -> bool {
    match (form, answer) {
        (QuestionForm::TrueFalse { answer }, Answer::Choices(keys)) => {
            matches!(keys.as_slice(), [key] if *key == answer.to_string())
        }
        (QuestionForm::ShortText { accepted }, Answer::Text(text)) => {
            let text = bare(text);
            !text.is_empty() && accepted.values().flatten().any(|a| bare(a) == text)
        }
        (QuestionForm::Numeric { answer: right, tolerance, .. }, answer) => {
            answer.number().is_some_and(|n| (n - right).abs() <= tolerance + f64::EPSILON * right.abs())
        }
        _ => false,
    }
}

fn chosen(choices: &[Choice], keys: &[String]) -> (bool, Vec<Remark>) {
    let right: BTreeSet<_> = choices.iter().filter(|c| c.correct).map(|c| c.id.as_str()).collect();
    let given: BTreeSet<_> = keys.iter().map(String::as_str).collect();
    let said = choices.iter().filter(|c| given.contains(c.id.as_str()) && !c.feedback.is_empty());
    let remarks = said.map(|c| remark(&c.id, c.correct, &c.feedback)).collect();
    (right == given, remarks)
}

fn matched(question: &QuizQuestion, pairs: &[Pair], given: &BTreeMap<String, String>) -> (bool, Vec<Remark>) {
    let is_met = |p: &Pair| given.get(&p.id).is_some_and(|key| *key == question.key_of(&p.id));
    let remarks = pairs
        .iter()
        .filter(|p| !p.feedback.is_empty())
        .map(|p| remark(&p.id, is_met(p), &p.feedback))
        .collect();
    (pairs.iter().all(is_met) && given.len() == pairs.len(), remarks)
}

fn ordered(question: &QuizQuestion, items: &[Item], keys: &[String]) -> bool {
    items.iter().map(|i| question.key_of(&i.id)).eq(keys.iter().cloned())
}

fn on_the_whole(question: &QuizQuestion, correct: bool) -> Option<Remark> {
    let text = if correct { &question.feedback_right } else { &question.feedback_wrong };
    (!text.is_empty()).then(|| Remark { item: None, correct, text: text.clone() })
}

fn remark(item: &str, correct: bool, text: &Localized) -> Remark {
    Remark { item: Some(item.to_owned()), correct, text: text.clone() }
}

/// A short text without case, accents, repeated spaces, and punctuation at its ends.
fn bare(text: &str) -> String {
    let spaced = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let inner = spaced.trim_matches(|c: char| !c.is_alphanumeric());
    inner.chars().flat_map(char::to_lowercase).filter(|c| !is_mark(*c)).map(unaccented).collect()
}

/// A combining accent, as some keyboards send it after the letter.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The letter under an accent of English and Spanish words. `ñ` counts as `n`: many keyboards have none.
const fn unaccented(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        _ => c,
    }
}

#[cfg(test)]
mod tests;
