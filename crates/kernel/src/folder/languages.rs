//! Texts in each language: tables `[en]` and `[es]`, or keys `en = …` and `es = …`.

use crate::{Lang, Localized};

use super::Table;

/// The tables `[en]` and `[es]` under a table. What one has, each must have.
pub struct Languages<'a>(Vec<(Lang, Table<'a>)>);

impl<'a> Table<'a> {
    /// The tables of every language. One that is missing is a fault.
    #[must_use]
    pub fn languages(&self) -> Languages<'a> {
        let table = |lang: Lang| {
            let found = if self.has(lang.tag()) { self.table(lang.tag()) } else { self.missing(lang.tag()) };
            found.map(|t| (lang, t))
        };
        Languages(Lang::ALL.into_iter().filter_map(table).collect())
    }

    /// A text in every language, from the keys `en` and `es` of this table.
    #[must_use]
    pub fn pair(&self) -> Localized {
        self.pair_in(&Lang::ALL)
    }

    /// A text in the languages asked for; others may be there.
    #[must_use]
    pub fn pair_in(&self, required: &[Lang]) -> Localized {
        let mut out = Localized::default();
        for lang in Lang::ALL {
            let key = lang.tag();
            if required.contains(&lang) || self.has(key) {
                out.set(lang, self.text(key));
            }
        }
        out
    }
}

impl<'a> Languages<'a> {
    /// A text that each language must have.
    #[must_use]
    pub fn text(&self, key: &str) -> Localized {
        let mut out = Localized::default();
        for (lang, table) in &self.0 {
            out.set(*lang, table.text(key));
        }
        out
    }

    /// A text that all languages have or none.
    #[must_use]
    pub fn text_opt(&self, key: &str) -> Localized {
        if self.0.iter().any(|(_, t)| t.has(key)) { self.text(key) } else { Localized::default() }
    }

    /// A list of texts: each language has the same number of them.
    #[must_use]
    pub fn texts(&self, key: &str) -> Vec<Localized> {
        let lists: Vec<_> = self.0.iter().map(|(lang, table)| (*lang, table, table.texts(key))).collect();
        let count = lists.iter().map(|(_, _, texts)| texts.len()).max().unwrap_or(0);
        for (lang, table, _) in lists.iter().filter(|(_, _, texts)| texts.len() != count) {
            table.fault_at(key, format!("`{key}` needs {count} texts in `{lang}`, as in the other language"));
        }
        let nth = |n: usize| {
            let mut out = Localized::default();
            lists
                .iter()
                .filter_map(|(l, _, t)| Some((*l, t.get(n)?)))
                .for_each(|(l, t)| out.set(l, t.as_str()));
            out
        };
        (0..count).map(nth).collect()
    }

    /// The lists of each language by themselves, such as the accepted answers.
    #[must_use]
    pub fn lists(&self, key: &str) -> Vec<(Lang, Vec<String>)> {
        self.0.iter().map(|(lang, table)| (*lang, table.texts(key))).collect()
    }

    /// The table of each language, for what is read in no other way.
    pub fn each(&self) -> impl Iterator<Item = (Lang, &Table<'a>)> {
        self.0.iter().map(|(lang, table)| (*lang, table))
    }
}
