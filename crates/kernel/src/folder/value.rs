//! The values that a key may have.

use std::fmt::Display;
use std::str::FromStr;

use jiff::civil;

use super::Table;

impl Table<'_> {
    /// A text that is not empty, where the key is there.
    #[must_use]
    pub fn text_opt(&self, key: &str) -> Option<String> {
        let value = self.value(key)?;
        match value.get_ref().as_str() {
            None => self.wrong(key, value, "a text in quotes"),
            Some(text) if text.trim().is_empty() => {
                self.fault_at(key, format!("`{key}` is empty: write it"));
                None
            }
            Some(text) => Some(text.trim().to_owned()),
        }
    }

    /// A text that must be there.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        if self.has(key) { self.text_opt(key) } else { self.missing(key) }.unwrap_or_default()
    }

    /// What a text stands for, such as a kind or a zone, where the key is there.
    #[must_use]
    pub fn parsed_opt<T: FromStr<Err: Display>>(&self, key: &str) -> Option<T> {
        let text = self.text_opt(key)?;
        text.parse().map_err(|e: T::Err| self.fault_at(key, format!("`{key}`: {e}"))).ok()
    }

    /// What a text stands for. It must be there.
    #[must_use]
    pub fn parsed<T: FromStr<Err: Display>>(&self, key: &str) -> Option<T> {
        if self.has(key) { self.parsed_opt(key) } else { self.missing(key) }
    }

    /// One of a few names.
    #[must_use]
    pub fn one_of<T: Copy>(&self, key: &str, known: &[(&str, T)]) -> Option<T> {
        let text = if self.has(key) { self.text_opt(key)? } else { return self.missing(key) };
        self.named(key, &text, known)
    }

    /// Each of a list of names.
    #[must_use]
    pub fn each_of<T: Copy>(&self, key: &str, known: &[(&str, T)]) -> Vec<T> {
        self.texts(key).iter().filter_map(|text| self.named(key, text, known)).collect()
    }

    fn named<T: Copy>(&self, key: &str, text: &str, known: &[(&str, T)]) -> Option<T> {
        let found = known.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        if found.is_none() {
            let names = known.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
            self.fault_at(key, format!("`{key}` is {text:?}; it must be one of {names}"));
        }
        found
    }

    /// A whole number from 0 on, where the key is there.
    #[must_use]
    pub fn whole_opt(&self, key: &str) -> Option<u32> {
        let value = self.value(key)?;
        let number =
            value.get_ref().as_integer().and_then(|n| u32::from_str_radix(n.as_str(), n.radix()).ok());
        number.or_else(|| self.wrong(key, value, "a whole number from 0 on"))
    }

    /// A whole number from 0 on, that must be there.
    #[must_use]
    pub fn whole(&self, key: &str) -> u32 {
        if self.has(key) { self.whole_opt(key) } else { self.missing(key) }.unwrap_or_default()
    }

    /// A number that must be there, with or without a decimal part.
    #[must_use]
    pub fn number(&self, key: &str) -> f64 {
        let Some(value) = self.value(key) else { return self.missing(key).unwrap_or_default() };
        let text = match (value.get_ref().as_float(), value.get_ref().as_integer()) {
            (Some(float), _) => float.as_str(),
            (_, Some(integer)) => integer.as_str(),
            _ => "",
        };
        let number = text.parse().ok().filter(|n: &f64| n.is_finite());
        number.or_else(|| self.wrong(key, value, "a number")).unwrap_or_default()
    }

    /// Yes or no, where the key is there.
    #[must_use]
    pub fn flag_opt(&self, key: &str) -> Option<bool> {
        let value = self.value(key)?;
        value.get_ref().as_bool().or_else(|| self.wrong(key, value, "true or false"))
    }

    /// Yes or no; it must be there.
    #[must_use]
    pub fn flag(&self, key: &str) -> bool {
        if self.has(key) { self.flag_opt(key) } else { self.missing(key) }.unwrap_or_default()
    }

    /// A list of texts, none of them empty; an empty list where the key is not there.
    #[must_use]
    pub fn texts(&self, key: &str) -> Vec<String> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let texts = value.get_ref().as_array().and_then(|list| {
            list.iter()
                .map(|v| v.get_ref().as_str().filter(|t| !t.trim().is_empty()).map(ToOwned::to_owned))
                .collect()
        });
        texts.or_else(|| self.wrong(key, value, "a list of texts, none of them empty")).unwrap_or_default()
    }

    /// A list of whole numbers; empty where the key is not there.
    #[must_use]
    pub fn wholes(&self, key: &str) -> Vec<u32> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let numbers = value.get_ref().as_array().and_then(|list| {
            list.iter().map(|v| v.get_ref().as_integer().and_then(|n| n.as_str().parse().ok())).collect()
        });
        numbers.or_else(|| self.wrong(key, value, "a list of whole numbers")).unwrap_or_default()
    }

    /// A date without a time, where the key is there.
    #[must_use]
    pub fn date_opt(&self, key: &str) -> Option<civil::Date> {
        self.civil(key, "a date such as 2022-06-16")
    }

    /// A wall-clock time with its date, where the key is there.
    #[must_use]
    pub fn datetime_opt(&self, key: &str) -> Option<civil::DateTime> {
        self.civil(key, "a date and time such as 2022-05-11T20:00:00")
    }

    fn civil<T: FromStr>(&self, key: &str, expected: &str) -> Option<T> {
        let value = self.value(key)?;
        let text = value.get_ref().as_datetime().map(ToString::to_string);
        text.and_then(|t| t.parse().ok()).or_else(|| self.wrong(key, value, expected))
    }
}
