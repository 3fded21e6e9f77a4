//! What came of an attempt.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use http::{Fault, Page};
use i18n_embed_fl::fl;
use modules::activity::quiz::Quiz;

use super::head::Head;
use super::{known, place};
use crate::learn::activity::{Around, Finish, Opened};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "learn/quiz/outcome.html")]
struct OutcomePage {
    shell: Shell,
    around: Around,
    passed: bool,
    score: String,
    rule: String,
    best: Option<String>,
    lines: Vec<(bool, String, String)>,
    again: Option<String>,
}

/// The page at the end of an attempt.
///
/// # Errors
/// None of its own.
pub(super) fn answer(opened: &Opened, quiz: &Quiz, attempt: u32) -> Result<Response, Fault> {
    let shell = opened.shell();
    let l = &shell.locale;
    let (right, best) = (score(opened, attempt), best(opened));
    let of = quiz.questions.len();
    let head = Head::new(opened, l, quiz, of);
    let href = |id: &str| format!("{}?attempt={attempt}&question={id}&feedback", head.href);
    let is_right = |id: &str| {
        let given = known(opened).and_then(|k| k.attempts.get(&attempt)).and_then(|a| a.get(id));
        given.is_some_and(|fact| fact.right_at.is_some())
    };
    let lines = quiz.questions.iter();
    let lines = lines.map(|q| (is_right(&q.id), q.text.get(l.lang).to_owned(), href(&q.id))).collect();
    let page = OutcomePage {
        passed: right >= quiz.pass as usize,
        score: fl!(l, "quiz-score", right = right, of = of),
        rule: fl!(l, "quiz-pass-rule", pass = quiz.pass, of = of),
        best: (best > right).then(|| fl!(l, "quiz-best", best = best, of = of)),
        lines,
        again: place::may_try(quiz, attempt).then(|| format!("{}?attempt={}", head.href, attempt + 1)),
        around: opened.around(l),
        shell,
    };
    Ok(Page::ok(page).into_response())
}

/// Right answers of one attempt.
fn score(opened: &Opened, attempt: u32) -> usize {
    let given = known(opened).and_then(|k| k.attempts.get(&attempt));
    given.map_or(0, |given| given.values().filter(|fact| fact.right_at.is_some()).count())
}

/// Right answers of the best attempt.
fn best(opened: &Opened) -> usize {
    let attempts = known(opened).into_iter().flat_map(|k| k.attempts.keys());
    attempts.map(|attempt| score(opened, *attempt)).max().unwrap_or(0)
}
