//! The kinds of activities.

use std::fmt;
use std::str::FromStr;

kernel::words! {
    /// What one does in an activity.
    pub enum ActivityKind {
        /// Read a text.
        Page,
        /// Watch a captioned film.
        Video,
        /// Open a sheet.
        Document,
        /// Answer questions.
        Quiz,
        /// Hand in a text or a file.
        Reflection,
        /// Write to colleagues.
        Discussion,
        /// Be there live.
        Webinar,
        /// Follow a link out of the site.
        External,
    }
}

impl ActivityKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Page,
        Self::Video,
        Self::Document,
        Self::Quiz,
        Self::Reflection,
        Self::Discussion,
        Self::Webinar,
        Self::External,
    ];

    /// The stable name, in columns, addresses and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Video => "video",
            Self::Document => "document",
            Self::Quiz => "quiz",
            Self::Reflection => "reflection",
            Self::Discussion => "discussion",
            Self::Webinar => "webinar",
            Self::External => "external",
        }
    }
}

impl fmt::Display for ActivityKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A kind that there is not.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("unknown kind {0:?}")]
pub struct UnknownKind(pub String);

impl FromStr for ActivityKind {
    type Err = UnknownKind;
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|k| k.name() == name).ok_or_else(|| UnknownKind(name.to_owned()))
    }
}
