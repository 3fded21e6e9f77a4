//! What is said about an answer: right or not, why, and where to read again.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use http::{Fault, Page};
use i18n_embed_fl::fl;
use modules::activity::quiz::{Answer, Graded, QuestionForm, Quiz, QuizQuestion, grade};
use text::Locale;

use super::head::Head;
use super::{known, place};
use crate::learn::activity::Opened;
use crate::learn::activity_path;
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "learn/quiz/feedback.html")]
struct FeedbackPage {
    shell: Shell,
    head: Head,
    text: String,
    correct: bool,
    remark: String,
    why: String,
    lines: Vec<Line>,
    given: String,
    read_again: Option<(String, String)>,
    next: String,
    last: bool,
    again: String,
}

/// One choice, pair or item with what is said about it.
struct Line {
    words: String,
    small: String,
    yours: bool,
    right: bool,
}

/// The page after an answer.
///
/// # Errors
/// Not found where there is no such question or answer.
pub(super) fn answer(opened: &Opened, quiz: &Quiz, attempt: u32, number: usize) -> Result<Response, Fault> {
    let shell = opened.shell().task().width("reading");
    let l = &shell.locale;
    let question = quiz.questions.get(number).ok_or_else(Fault::not_found)?;
    let last = known(opened).and_then(|k| k.last.get(&question.id)).ok_or_else(Fault::not_found)?;
    let graded = grade(question, &last.answer);
    let head = Head::new(opened, l, quiz, number);
    let next = place::unanswered(quiz, known(opened), attempt, number + 1);
    let next_id = next.and_then(|n| quiz.questions.get(n)).map(|q| q.id.as_str());
    let page = FeedbackPage {
        text: question.text.get(l.lang).to_owned(),
        correct: graded.correct,
        remark: whole(&graded, l),
        why: graded.why.get(l.lang).to_owned(),
        lines: lines(question, &last.answer, &graded, l),
        given: typed(&last.answer),
        read_again: read_again(opened, question, l),
        next: match next_id {
            Some(id) => format!("{}?attempt={attempt}&question={id}", head.href),
            None => format!("{}?attempt={attempt}", head.href),
        },
        last: next.is_none(),
        again: format!("{}?attempt={attempt}&question={}", head.href, question.id),
        head,
        shell,
    };
    Ok(Page::ok(page).into_response())
}

/// The remark about the whole answer.
fn whole(graded: &Graded, l: &Locale) -> String {
    let about_all = graded.remarks.iter().find(|r| r.item.is_none());
    about_all.map(|r| r.text.get(l.lang).to_owned()).unwrap_or_default()
}

fn lines(question: &QuizQuestion, answer: &Answer, graded: &Graded, l: &Locale) -> Vec<Line> {
    let small = |id: &str| graded.remark_on(id).map(|r| r.text.get(l.lang).to_owned()).unwrap_or_default();
    let chosen = |key: &str| matches!(answer, Answer::Choices(keys) if keys.iter().any(|k| k == key));
    match &question.form {
        QuestionForm::Single { choices } | QuestionForm::Several { choices } => choices
            .iter()
            .map(|c| Line {
                words: c.text.get(l.lang).to_owned(),
                small: small(&c.id),
                yours: chosen(&c.id),
                right: c.correct,
            })
            .collect(),
        QuestionForm::TrueFalse { answer: truth } => {
            [(true, fl!(l, "quiz-true")), (false, fl!(l, "quiz-false"))]
                .into_iter()
                .map(|(value, words)| Line {
                    words,
                    small: String::new(),
                    yours: chosen(if value { "true" } else { "false" }),
                    right: value == *truth,
                })
                .collect()
        }
        QuestionForm::Matching { pairs } => pairs
            .iter()
            .map(|p| {
                let key = question.key_of(&p.id);
                let met = matches!(answer, Answer::Pairs(given) if given.get(&p.id) == Some(&key));
                let words = fl!(l, "quiz-pair", left = p.left.get(l.lang), right = p.right.get(l.lang));
                Line { words, small: small(&p.id), yours: met, right: true }
            })
            .collect(),
        QuestionForm::Ordering { items } => items
            .iter()
            .enumerate()
            .map(|(place, item)| {
                let key = question.key_of(&item.id);
                let met = matches!(answer, Answer::Choices(keys) if keys.get(place) == Some(&key));
                let words = fl!(l, "quiz-place", place = (place + 1), words = item.text.get(l.lang));
                Line { words, small: String::new(), yours: met, right: true }
            })
            .collect(),
        QuestionForm::ShortText { .. } | QuestionForm::Numeric { .. } => Vec::new(),
    }
}

/// What was typed, where something was.
fn typed(answer: &Answer) -> String {
    match answer {
        Answer::Text(text) => text.clone(),
        Answer::Number(number) => number.to_string(),
        Answer::Choices(_) | Answer::Pairs(_) => String::new(),
    }
}

/// The activity that helps, where it is open.
fn read_again(opened: &Opened, question: &QuizQuestion, l: &Locale) -> Option<(String, String)> {
    let slug = question.read_again.as_ref()?;
    let taught = &opened.learning.taught.tree;
    let activity = taught.activities().find(|a| a.slug == *slug)?;
    let href = activity_path(opened.learning.place.cohort_id, activity.id);
    Some((href, activity.title.get(l.lang).to_owned()))
}
