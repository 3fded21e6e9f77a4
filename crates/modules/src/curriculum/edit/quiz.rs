//! The questions of a quiz as they are written one by one.

use courses::Why as Fault;
use kernel::{Failure, Invalid, Lang, Localized};

use super::Step;
use super::module::{TEXT_MOST, longest};
use super::order::shift;
use crate::Why;
use crate::activity::quiz::{Choice, QuestionForm, Quiz, QuizQuestion};

/// A quiz asks no more.
pub(super) const QUESTIONS_MOST: u32 = 100;

/// The quiz with a question written: the one with this id, or a new one behind the others.
pub(super) fn written(quiz: &Quiz, id: Option<&str>, question: &QuizQuestion) -> Result<Quiz, Failure> {
    let mut quiz = quiz.clone();
    match id {
        Some(id) => {
            let found = quiz.questions.iter_mut().find(|q| q.id == id).ok_or(Failure::NotFound)?;
            *found = QuizQuestion { id: id.to_owned(), ..question.clone() };
        }
        None if quiz.questions.len() >= QUESTIONS_MOST as usize => {
            return Err(Failure::conflict(Why::TemplateFull { most: QUESTIONS_MOST }));
        }
        None => {
            let id = free(&quiz);
            quiz.questions.push(QuizQuestion { id, ..question.clone() });
        }
    }
    Ok(quiz)
}

fn free(quiz: &Quiz) -> String {
    let named = |name: &String| !quiz.questions.iter().any(|q| q.id == *name);
    (quiz.questions.len() + 1..).map(|n| format!("q{n}")).find(named).unwrap_or_default()
}

/// The quiz with a question moved by one place.
pub(super) fn moved(quiz: &Quiz, id: &str, step: Step) -> Result<Quiz, Failure> {
    let mut quiz = quiz.clone();
    let at = quiz.questions.iter().position(|q| q.id == id).ok_or(Failure::NotFound)?;
    shift(&mut quiz.questions, at, step);
    Ok(quiz)
}

/// The quiz without a question. No more right answers are asked for than there are questions.
pub(super) fn without(quiz: &Quiz, id: &str) -> Result<Quiz, Failure> {
    let mut quiz = quiz.clone();
    let at = quiz.questions.iter().position(|q| q.id == id).ok_or(Failure::NotFound)?;
    quiz.questions.remove(at);
    let left = u32::try_from(quiz.questions.len()).unwrap_or(u32::MAX);
    quiz.pass = quiz.pass.min(left.max(1));
    Ok(quiz)
}

/// What hinders asking it: words in the language to fall back on, and an answer that can be told from the wrong ones.
pub(super) fn check(question: &QuizQuestion, default: Lang) -> Result<(), Invalid> {
    let mut faults = Invalid::default();
    if question.text.exact(default).is_none_or(|words| words.trim().is_empty()) {
        faults.push(format!("text_{default}"), &Fault::Required {});
    }
    for (field, text) in [("text", &question.text), ("why", &question.why)] {
        longest(&mut faults, field, text, TEXT_MOST);
    }
    form(&question.form, default, &mut faults);
    faults.or(())
}

fn form(form: &QuestionForm, default: Lang, faults: &mut Invalid) {
    let said = |text: &Localized| text.exact(default).is_some_and(|words| !words.trim().is_empty());
    match form {
        QuestionForm::Single { choices } => of(choices, true, &said, faults),
        QuestionForm::Several { choices } => of(choices, false, &said, faults),
        QuestionForm::TrueFalse { .. } => {}
        QuestionForm::ShortText { accepted } => {
            if accepted.values().all(Vec::is_empty) {
                faults.push(format!("accepted_{default}"), &Fault::Required {});
            }
        }
        QuestionForm::Numeric { answer, tolerance, .. } => {
            if !answer.is_finite() {
                faults.push("answer", &Why::NumberNotReadable {});
            }
            if !tolerance.is_finite() || *tolerance < 0.0 {
                faults.push("tolerance", &Why::NumberNotReadable {});
            }
        }
        QuestionForm::Matching { pairs } => {
            two(pairs.len(), pairs.iter().all(|p| said(&p.left) && said(&p.right)), faults);
        }
        QuestionForm::Ordering { items } => two(items.len(), items.iter().all(|i| said(&i.text)), faults),
    }
}

fn of(choices: &[Choice], one: bool, said: &dyn Fn(&Localized) -> bool, faults: &mut Invalid) {
    two(choices.len(), choices.iter().all(|c| said(&c.text)), faults);
    let right = choices.iter().filter(|c| c.correct).count();
    if right == 0 || (one && right > 1) {
        faults.push("correct", &if one { Why::OneRightNeeded {} } else { Why::RightNeeded {} });
    }
}

fn two(there: usize, said: bool, faults: &mut Invalid) {
    if there < 2 || !said {
        faults.push("choices", &Why::TwoNeeded {});
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(id: &str, correct: bool) -> Choice {
        let text = Localized::of(Lang::En, id);
        Choice { id: id.to_owned(), correct, text, feedback: Localized::default() }
    }

    fn question(form: QuestionForm) -> QuizQuestion {
        QuizQuestion {
            id: String::new(),
            text: Localized::of(Lang::En, "Which?"),
            why: Localized::default(),
            feedback_right: Localized::default(),
            feedback_wrong: Localized::default(),
            read_again: None,
            form,
        }
    }

    fn faults(form: QuestionForm) -> Vec<&'static str> {
        let Err(invalid) = check(&question(form), Lang::En) else { return Vec::new() };
        invalid.0.into_iter().map(|fault| fault.code).collect()
    }

    #[test]
    fn one_of_several_has_exactly_one_right_answer() {
        let choices = |right: &[bool]| {
            let all = right.iter().enumerate().map(|(n, right)| choice(&n.to_string(), *right));
            all.collect::<Vec<_>>()
        };
        let single = |right: &[bool]| faults(QuestionForm::Single { choices: choices(right) });
        assert_eq!(single(&[true, false]), Vec::<&str>::new());
        assert_eq!(single(&[true, true]), ["one_right_needed"]);
        assert_eq!(single(&[false, false]), ["one_right_needed"]);
        assert_eq!(single(&[true]), ["two_needed"]);
        let several = |right: &[bool]| faults(QuestionForm::Several { choices: choices(right) });
        assert_eq!(several(&[true, true]), Vec::<&str>::new());
        assert_eq!(several(&[false, false]), ["right_needed"]);
    }

    #[test]
    fn a_number_that_is_none_is_refused() {
        let unit = Localized::default();
        let numeric = |answer, tolerance| QuestionForm::Numeric { answer, tolerance, unit: unit.clone() };
        assert_eq!(faults(numeric(3.0, 0.5)), Vec::<&str>::new());
        assert_eq!(faults(numeric(f64::NAN, -1.0)), ["number_not_readable", "number_not_readable"]);
    }

    #[test]
    fn questions_keep_their_ids_when_they_are_moved_and_others_go() {
        let mut quiz = Quiz { pass: 3, ..Quiz::default() };
        for _ in 0..3 {
            quiz = written(&quiz, None, &question(QuestionForm::TrueFalse { answer: true })).unwrap();
        }
        let ids = |quiz: &Quiz| quiz.questions.iter().map(|q| q.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&quiz), ["q1", "q2", "q3"]);
        let quiz = moved(&quiz, "q3", Step::Up).unwrap();
        assert_eq!(ids(&quiz), ["q1", "q3", "q2"]);
        let quiz = without(&quiz, "q1").unwrap();
        assert_eq!((ids(&quiz), quiz.pass), (vec!["q3".to_owned(), "q2".to_owned()], 2));
        let quiz = written(&quiz, None, &question(QuestionForm::TrueFalse { answer: true })).unwrap();
        assert_eq!(ids(&quiz), ["q3", "q2", "q4"], "an id is not used again while it is there");
    }
}
