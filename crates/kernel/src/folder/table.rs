//! A TOML table that is read key by key. What is asked for and not there is a fault; so is what nobody asked for.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Faults, Files, Source};

/// Reads a TOML file with `read`. Nothing is read of a file that is missing or not TOML; both are faults.
pub fn read_toml<T>(
    files: &Files,
    file: &str,
    faults: &Faults,
    read: impl FnOnce(&Table<'_>) -> Option<T>,
) -> Option<T> {
    let text = files.text(file, faults)?;
    let source = Source { file, text, faults };
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return read(&Table::new(source, 0..0, table.get_ref()));
    }
    for error in errors {
        let at = error.span().map_or(0, |s| s.start);
        source.fault(at, format!("is not TOML here: {}", error.message()));
    }
    None
}

/// A table of a TOML file. When it is dropped, keys that were not asked for are faults.
pub struct Table<'a> {
    pub(super) source: Source<'a>,
    pub(super) span: Range<usize>,
    entries: &'a DeTable<'a>,
    asked: RefCell<BTreeSet<&'a str>>,
    forgiven: RefCell<bool>,
}

impl<'a> Table<'a> {
    pub(super) fn new(source: Source<'a>, span: Range<usize>, entries: &'a DeTable<'a>) -> Self {
        Self { source, span, entries, asked: RefCell::default(), forgiven: RefCell::new(false) }
    }

    /// The line on which it begins.
    #[must_use]
    pub fn line(&self) -> u32 {
        self.source.line(self.span.start)
    }

    /// Notes a fault of the whole table.
    pub fn fault(&self, message: impl Into<String>) {
        self.source.fault(self.span.start, message);
    }

    /// Notes a fault of one key, or of the whole table where the key is not there.
    pub fn fault_at(&self, key: &str, message: impl Into<String>) {
        let at = self.find(key).map_or(self.span.start, |(_, value)| value.span().start);
        self.source.fault(at, message);
    }

    /// Whether the key is there. Does not count as asking for it.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// Its unknown keys do not matter, after a fault that leaves them unread.
    pub fn forgive(&self) {
        self.forgiven.replace(true);
    }

    /// The keys, in the order of the file.
    pub fn keys(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.entries.iter().map(|(key, _)| key.get_ref().as_ref())
    }

    /// A table under this one.
    #[must_use]
    pub fn table(&self, key: &str) -> Option<Table<'a>> {
        let value = self.value(key)?;
        self.as_table(value).or_else(|| self.wrong(key, value, "a table"))
    }

    /// The tables of a list, such as every `[[question]]`; none where there is no such key.
    #[must_use]
    pub fn tables(&self, key: &str) -> Vec<Table<'a>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let Some(list) = value.get_ref().as_array() else {
            return self.wrong(key, value, "a list of tables").unwrap_or_default();
        };
        let all = list.iter().map(|v| self.as_table(v).or_else(|| self.wrong(key, v, "a table")));
        all.collect::<Option<_>>().unwrap_or_default()
    }

    /// The value of a key, which counts as asked for.
    pub(super) fn value(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        let (name, value) = self.find(key)?;
        self.asked.borrow_mut().insert(name);
        Some(value)
    }

    /// Notes that a value is not what was expected.
    pub(super) fn wrong<T>(&self, key: &str, value: &Spanned<DeValue<'_>>, expected: &str) -> Option<T> {
        let typed = self.source.text.get(value.span()).filter(|t| t.len() <= 40 && !t.contains('\n'));
        let found = typed.unwrap_or(value.get_ref().type_str());
        self.source.fault(value.span().start, format!("`{key}` must be {expected}, not {found}"));
        None
    }

    /// Notes that a key is not there.
    pub(super) fn missing<T>(&self, key: &str) -> Option<T> {
        self.fault(format!("`{key}` is missing here"));
        None
    }

    fn find(&self, key: &str) -> Option<(&'a str, &'a Spanned<DeValue<'a>>)> {
        self.entries.iter().find(|(k, _)| k.get_ref() == key).map(|(k, v)| (k.get_ref().as_ref(), v))
    }

    fn as_table(&self, value: &'a Spanned<DeValue<'a>>) -> Option<Table<'a>> {
        value.get_ref().as_table().map(|t| Table::new(self.source, value.span(), t))
    }
}

impl Drop for Table<'_> {
    fn drop(&mut self) {
        if *self.forgiven.borrow() {
            return;
        }
        let asked = self.asked.borrow();
        for (key, _) in self.entries.iter().filter(|(k, _)| !asked.contains(k.get_ref().as_ref())) {
            self.source.fault(
                key.span().start,
                format!("`{}` is not known here: remove it or check its spelling", key.get_ref()),
            );
        }
    }
}
