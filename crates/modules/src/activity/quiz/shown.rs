//! A question as it may be shown before it is answered: shuffled, and without what is right.

use kernel::Localized;
use serde::Serialize;

use super::order::{opaque, seed_of, shuffled};
use super::{QuestionForm, QuizQuestion};

/// A question without what is right.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ShownQuestion {
    /// The question's id.
    pub id: String,
    /// How it is answered: [`QuestionForm::name`].
    pub kind: &'static str,
    /// What is asked.
    pub text: Localized,
    /// What can be chosen or ordered; the rights of a matching.
    pub items: Vec<ShownItem>,
    /// The lefts of a matching, in the author's order.
    pub lefts: Vec<ShownItem>,
    /// What a number counts.
    pub unit: Localized,
}

/// Something that can be chosen, by its key in an [`super::Answer`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ShownItem {
    /// Sent back in an answer.
    pub key: String,
    /// Its words.
    pub text: Localized,
}

impl QuizQuestion {
    /// The question as `seed` shows it: the same order for the same seed, such as one of enrolment and attempt.
    #[must_use]
    pub fn shown(&self, seed: u64) -> ShownQuestion {
        let seed = seed_of(seed, &self.id);
        ShownQuestion {
            id: self.id.clone(),
            kind: self.form.name(),
            text: self.text.clone(),
            items: self.items(seed),
            lefts: self.lefts(),
            unit: self.unit(),
        }
    }

    /// The key that stands for an item of a matching or an ordering, so that its id does not tell its place.
    #[must_use]
    pub fn key_of(&self, item: &str) -> String {
        opaque(&self.id, item)
    }

    fn items(&self, seed: u64) -> Vec<ShownItem> {
        let item = |id: &str, text: &Localized| ShownItem { key: self.key_of(id), text: text.clone() };
        match &self.form {
            QuestionForm::Single { choices } | QuestionForm::Several { choices } => {
                let items: Vec<_> =
                    choices.iter().map(|c| ShownItem { key: c.id.clone(), text: c.text.clone() }).collect();
                shuffled(&items, seed)
            }
            QuestionForm::Matching { pairs } => {
                shuffled(&pairs.iter().map(|p| item(&p.id, &p.right)).collect::<Vec<_>>(), seed)
            }
            QuestionForm::Ordering { items } => {
                disordered(&items.iter().map(|i| item(&i.id, &i.text)).collect::<Vec<_>>(), seed)
            }
            QuestionForm::TrueFalse { .. }
            | QuestionForm::ShortText { .. }
            | QuestionForm::Numeric { .. } => Vec::new(),
        }
    }

    fn lefts(&self) -> Vec<ShownItem> {
        match &self.form {
            QuestionForm::Matching { pairs } => {
                pairs.iter().map(|p| ShownItem { key: p.id.clone(), text: p.left.clone() }).collect()
            }
            _ => Vec::new(),
        }
    }

    fn unit(&self) -> Localized {
        match &self.form {
            QuestionForm::Numeric { unit, .. } => unit.clone(),
            _ => Localized::default(),
        }
    }
}

/// Shuffled, and never in the right order, which would leave nothing to do.
fn disordered(items: &[ShownItem], seed: u64) -> Vec<ShownItem> {
    let mut out = shuffled(items, seed);
    if out == items && out.len() > 1 {
        out.rotate_left(1);
    }
    out
}
