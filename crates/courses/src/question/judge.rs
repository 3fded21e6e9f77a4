//! Whether an answer is one.

use super::entity::{Kind, Model};
use crate::Why;

impl Model {
    /// Whether this answers the question; `file` says whether a file does.
    ///
    /// # Errors
    /// It must be answered and is not, is too long, or is none of the options.
    pub fn judge(&self, answer: &str, file: bool) -> Result<(), Why> {
        let most = self.most.unsigned_abs();
        let answered = if self.kind == Kind::File { file } else { !answer.trim().is_empty() };
        match self.kind {
            _ if !answered => {
                if self.required {
                    Err(Why::Required {})
                } else {
                    Ok(())
                }
            }
            Kind::Text if answer.chars().count() > most as usize => Err(Why::TooLong { most }),
            Kind::Choice if self.chosen(answer).is_none() => Err(Why::ChooseOne {}),
            _ => Ok(()),
        }
    }

    /// The option that an answer names by its place, from 0.
    #[must_use]
    pub fn chosen(&self, answer: &str) -> Option<&kernel::Localized> {
        answer.trim().parse::<usize>().ok().and_then(|at| self.options.0.get(at))
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Id, Localized};

    use super::*;
    use crate::question::entity::Options;

    fn asked(kind: Kind, required: bool) -> Model {
        Model {
            id: Id::from_uuid(uuid::Uuid::nil()),
            cohort_id: Id::from_uuid(uuid::Uuid::nil()),
            position: 1,
            kind,
            required,
            label: Localized::default(),
            hint: Localized::default(),
            options: Options(vec![Localized::default(), Localized::default()]),
            most: 5,
        }
    }

    #[test]
    fn only_what_must_be_answered_hinders() {
        for kind in [Kind::Text, Kind::Choice, Kind::File] {
            assert_eq!(asked(kind, true).judge(" ", false), Err(Why::Required {}), "{kind:?}");
            assert_eq!(asked(kind, false).judge("", false), Ok(()), "{kind:?}");
        }
    }

    #[test]
    fn words_are_counted_in_characters_and_a_choice_is_one_of_the_options() {
        assert_eq!(asked(Kind::Text, true).judge("ééééé", false), Ok(()));
        assert_eq!(asked(Kind::Text, false).judge("éééééé", false), Err(Why::TooLong { most: 5 }));
        assert_eq!(asked(Kind::Choice, true).judge("1", false), Ok(()));
        for none in ["2", "-1", "first"] {
            assert_eq!(asked(Kind::Choice, false).judge(none, false), Err(Why::ChooseOne {}));
        }
    }

    #[test]
    fn a_file_is_answered_by_a_file_alone() {
        assert_eq!(asked(Kind::File, true).judge("words", false), Err(Why::Required {}));
        assert_eq!(asked(Kind::File, true).judge("", true), Ok(()));
    }
}
