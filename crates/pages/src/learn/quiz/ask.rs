//! One question, to be answered.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use http::{Fault, Page};
use i18n_embed_fl::fl;
use modules::activity::quiz::{Quiz, ShownItem, ShownQuestion};
use text::Locale;

use super::head::Head;
use super::{known, place, seed};
use crate::learn::activity::Opened;
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "learn/quiz/ask.html")]
struct AskPage {
    shell: Shell,
    head: Head,
    intro: String,
    question: String,
    text: String,
    hint: String,
    form: Form,
    error: String,
    attempt: u32,
    key: String,
    skip: Option<String>,
    rule: String,
}

/// How the question is answered, in the reader's words.
enum Form {
    /// One of these: keys and words.
    One(Vec<(String, String)>),
    /// Some of these.
    Several(Vec<(String, String)>),
    /// A word or a few.
    Text,
    /// A number of something.
    Number(String),
    /// A right for each left.
    Match { lefts: Vec<(String, String)>, rights: Vec<(String, String)> },
    /// A place for each item.
    Order { items: Vec<(String, String)>, places: Vec<usize> },
}

/// The page of a question; with what is wrong where an answer came back.
///
/// # Errors
/// Not found where the quiz has no such question.
pub(super) fn answer(
    opened: &Opened,
    quiz: &Quiz,
    attempt: u32,
    number: usize,
    error: Option<String>,
) -> Result<Response, Fault> {
    let mut shell = opened.shell().task().width("reading");
    shell.title = opened.activity().title.get(shell.locale.lang).to_owned();
    let l = &shell.locale;
    let question = quiz.questions.get(number).ok_or_else(Fault::not_found)?;
    let shown = question.shown(seed(opened, attempt));
    let head = Head::new(opened, l, quiz, number);
    let again = error.is_some();
    let page = AskPage {
        intro: if number == 0 && attempt == 1 { quiz.intro.get(l.lang).to_owned() } else { String::new() },
        question: question.id.clone(),
        text: shown.text.get(l.lang).to_owned(),
        hint: fl!(l, "quiz-hint", kind = shown.kind),
        form: Form::of(&shown, l),
        error: error.unwrap_or_default(),
        attempt,
        key: opened.ctx.new_key(),
        skip: skip(opened, quiz, attempt, number, &head.href),
        rule: rule(quiz, l),
        head,
        shell,
    };
    Ok(if again { Page::again(page).into_response() } else { Page::ok(page).into_response() })
}

/// The next question that is not answered, where there is another.
fn skip(opened: &Opened, quiz: &Quiz, attempt: u32, number: usize, href: &str) -> Option<String> {
    let next = place::unanswered(quiz, known(opened), attempt, number + 1).filter(|n| *n != number)?;
    quiz.questions.get(next).map(|q| format!("{href}?attempt={attempt}&question={}", q.id))
}

fn rule(quiz: &Quiz, l: &Locale) -> String {
    match quiz.attempts {
        None => fl!(l, "quiz-as-often-as-you-like"),
        Some(most) => fl!(l, "quiz-attempts", most = most),
    }
}

impl Form {
    fn of(shown: &ShownQuestion, l: &Locale) -> Self {
        let words = |items: &[ShownItem]| -> Vec<_> {
            items.iter().map(|i| (i.key.clone(), i.text.get(l.lang).to_owned())).collect()
        };
        match shown.kind {
            "single" => Self::One(words(&shown.items)),
            "several" => Self::Several(words(&shown.items)),
            "true_false" => Self::One(vec![
                ("true".to_owned(), fl!(l, "quiz-true")),
                ("false".to_owned(), fl!(l, "quiz-false")),
            ]),
            "numeric" => Self::Number(shown.unit.get(l.lang).to_owned()),
            "matching" => Self::Match { lefts: words(&shown.lefts), rights: words(&shown.items) },
            "ordering" => {
                Self::Order { items: words(&shown.items), places: (1..=shown.items.len()).collect() }
            }
            _ => Self::Text,
        }
    }
}
