//! What people write in an application, alone or as a team. A draft may be incomplete; sending asks for the rest.

use std::collections::BTreeMap;

use kernel::{Id, Invalid};
use serde::{Deserialize, Serialize};

use super::TeamDraft;
use crate::seat::entity::Part;
use crate::{Association, Question, Why};

/// The most characters of the answer to "why".
pub const WHY_MOST: u32 = 3_000;
/// The most characters of each of the two texts about access.
pub const ACCESS_MOST: u32 = 1_000;

/// The most characters that any answer to a cohort's question can have.
pub const ANSWER_MOST: u32 = 5_000;

/// An application at any stage of completion. What was written of a team stays when one goes on alone, and the other
/// way round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Draft {
    /// Where to call, if they want to be called.
    pub phone: String,
    /// Why they want to take the course, in their own words.
    pub why: String,
    /// The part they take; in a team the lead's.
    pub part: Option<Part>,
    /// The association they come from, at any level; in a team the one it is round.
    pub association: Option<Id<Association>>,
    /// What they need in order to take part: captions, screen reader, breaks.
    pub access_needs: String,
    /// The language that they need interpreted, spoken or signed.
    pub interpretation: String,
    /// Whether they agreed to how the answers are used.
    pub consent: bool,
    /// The team, where there is one.
    pub team: TeamDraft,
    /// The answers to the cohort's questions; of a choice the place of the option, from 0.
    pub answers: BTreeMap<Id<Question>, String>,
}

impl Draft {
    /// What hinders even keeping it as a draft: texts that are too long.
    ///
    /// # Errors
    /// Every such field.
    pub fn may_be_kept(&self) -> Result<(), Invalid> {
        self.lengths().or(())
    }

    /// What hinders sending it among the fields that every application has.
    pub(super) fn own_faults(&self) -> Invalid {
        let mut faults = self.lengths();
        let mut need = |filled: bool, field: &str| {
            if !filled {
                faults.push(field, &Why::Required {});
            }
        };
        need(!self.why.trim().is_empty(), "why");
        need(self.part.is_some(), "part");
        need(self.association.is_some(), "association");
        if !phone_is_readable(&self.phone) {
            faults.push("phone", &Why::PhoneNotReadable {});
        }
        if !self.consent {
            faults.push("consent", &Why::ConsentNeeded {});
        }
        faults
    }

    /// The draft as somebody else takes it over: without what its author wrote of themselves alone.
    #[must_use]
    pub fn handed_over(self, part: Part) -> Self {
        Self {
            phone: String::new(),
            access_needs: String::new(),
            interpretation: String::new(),
            consent: false,
            part: Some(part),
            ..self
        }
    }

    fn lengths(&self) -> Invalid {
        let mut faults = Invalid::default();
        let texts = [
            ("phone", &self.phone, 40),
            ("why", &self.why, WHY_MOST),
            ("access_needs", &self.access_needs, ACCESS_MOST),
            ("interpretation", &self.interpretation, ACCESS_MOST),
        ];
        for (field, text, most) in texts {
            if text.chars().count() > most as usize {
                faults.push(field, &Why::TooLong { most });
            }
        }
        for (question, answer) in &self.answers {
            if answer.chars().count() > ANSWER_MOST as usize {
                faults.push(format!("question_{question}"), &Why::TooLong { most: ANSWER_MOST });
            }
        }
        faults
    }
}

/// Empty, or 7 to 15 digits among the signs that people put between them, and an extension.
fn phone_is_readable(text: &str) -> bool {
    let number = text.to_lowercase();
    let main = number.split(['x', '#']).next().unwrap_or_default().replace("ext", "");
    let digits = main.chars().filter(char::is_ascii_digit).count();
    let known = |c: char| c.is_ascii_digit() || " +-.()/\u{a0}".contains(c);
    text.trim().is_empty()
        || (main.trim_end_matches(['e', '.', ' ']).chars().all(known) && (7..=15).contains(&digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complete() -> Draft {
        Draft {
            why: "New colleagues eat lunch in the bus.".into(),
            part: Some(Part::Esp),
            association: Some(Id::from_uuid(uuid::Uuid::nil())),
            consent: true,
            ..Draft::default()
        }
    }

    fn faults(draft: &Draft) -> Vec<(String, &'static str)> {
        draft.own_faults().0.into_iter().map(|f| (f.field, f.code)).collect()
    }

    #[test]
    fn an_empty_draft_is_kept_and_told_everything_that_is_missing() {
        assert_eq!(Draft::default().may_be_kept(), Ok(()));
        let expected = ["why", "part", "association"].map(|f| (f.to_owned(), "required"));
        assert_eq!(faults(&Draft::default())[..3], expected);
        assert_eq!(faults(&Draft::default())[3], ("consent".into(), "consent_needed"));
    }

    #[test]
    fn a_complete_draft_may_be_sent_without_phone_and_access_needs() {
        assert_eq!(faults(&complete()), []);
    }

    #[test]
    fn spaces_alone_are_no_answer_and_too_long_counts_characters_not_bytes() {
        assert_eq!(faults(&Draft { why: " \n ".into(), ..complete() }), [("why".into(), "required")]);
        assert_eq!(faults(&Draft { why: "é".repeat(3_000), ..complete() }), []);
        let long = Draft { why: "é".repeat(3_001), ..complete() };
        assert_eq!(faults(&long), [("why".into(), "too_long")]);
        assert!(long.may_be_kept().is_err());
    }

    #[test]
    fn phones_are_read_as_people_write_them() {
        for phone in ["", "(515) 555-0134", "+1 515.555.0134", "515-555-0134 ext. 7", "5155550134 x22"] {
            assert_eq!(faults(&Draft { phone: phone.into(), ..complete() }), [], "{phone}");
        }
        for phone in ["call me", "555", "515-555-0134 or 0135 or 0136"] {
            let draft = Draft { phone: phone.into(), ..complete() };
            assert_eq!(faults(&draft), [("phone".into(), "phone_not_readable")], "{phone}");
        }
    }
}
