//! `quiz-SLUG.toml`.

use kernel::Localized;
use kernel::folder::{Languages, Table};

use crate::ActivityKind;
use crate::activity::quiz::{Choice, Item, Pair, QuestionForm, Quiz, QuizQuestion};

use super::activity::Place;
use super::reader::Reader;

pub(super) fn read(reader: &Reader<'_>, place: &Place<'_, '_>) -> Option<Quiz> {
    reader.toml(&place.file(ActivityKind::Quiz), |table| {
        let texts = table.languages();
        place.agrees(table, &texts.text("title"));
        let rows = table.tables("question");
        let questions: Vec<_> = rows.iter().filter_map(question).collect();
        unique(&rows, "question");
        let pass = table.whole("pass");
        if pass == 0 || pass as usize > rows.len() {
            table.fault_at(
                "pass",
                format!("`pass` must be from 1 to {}, the number of questions", rows.len()),
            );
        }
        Some(Quiz { intro: texts.text_opt("intro"), attempts: attempts(table), pass, questions })
    })
}

fn attempts(table: &Table<'_>) -> Option<u32> {
    let text = table.text("attempts");
    let number = text.parse().ok().filter(|n| *n > 0);
    if number.is_none() && text != "unlimited" && !text.is_empty() {
        table.fault_at("attempts", "`attempts` must be \"unlimited\" or a number in quotes such as \"3\"");
    }
    number
}

fn question(table: &Table<'_>) -> Option<QuizQuestion> {
    let texts = table.languages();
    let question = QuizQuestion {
        id: table.text("id"),
        text: texts.text("text"),
        why: texts.text_opt("why"),
        feedback_right: texts.text_opt("feedback_right"),
        feedback_wrong: texts.text_opt("feedback_wrong"),
        read_again: table.text_opt("read_again"),
        form: QuestionForm::TrueFalse { answer: false },
    };
    form(table, &texts).map(|form| QuizQuestion { form, ..question })
}

fn form(table: &Table<'_>, texts: &Languages<'_>) -> Option<QuestionForm> {
    let kind = table.text("kind");
    Some(match kind.as_str() {
        "single" => QuestionForm::Single { choices: choices(table, Some(1)) },
        "several" => QuestionForm::Several { choices: choices(table, None) },
        "true_false" => QuestionForm::TrueFalse { answer: table.flag("answer") },
        "short_text" => accepted(texts),
        "numeric" => numeric(table),
        "matching" => QuestionForm::Matching { pairs: many(table, "pairs", pair) },
        "ordering" => QuestionForm::Ordering { items: many(table, "items", item) },
        _ => {
            let known = "single, several, true_false, short_text, numeric, matching, ordering";
            table.fault_at("kind", format!("`kind` is {kind:?}; it must be one of {known}"));
            table.forgive();
            return None;
        }
    })
}

fn accepted(texts: &Languages<'_>) -> QuestionForm {
    let accepted = texts.lists("accepted");
    for (_, table) in texts.each().filter(|(_, t)| !t.has("accepted")) {
        table.fault("`accepted` is missing here: list the right answers");
    }
    QuestionForm::ShortText { accepted: accepted.into_iter().collect() }
}

fn numeric(table: &Table<'_>) -> QuestionForm {
    let unit = table.table("unit").map_or_else(Localized::default, |t| t.pair());
    QuestionForm::Numeric { answer: table.number("answer"), tolerance: table.number("tolerance"), unit }
}

fn choices(table: &Table<'_>, correct: Option<usize>) -> Vec<Choice> {
    let choices = many(table, "choices", choice);
    let right = choices.iter().filter(|c| c.correct).count();
    match correct {
        Some(n) if n != right => {
            table.fault_at("choices", format!("{right} choices are correct; it must be {n}"))
        }
        None if right == 0 => table.fault_at("choices", "no choice is correct: mark at least one"),
        _ => {}
    }
    choices
}

/// At least two of something, with ids that differ.
fn many<T>(table: &Table<'_>, key: &str, read: fn(&Table<'_>) -> T) -> Vec<T> {
    let rows = table.tables(key);
    if rows.len() < 2 {
        table.fault_at(key, format!("`{key}` needs at least 2"));
    }
    unique(&rows, key);
    rows.iter().map(read).collect()
}

fn unique(rows: &[Table<'_>], what: &str) {
    let ids: Vec<_> = rows.iter().map(|row| row.text("id")).collect();
    for (n, row) in rows.iter().enumerate() {
        if ids.iter().take(n).any(|id| ids.get(n) == Some(id)) {
            row.fault_at("id", format!("this `id` is used twice in {what}: choose another"));
        }
    }
}

fn choice(table: &Table<'_>) -> Choice {
    let texts = table.languages();
    let (text, feedback) = (texts.text("text"), texts.text_opt("feedback"));
    Choice { id: table.text("id"), correct: table.flag("correct"), text, feedback }
}

fn pair(table: &Table<'_>) -> Pair {
    let texts = table.languages();
    let (left, right) = (texts.text("left"), texts.text("right"));
    Pair { id: table.text("id"), left, right, feedback: texts.text_opt("feedback") }
}

fn item(table: &Table<'_>) -> Item {
    Item { id: table.text("id"), text: table.pair() }
}
