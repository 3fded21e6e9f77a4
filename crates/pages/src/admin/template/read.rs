//! What is typed in the forms of a template, as texts, lines, numbers and days.

use http::Fields;
use kernel::{Lang, Localized};

pub(super) use crate::admin::course::{both, lines};

/// A number that was typed. One that is none becomes one that is refused; an empty field is `otherwise`.
pub(super) fn whole(fields: &Fields, name: &str, otherwise: u32) -> u32 {
    fields.some(name).map_or(otherwise, |typed| typed.parse().unwrap_or(u32::MAX))
}

/// A number that may be left out.
pub(super) fn whole_or_none(fields: &Fields, name: &str) -> Option<u32> {
    fields.some(name).map(|typed| typed.parse().unwrap_or(u32::MAX))
}

/// A day as people count it, from 1, as the template does, from 0. What is none becomes one that is refused.
pub(super) fn day(fields: &Fields, name: &str) -> i32 {
    fields.get(name).parse::<i32>().ok().and_then(|day| day.checked_sub(1)).unwrap_or(-1)
}

/// The fields of texts in each language.
pub(super) fn texts(pairs: &mut Vec<(String, String)>, name: &str, text: &Localized) {
    for lang in Lang::ALL {
        pairs.push((format!("{name}_{lang}"), text.exact(lang).unwrap_or_default().to_owned()));
    }
}

/// The fields of lists, one text on each line.
pub(super) fn listed(pairs: &mut Vec<(String, String)>, name: &str, all: &[Localized]) {
    for lang in Lang::ALL {
        let lines: Vec<_> = all.iter().map(|text| text.exact(lang).unwrap_or_default()).collect();
        pairs.push((format!("{name}_{lang}"), lines.join("\n")));
    }
}

/// A field with a value.
pub(super) fn field(pairs: &mut Vec<(String, String)>, name: &str, value: impl ToString) {
    pairs.push((name.to_owned(), value.to_string()));
}
