//! Authored text in each language, with a default to fall back on.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

/// A language that the interface speaks.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    sea_orm::EnumIter,
    sea_orm::DeriveActiveEnum,
)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(sea_orm::sea_query::StringLen::N(64))",
    rename_all = "lowercase"
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Latin American Spanish.
    Es,
}

impl Lang {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Es];

    /// The BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;
    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        let primary = tag.split('-').next().unwrap_or(tag);
        Self::ALL
            .into_iter()
            .find(|l| l.tag().eq_ignore_ascii_case(primary))
            .ok_or_else(|| UnknownLang(tag.to_owned()))
    }
}

/// A language that the interface does not speak.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("unknown language {0:?}; known are en and es")]
pub struct UnknownLang(pub String);

/// One text in each language it was written in. The first language written is not special: callers name the
/// default, which is the course's or the entry's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(transparent)]
pub struct Localized(BTreeMap<Lang, String>);

impl Localized {
    /// A text in one language.
    #[must_use]
    pub fn of(lang: Lang, text: impl Into<String>) -> Self {
        Self(BTreeMap::from([(lang, text.into())]))
    }

    /// A text in English and Spanish.
    #[must_use]
    pub fn pair(en: impl Into<String>, es: impl Into<String>) -> Self {
        Self(BTreeMap::from([(Lang::En, en.into()), (Lang::Es, es.into())]))
    }

    /// Sets the text of one language.
    pub fn set(&mut self, lang: Lang, text: impl Into<String>) {
        self.0.insert(lang, text.into());
    }

    /// The text in exactly this language.
    #[must_use]
    pub fn exact(&self, lang: Lang) -> Option<&str> {
        self.0.get(&lang).map(String::as_str)
    }

    /// The text to show a reader of `lang`: theirs, else any other, else nothing.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        self.shown(lang).1
    }

    /// The text to show and the language it is in, for the `lang` attribute where it differs from the reader's.
    #[must_use]
    pub fn shown(&self, lang: Lang) -> (Lang, &str) {
        self.exact(lang)
            .map(|text| (lang, text))
            .or_else(|| self.0.iter().next().map(|(l, t)| (*l, t.as_str())))
            .unwrap_or((lang, ""))
    }

    /// The languages in which there is a text.
    pub fn languages(&self) -> impl Iterator<Item = Lang> + '_ {
        self.0.keys().copied()
    }

    /// Whether no language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|t| t.trim().is_empty())
    }
}
