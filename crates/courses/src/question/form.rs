//! A question as typed, and what makes it one.

use kernel::{Invalid, Lang, Localized};

use super::entity::{Kind, Options};
use crate::Why;
use crate::application::draft::ANSWER_MOST;

/// The longest question and the longest hint, in characters.
const WORDS_MOST: u32 = 500;

/// A question as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// How it is answered.
    pub kind: Kind,
    /// Whether an application is sent only with an answer.
    pub required: bool,
    /// What is asked, in both languages.
    pub label: Localized,
    /// What helps to answer; may be empty.
    pub hint: Localized,
    /// What can be chosen, in both languages.
    pub options: Options,
    /// The most characters of an answer in words.
    pub most: i32,
}

impl New {
    /// A question that can be asked.
    ///
    /// # Errors
    /// Every field that is missing or not as it must be; fields end in the language.
    pub fn checked(self) -> Result<Self, Invalid> {
        let mut faults = Invalid::default();
        for lang in Lang::ALL {
            for (field, words, needed) in [("label", &self.label, true), ("hint", &self.hint, false)] {
                match words.get(lang).trim().chars().count() {
                    0 if needed => faults.push(format!("{field}_{lang}"), &Why::Required {}),
                    n if n > WORDS_MOST as usize => {
                        faults.push(format!("{field}_{lang}"), &Why::TooLong { most: WORDS_MOST });
                    }
                    _ => {}
                }
            }
        }
        let whole = self.options.0.iter().all(|o| Lang::ALL.iter().all(|l| !o.get(*l).trim().is_empty()));
        if self.kind == Kind::Choice && (self.options.0.len() < 2 || !whole) {
            faults.push("options_en", &Why::OptionsDiffer {});
        }
        if self.most < 1 || self.most.unsigned_abs() > ANSWER_MOST {
            faults.push("most", &Why::NumberOutOfRange { least: 1, most: ANSWER_MOST });
        }
        faults.or(self)
    }
}
