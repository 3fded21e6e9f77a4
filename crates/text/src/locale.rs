//! The reader of one request: language, zone and moment.

use std::collections::HashMap;

use fluent_bundle::FluentValue;
use i18n_embed::fluent::FluentLanguageLoader;
use kernel::{Lang, Moment, Zone};

/// For whom the words of one answer are: their language, their zone, and the moment they asked.
#[derive(Clone, Debug)]
pub struct Locale {
    /// The reader's language.
    pub lang: Lang,
    /// The reader's zone; where it is not known, the cohort's, else the site's.
    pub zone: Zone,
    /// Whether `zone` is the reader's own. Only then times are said to be "your time".
    pub zone_is_known: bool,
    /// The moment of the request, from which "today" and "tomorrow" follow.
    pub now: Moment,
}

impl Locale {
    /// The words of the reader's language, as Fluent has them. Give `fl!` the locale itself, which also mends the
    /// full stops of Spanish times.
    #[must_use]
    pub fn loader(&self) -> &'static FluentLanguageLoader {
        crate::loader(self.lang)
    }

    /// The same reader shown times of `zone`, which is not theirs: for who has no zone of their own in a cohort.
    #[must_use]
    pub fn shown_in(&self, zone: &Zone) -> Self {
        Self { zone: zone.clone(), zone_is_known: self.zone_is_known && self.zone == *zone, ..self.clone() }
    }

    /// A message without arguments. `fl!(locale, "key")` calls this; use `fl!`, which checks the key.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        one_full_stop(self.loader().get(key))
    }

    /// A message with arguments. `fl!(locale, "key", name = value)` calls this; use `fl!`, which checks both.
    #[must_use]
    pub fn get_args_concrete<'a>(&self, key: &str, args: HashMap<&'a str, FluentValue<'a>>) -> String {
        one_full_stop(self.loader().get_args_concrete(key, args))
    }
}

/// Spanish times end with a full stop, which is also the sentence's where they stand last.
pub(crate) fn one_full_stop(text: String) -> String {
    if text.contains("\u{a0}m..") { text.replace("\u{a0}m..", "\u{a0}m.") } else { text }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use chrono::{DateTime, Utc};

    /// A reader in Chicago on the evening before the first session, as in the mockups.
    pub(crate) fn reader(lang: Lang) -> Locale {
        Locale {
            lang,
            zone: zone("America/Chicago"),
            zone_is_known: true,
            now: Moment::at(at("2022-07-06T18:48:00-05:00")),
        }
    }

    pub(crate) fn zone(name: &str) -> Zone {
        name.parse().unwrap()
    }

    pub(crate) fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// No-break spaces made visible, so that tests show them.
    pub(crate) fn shown(text: &str) -> String {
        text.replace('\u{a0}', "~")
    }
}
