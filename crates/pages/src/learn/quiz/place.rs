//! Where someone stands in a quiz: which attempt, which question, asked or explained.

use std::collections::BTreeMap;

use modules::activity::quiz::Quiz;
use progress::facts::QuizFacts;

/// What the address asks for; none leaves it to what is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) attempt: Option<u32>,
    pub(super) question: Option<String>,
    pub(super) feedback: bool,
}

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stand {
    /// A question, by its place from 0.
    Ask { attempt: u32, number: usize },
    /// What is said about the last answer to it.
    Feedback { attempt: u32, number: usize },
    /// Every question of the attempt is answered.
    Outcome { attempt: u32 },
}

impl Asked {
    /// Reads the query of an address; what it does not understand it leaves out.
    pub(super) fn of(target: &str) -> Self {
        let query = target.split_once('?').map_or("", |(_, query)| query);
        let pairs: BTreeMap<_, _> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        Self {
            attempt: pairs.get("attempt").and_then(|n| n.parse().ok()).filter(|n| *n >= 1),
            question: pairs.get("question").cloned(),
            feedback: pairs.contains_key("feedback"),
        }
    }
}

/// Where the learner stands. A new attempt begins only when the last one is whole.
pub(super) fn stand(quiz: &Quiz, known: Option<&QuizFacts>, asked: &Asked) -> Stand {
    let last = known.and_then(|k| k.attempts.keys().next_back().copied()).unwrap_or(1);
    let whole = answered(known, last) == quiz.questions.len();
    let most = if whole && may_try(quiz, last) { last + 1 } else { last };
    let attempt = asked.attempt.unwrap_or(last).min(most);
    let named = asked.question.as_ref().and_then(|id| quiz.questions.iter().position(|q| q.id == *id));
    match named {
        Some(number) if asked.feedback && has_answer(quiz, known, attempt, number) => {
            Stand::Feedback { attempt, number }
        }
        Some(number) => Stand::Ask { attempt, number },
        None => match unanswered(quiz, known, attempt, 0) {
            Some(number) => Stand::Ask { attempt, number },
            None => Stand::Outcome { attempt },
        },
    }
}

/// Whether another attempt may follow this one.
pub(super) fn may_try(quiz: &Quiz, attempt: u32) -> bool {
    quiz.attempts.is_none_or(|most| attempt < most)
}

/// How many questions of an attempt are answered.
pub(super) fn answered(known: Option<&QuizFacts>, attempt: u32) -> usize {
    known.and_then(|k| k.attempts.get(&attempt)).map_or(0, BTreeMap::len)
}

/// The first question from `from` on, and then from the beginning, that this attempt has not answered.
pub(super) fn unanswered(quiz: &Quiz, known: Option<&QuizFacts>, attempt: u32, from: usize) -> Option<usize> {
    let given = known.and_then(|k| k.attempts.get(&attempt));
    let open = |n: &usize| {
        quiz.questions.get(*n).is_some_and(|q| !given.is_some_and(|given| given.contains_key(&q.id)))
    };
    (from..quiz.questions.len()).chain(0..from.min(quiz.questions.len())).find(open)
}

/// Whether the last answer to a question was given in this attempt.
fn has_answer(quiz: &Quiz, known: Option<&QuizFacts>, attempt: u32, number: usize) -> bool {
    let last = quiz.questions.get(number).and_then(|q| known?.last.get(&q.id));
    last.is_some_and(|last| last.attempt == attempt)
}

#[cfg(test)]
mod tests {
    use kernel::Id;
    use modules::activity::quiz::{QuestionForm, QuizQuestion};
    use progress::facts::{AnswerFact, LastAnswer};

    use super::*;

    fn quiz(attempts: Option<u32>) -> Quiz {
        let question = |id: &str| QuizQuestion {
            id: id.to_owned(),
            text: kernel::Localized::default(),
            why: kernel::Localized::default(),
            feedback_right: kernel::Localized::default(),
            feedback_wrong: kernel::Localized::default(),
            read_again: None,
            form: QuestionForm::TrueFalse { answer: true },
        };
        Quiz { attempts, questions: vec![question("a"), question("b")], ..Quiz::default() }
    }

    fn known(answers: &[(u32, &str)]) -> QuizFacts {
        let mut known = QuizFacts::default();
        let at = chrono::DateTime::UNIX_EPOCH;
        for (attempt, question) in answers {
            let fact = AnswerFact { answered_at: at, right_at: None };
            known.attempts.entry(*attempt).or_default().insert((*question).to_owned(), fact);
            let answer = modules::activity::quiz::Answer::Text(String::new());
            let evidence = Id::from_uuid(uuid::Uuid::nil());
            let last = LastAnswer { attempt: *attempt, received_at: at, evidence, answer, correct: false };
            known.last.insert((*question).to_owned(), last);
        }
        known
    }

    #[test]
    fn an_untouched_quiz_begins_with_its_first_question() {
        assert_eq!(stand(&quiz(None), None, &Asked::default()), Stand::Ask { attempt: 1, number: 0 });
    }

    #[test]
    fn one_goes_on_where_one_stopped() {
        let known = known(&[(1, "a")]);
        assert_eq!(stand(&quiz(None), Some(&known), &Asked::default()), Stand::Ask { attempt: 1, number: 1 });
    }

    #[test]
    fn a_new_attempt_begins_only_when_the_last_is_whole() {
        let wish = Asked { attempt: Some(2), ..Asked::default() };
        let half = known(&[(1, "a")]);
        assert_eq!(stand(&quiz(None), Some(&half), &wish), Stand::Ask { attempt: 1, number: 1 });
        let whole = known(&[(1, "a"), (1, "b")]);
        assert_eq!(stand(&quiz(None), Some(&whole), &wish), Stand::Ask { attempt: 2, number: 0 });
        assert_eq!(stand(&quiz(Some(1)), Some(&whole), &wish), Stand::Outcome { attempt: 1 });
    }

    #[test]
    fn feedback_is_shown_for_what_was_answered_and_otherwise_the_question() {
        let known = known(&[(1, "a")]);
        let of =
            |question: &str| Asked { question: Some(question.to_owned()), feedback: true, attempt: None };
        assert_eq!(stand(&quiz(None), Some(&known), &of("a")), Stand::Feedback { attempt: 1, number: 0 });
        assert_eq!(stand(&quiz(None), Some(&known), &of("b")), Stand::Ask { attempt: 1, number: 1 });
    }
}
