//! The errors of a step, each told with the name of its field: several may lack the same.

use courses::application::Asks;
use i18n_embed_fl::fl;
use text::Locale;

use crate::form::Faults;

/// Field and words for the summary.
pub(super) fn summary(faults: &Faults, asks: &Asks, l: &Locale) -> Vec<(String, String)> {
    let told = |(field, words): &(String, String)| (field.clone(), with_name(field, words, asks, l));
    faults.pairs().iter().map(told).collect()
}

fn with_name(field: &str, words: &str, asks: &Asks, l: &Locale) -> String {
    if matches!(field, "consent" | "members" | "kind") {
        return words.to_owned();
    }
    fl!(l, "apply-fault", field = name_of(field, asks, l), words = words)
}

fn name_of(field: &str, asks: &Asks, l: &Locale) -> String {
    let asked = |id: &str| asks.questions.iter().find(|question| question.id.to_string() == id);
    if let Some(question) = field.strip_prefix("question_").and_then(asked) {
        return question.label.get(l.lang).to_owned();
    }
    match field.strip_prefix("member_").and_then(|rest| rest.split_once('_')) {
        Some((n, of)) => fl!(l, "apply-member-field", n = n, field = of),
        None => fl!(l, "apply-field", field = field),
    }
}
