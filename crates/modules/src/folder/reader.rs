//! What every part of the parser shares: the files, the faults, and which files were used.

use std::cell::RefCell;
use std::collections::BTreeSet;

use kernel::folder::{Faults, Files, Table, Written, read_markdown, read_toml};
use kernel::{Lang, Localized};

pub(super) struct Reader<'a> {
    pub(super) files: &'a Files,
    pub(super) faults: &'a Faults,
    course: RefCell<String>,
    used: RefCell<BTreeSet<String>>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(files: &'a Files, faults: &'a Faults) -> Self {
        Self { files, faults, course: RefCell::default(), used: RefCell::default() }
    }

    /// The course whose folder this is: names of media begin with it.
    pub(super) fn name_course(&self, slug: &str) {
        self.course.replace(slug.to_owned());
    }

    pub(super) fn toml<T>(&self, file: &str, read: impl FnOnce(&Table<'_>) -> Option<T>) -> Option<T> {
        self.used(file);
        read_toml(self.files, file, self.faults, read)
    }

    /// A text in each language, with pictures that are there put in place of their placeholders.
    pub(super) fn markdown(&self, stem: &str, known: &[&str]) -> Written {
        let mut written = read_markdown(self.files, stem, known, self.faults);
        for lang in Lang::ALL {
            self.used(&format!("{stem}.{lang}.md"));
            if let Some(text) = written.body.exact(lang).map(|t| self.with_pictures(t)) {
                written.body.set(lang, text);
            }
        }
        written
    }

    /// The names of `media/NAME.en.ENDING` and its twins, where there are any; then all must be there.
    pub(super) fn media_in_languages(&self, folder: &str, name: &str, ending: &str) -> Localized {
        let file = |lang: Lang| format!("{folder}/{name}.{lang}.{ending}");
        let mut out = Localized::default();
        if !Lang::ALL.iter().any(|l| self.files.get(&file(*l)).is_some()) {
            return out;
        }
        for lang in Lang::ALL {
            if self.files.get(&file(lang)).is_none() {
                self.faults.push(&file(lang), 0, "this file is missing: the other language has it");
            }
            out.set(lang, self.media_name(&file(lang)));
        }
        out
    }

    /// The name of `media/FILE`, where it is there.
    pub(super) fn media(&self, file: &str) -> Option<String> {
        let path = format!("media/{file}");
        self.files.get(&path).map(|_| self.media_name(&path))
    }

    /// The name under which a file is stored: the course and the file's own name.
    pub(super) fn media_name(&self, path: &str) -> String {
        self.used(path);
        format!("{}/{}", self.course.borrow(), path.rsplit('/').next().unwrap_or(path))
    }

    pub(super) fn used(&self, file: &str) {
        self.used.borrow_mut().insert(file.to_owned());
    }

    pub(super) fn is_used(&self, file: &str) -> bool {
        self.used.borrow().contains(file)
    }

    fn with_pictures(&self, text: &str) -> String {
        let mut parts = text.split("](placeholder:");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, rest) = part.split_once(')').unwrap_or((part, ""));
            let target = self.media(&format!("{name}.webp"));
            let target = target.map_or_else(|| format!("placeholder:{name}"), |name| format!("media:{name}"));
            out.push_str(&format!("]({target}){rest}"));
        }
        out
    }
}

/// Whether a slug is one: it stands in addresses and file names.
pub(super) fn is_slug(slug: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !slug.is_empty()
        && slug.len() <= 80
        && slug.chars().all(plain)
        && !slug.starts_with('-')
        && !slug.ends_with('-')
}

/// Reads `slug` and notes one that is none.
pub(super) fn slug(table: &Table<'_>) -> String {
    let slug = table.text("slug");
    if !slug.is_empty() && !is_slug(&slug) {
        table.fault_at("slug", format!("{slug:?} is not a slug: use a–z, 0–9 and dashes"));
    }
    slug
}
