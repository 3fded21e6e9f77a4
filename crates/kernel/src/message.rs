//! Messages that are not yet words: a key and its arguments, turned into a sentence in one place.

use serde::{Deserialize, Serialize};

use crate::{Localized, Zone, ZonedTime};

/// What a message may carry. Times stay instants until they are shown, so that each reader sees their own zone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum Arg {
    /// A count or an amount.
    Number(f64),
    /// Text that needs no translation, such as a name.
    Text(String),
    /// An authored text, shown in the reader's language.
    Localized(Localized),
    /// An instant, shown in the reader's zone.
    Instant(chrono::DateTime<chrono::Utc>),
    /// An instant whose own zone is named first, such as a deadline.
    Zoned(chrono::DateTime<chrono::Utc>, Zone),
    /// A civil date, the same everywhere.
    Date(jiff::civil::Date),
    /// A time on the wall, whose zone is told beside it.
    Time(jiff::civil::Time),
    /// A zone, named in words.
    Zone(Zone),
    /// Several facts of one kind, joined as a sentence joins them.
    List(Vec<Arg>),
}

/// A key of the message catalogue with its arguments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// The Fluent key.
    pub key: String,
    /// Arguments by name.
    pub args: Vec<(String, Arg)>,
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), args: Vec::new() }
    }

    /// The message of a reason: its key is `reason-` and the code with dashes.
    #[must_use]
    pub fn reason(code: &str) -> Self {
        Self::new(format!("reason-{}", code.replace('_', "-")))
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, arg: impl Into<Arg>) -> Self {
        self.args.push((name.into(), arg.into()));
        self
    }
}

/// Why something was refused or is not granted (rule 13). Each domain crate has an enum of its own reasons;
/// one place turns them into words.
pub trait Reason {
    /// The stable name that API clients may rely on, such as `application_deadline_passed`.
    fn code(&self) -> &'static str;
    /// The message with this reason's facts. Its key is `reason-` and the code with dashes.
    fn message(&self) -> Message;
}

impl From<String> for Arg {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}
impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}
impl From<Localized> for Arg {
    fn from(value: Localized) -> Self {
        Self::Localized(value)
    }
}
impl From<chrono::DateTime<chrono::Utc>> for Arg {
    fn from(value: chrono::DateTime<chrono::Utc>) -> Self {
        Self::Instant(value)
    }
}
impl From<ZonedTime> for Arg {
    fn from(value: ZonedTime) -> Self {
        Self::Zoned(value.instant, value.zone)
    }
}
impl From<jiff::civil::Time> for Arg {
    fn from(value: jiff::civil::Time) -> Self {
        Self::Time(value)
    }
}
impl From<Zone> for Arg {
    fn from(value: Zone) -> Self {
        Self::Zone(value)
    }
}
impl<T: Into<Self>> From<Vec<T>> for Arg {
    fn from(value: Vec<T>) -> Self {
        Self::List(value.into_iter().map(Into::into).collect())
    }
}
impl From<jiff::civil::Date> for Arg {
    fn from(value: jiff::civil::Date) -> Self {
        Self::Date(value)
    }
}
macro_rules! number {
    ($($t:ty),*) => {$(impl From<$t> for Arg {
        fn from(value: $t) -> Self { Self::Number(f64::from(value)) }
    })*};
}
number!(u8, u16, u32, i32, f64);
