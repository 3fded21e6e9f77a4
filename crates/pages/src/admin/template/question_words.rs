//! A question as the fields of its form, and back. Choices, pairs and things to put in order stand in numbered rows;
//! rows without words are left out.

use std::collections::{BTreeMap, BTreeSet};

use http::Fields;
use kernel::{Lang, Localized};
use modules::activity::quiz::{Choice, Item, Pair, QuestionForm, QuizQuestion, parse_number};

use super::read::{both, field, texts};

/// A form has at least so many rows, and at most.
const ROWS: (usize, usize) = (4, 26);

/// How many rows a form has: two more than were filled.
pub(super) fn rows(fields: &Fields) -> usize {
    let filled = (0..ROWS.1).filter(|n| is_filled(fields, *n)).max().map_or(0, |n| n + 1);
    (filled + 2).clamp(ROWS.0, ROWS.1)
}

fn is_filled(fields: &Fields, n: usize) -> bool {
    let names = Lang::ALL.map(|lang| [format!("choice_{n}_{lang}"), format!("right_{n}_{lang}")]);
    names.iter().flatten().any(|name| fields.some(name).is_some())
}

/// The question that was typed, answered in this form.
pub(super) fn typed(fields: &Fields, form: &str) -> QuizQuestion {
    QuizQuestion {
        id: String::new(),
        text: both(fields, "text"),
        why: both(fields, "why"),
        feedback_right: both(fields, "feedback_right"),
        feedback_wrong: both(fields, "feedback_wrong"),
        read_again: fields.some("read_again").map(str::to_owned),
        form: answered(fields, form),
    }
}

fn answered(fields: &Fields, form: &str) -> QuestionForm {
    let number = |name: &str| parse_number(fields.get(name)).unwrap_or(f64::NAN);
    match form {
        "several" => QuestionForm::Several { choices: choices(fields) },
        "true_false" => QuestionForm::TrueFalse { answer: fields.get("correct") == "true" },
        "short_text" => QuestionForm::ShortText { accepted: accepted(fields) },
        "numeric" => QuestionForm::Numeric {
            answer: number("answer"),
            tolerance: number("tolerance"),
            unit: both(fields, "unit"),
        },
        "matching" => QuestionForm::Matching { pairs: pairs(fields) },
        "ordering" => QuestionForm::Ordering { items: items(fields) },
        _ => QuestionForm::Single { choices: choices(fields) },
    }
}

/// The filled rows with their ids: a row that is there keeps its own.
fn filled(fields: &Fields) -> Vec<(usize, String)> {
    let rows: Vec<usize> = (0..ROWS.1).filter(|n| is_filled(fields, *n)).collect();
    let kept = |n: usize| fields.some(&format!("id_{n}")).map(str::to_owned);
    let mut taken: BTreeSet<String> = rows.iter().filter_map(|n| kept(*n)).collect();
    let mut fresh = || {
        let free = ('a'..='z').map(String::from).find(|id| !taken.contains(id)).unwrap_or_default();
        taken.insert(free.clone());
        free
    };
    rows.into_iter().map(|n| (n, kept(n).unwrap_or_else(&mut fresh))).collect()
}

fn choices(fields: &Fields) -> Vec<Choice> {
    let choice = |(n, id): (usize, String)| Choice {
        id,
        correct: fields.says("correct", &n.to_string()),
        text: both(fields, &format!("choice_{n}")),
        feedback: both(fields, &format!("feedback_{n}")),
    };
    filled(fields).into_iter().map(choice).collect()
}

fn pairs(fields: &Fields) -> Vec<Pair> {
    let pair = |(n, id): (usize, String)| Pair {
        id,
        left: both(fields, &format!("choice_{n}")),
        right: both(fields, &format!("right_{n}")),
        feedback: both(fields, &format!("feedback_{n}")),
    };
    filled(fields).into_iter().map(pair).collect()
}

fn items(fields: &Fields) -> Vec<Item> {
    let item = |(n, id): (usize, String)| Item { id, text: both(fields, &format!("choice_{n}")) };
    filled(fields).into_iter().map(item).collect()
}

fn accepted(fields: &Fields) -> BTreeMap<Lang, Vec<String>> {
    let of = |lang: Lang| {
        let name = format!("accepted_{lang}");
        let lines = fields.get(&name).lines().map(str::trim).filter(|line| !line.is_empty());
        (lang, lines.map(str::to_owned).collect::<Vec<_>>())
    };
    Lang::ALL.into_iter().map(of).filter(|(_, lines)| !lines.is_empty()).collect()
}

/// The form of a question that is there.
pub(super) fn stored(question: &QuizQuestion) -> Fields {
    let mut out = Vec::new();
    texts(&mut out, "text", &question.text);
    texts(&mut out, "why", &question.why);
    texts(&mut out, "feedback_right", &question.feedback_right);
    texts(&mut out, "feedback_wrong", &question.feedback_wrong);
    field(&mut out, "read_again", question.read_again.clone().unwrap_or_default());
    match &question.form {
        QuestionForm::Single { choices } | QuestionForm::Several { choices } => {
            for (n, choice) in choices.iter().enumerate() {
                row(&mut out, n, &choice.id, &choice.text, &choice.feedback);
                if choice.correct {
                    field(&mut out, "correct", n);
                }
            }
        }
        QuestionForm::TrueFalse { answer } => field(&mut out, "correct", answer),
        QuestionForm::ShortText { accepted } => {
            for (lang, lines) in accepted {
                field(&mut out, &format!("accepted_{lang}"), lines.join("\n"));
            }
        }
        QuestionForm::Numeric { answer, tolerance, unit } => {
            field(&mut out, "answer", answer);
            field(&mut out, "tolerance", tolerance);
            texts(&mut out, "unit", unit);
        }
        QuestionForm::Matching { pairs } => {
            for (n, pair) in pairs.iter().enumerate() {
                row(&mut out, n, &pair.id, &pair.left, &pair.feedback);
                texts(&mut out, &format!("right_{n}"), &pair.right);
            }
        }
        QuestionForm::Ordering { items } => {
            for (n, item) in items.iter().enumerate() {
                row(&mut out, n, &item.id, &item.text, &Localized::default());
            }
        }
    }
    Fields::of(out)
}

fn row(out: &mut Vec<(String, String)>, n: usize, id: &str, words: &Localized, feedback: &Localized) {
    field(out, &format!("id_{n}"), id);
    texts(out, &format!("choice_{n}"), words);
    texts(out, &format!("feedback_{n}"), feedback);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both_ways(form: QuestionForm) {
        let question = QuizQuestion {
            id: String::new(),
            text: Localized::pair("Which?", "¿Cuál?"),
            why: Localized::pair("Because.", "Porque sí."),
            feedback_right: Localized::default(),
            feedback_wrong: Localized::of(Lang::En, "Look again."),
            read_again: Some("welcome".into()),
            form,
        };
        assert_eq!(typed(&stored(&question), question.form.name()), question);
    }

    fn pair(words: &str) -> Localized {
        Localized::pair(words, format!("{words} (es)"))
    }

    #[test]
    fn every_form_comes_back_as_it_was_stored() {
        let choice =
            |id: &str, correct| Choice { id: id.into(), correct, text: pair(id), feedback: pair("f") };
        both_ways(QuestionForm::Single { choices: vec![choice("yes", true), choice("no", false)] });
        both_ways(QuestionForm::Several { choices: vec![choice("a", true), choice("b", true)] });
        both_ways(QuestionForm::TrueFalse { answer: true });
        let accepted = BTreeMap::from([(Lang::En, vec!["one".to_owned(), "two".to_owned()])]);
        both_ways(QuestionForm::ShortText { accepted });
        both_ways(QuestionForm::Numeric { answer: 2.5, tolerance: 0.25, unit: pair("hours") });
        let of = |id: &str| Pair { id: id.into(), left: pair("l"), right: pair("r"), feedback: pair("f") };
        both_ways(QuestionForm::Matching { pairs: vec![of("a"), of("b")] });
        let item = |id: &str| Item { id: id.into(), text: pair(id) };
        both_ways(QuestionForm::Ordering { items: vec![item("first"), item("second")] });
    }

    #[test]
    fn rows_without_words_are_left_out_and_new_ones_get_ids_of_their_own() {
        let typed_in =
            [("id_0", "b"), ("choice_0_en", "Yes"), ("choice_2_en", "No"), ("choice_5_en", "Maybe")];
        let fields = Fields::of(typed_in.map(|(n, v)| (n.to_owned(), v.to_owned())).to_vec());
        let ids: Vec<_> =
            choices(&fields).into_iter().map(|c| (c.id, c.text.get(Lang::En).to_owned())).collect();
        let wanted = [("b", "Yes"), ("a", "No"), ("c", "Maybe")];
        assert_eq!(ids, wanted.map(|(id, words)| (id.to_owned(), words.to_owned())));
        assert_eq!(rows(&fields), 8);
    }
}
