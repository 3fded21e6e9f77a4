//! Markdown files in each language, with or without front matter.

use std::collections::BTreeMap;

use crate::{Lang, Localized};

use super::{Faults, Files};

/// A text in each language with the keys that stand before it.
#[derive(Clone, Debug, Default)]
pub struct Written {
    /// Markdown.
    pub body: Localized,
    /// Keys of the front matter that are texts, by language.
    pub keys: BTreeMap<String, Localized>,
}

impl Written {
    /// A text of the front matter.
    #[must_use]
    pub fn key(&self, key: &str) -> Localized {
        self.keys.get(key).cloned().unwrap_or_default()
    }
}

/// Reads `STEM.en.md` and `STEM.es.md`. One that is missing is a fault; so is a key not in `known`, or one that only
/// one language has.
#[must_use]
pub fn read_markdown(files: &Files, stem: &str, known: &[&str], faults: &Faults) -> Written {
    let mut out = Written::default();
    for lang in Lang::ALL {
        let file = format!("{stem}.{lang}.md");
        let Some(text) = files.text(&file, faults) else { continue };
        let (front, body, first) = split(text);
        for (n, line) in (2..).zip(front.lines()) {
            read_key(line, n, &file, known, faults, |key, value| {
                out.keys.entry(key).or_default().set(lang, value)
            });
        }
        if body.trim().is_empty() {
            faults.push(&file, first, "there is no text here: write it");
        }
        out.body.set(lang, body.trim());
    }
    twins(stem, &out, faults);
    out
}

fn split(text: &str) -> (&str, &str, u32) {
    let parts = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"));
    let Some((front, body)) = parts else { return ("", text, 1) };
    let lines = u32::try_from(front.lines().count()).unwrap_or(0);
    (front, body, lines.saturating_add(3))
}

fn read_key(
    line: &str,
    n: u32,
    file: &str,
    known: &[&str],
    faults: &Faults,
    set: impl FnOnce(String, String),
) {
    if line.trim().is_empty() {
        return;
    }
    let Some((key, value)) = line.split_once(':') else {
        return faults.push(file, n, "this line must be `key: value`, between two lines of ---");
    };
    if !known.contains(&key.trim()) {
        let known = known.join(", ");
        return faults.push(file, n, format!("`{}` is not known here; known are {known}", key.trim()));
    }
    let value = value.trim();
    let quoted = value.strip_prefix('"').and_then(|v| v.rsplit_once('"')).map(|(v, _)| v);
    let plain = value.split(" #").next().unwrap_or(value).trim();
    set(key.trim().to_owned(), quoted.unwrap_or(plain).to_owned());
}

fn twins(stem: &str, written: &Written, faults: &Faults) {
    for (key, texts) in &written.keys {
        for lang in written.body.languages().filter(|l| texts.exact(*l).is_none()) {
            faults.push(
                &format!("{stem}.{lang}.md"),
                1,
                format!("`{key}` is in the other language but not here"),
            );
        }
    }
}
