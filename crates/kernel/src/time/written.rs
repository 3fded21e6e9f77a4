//! Instants as people and programs write them.

use jiff::civil;
use jiff::fmt::temporal::DateTimeParser;
use jiff::tz::TimeZoneDatabase;

use super::zone::{instant, timestamp};
use super::{Moment, Zone};

/// The years of instants that are taken: what is further away is a slip of the hand, and would be too far to reckon with.
const YEARS: std::ops::RangeInclusive<i16> = 1970..=2199;

/// Why a text is no instant.
#[derive(Debug, thiserror::Error)]
pub enum NotAnInstant {
    /// It is not written as a time is.
    #[error("{0}; write it like 2022-05-11T19:59:50-04:00[America/New_York]")]
    Unread(#[from] jiff::Error),
    /// It is before 1970 or after 2199.
    #[error("this time is too far away")]
    TooFar,
}

impl Moment {
    /// An instant as RFC 9557 writes it: with an offset, a zone in brackets, or both where they agree. A wall-clock time
    /// with neither is meant in `zone`; one that comes twice is the first, one that is jumped over the later.
    ///
    /// # Errors
    /// [`NotAnInstant`].
    pub fn written(text: &str, zone: &Zone) -> Result<Self, NotAnInstant> {
        let parser = DateTimeParser::new();
        let at = if text.contains('[') {
            parser.parse_zoned_with(&TimeZoneDatabase::bundled(), text)?.timestamp()
        } else if let Ok(at) = parser.parse_timestamp(text) {
            at
        } else {
            text.parse::<civil::DateTime>()?.to_zoned(zone.rules())?.timestamp()
        };
        let year = at.to_zoned(jiff::tz::TimeZone::UTC).year();
        if YEARS.contains(&year) { Ok(Self::at(instant(at))) } else { Err(NotAnInstant::TooFar) }
    }

    /// The same as RFC 9557 writes it, with the clock of `zone`: `2022-05-11T19:59:59.9-04:00[America/New_York]`.
    #[must_use]
    pub fn in_writing(self, zone: &Zone) -> String {
        timestamp(self.utc()).to_zoned(zone.rules()).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, NotAnInstant> {
        let eastern = "America/New_York".parse().unwrap();
        Moment::written(text, &eastern).map(|at| at.utc().to_rfc3339())
    }

    #[test]
    fn an_instant_is_read_with_a_zone_an_offset_both_or_neither() {
        for text in [
            "2022-05-11T19:59:50.5-04:00[America/New_York]",
            "2022-05-11T19:59:50.5[America/New_York]",
            "2022-05-11T18:59:50.5[America/Chicago]",
            "2022-05-11T19:59:50.5-04:00",
            "2022-05-11T23:59:50.5Z",
            "2022-05-11T19:59:50.5",
            "2022-05-11 19:59:50.5",
        ] {
            assert_eq!(read(text).unwrap(), "2022-05-11T23:59:50.500+00:00", "{text}");
        }
    }

    #[test]
    fn what_is_no_instant_is_refused() {
        for text in
            ["2022-05-11T19:59:50-05:00[America/New_York]", "yesterday", "", "2022-05-11T19:59:50[Mars/Base]"]
        {
            assert!(matches!(read(text), Err(NotAnInstant::Unread(_))), "{text}");
        }
        for text in ["9999-12-30T00:00:00Z", "1969-12-31T23:59:59Z"] {
            assert!(matches!(read(text), Err(NotAnInstant::TooFar)), "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_as_the_same_instant() {
        let eastern: Zone = "America/New_York".parse().unwrap();
        let at = Moment::written("2022-05-11T19:59:59.9", &eastern).unwrap();
        assert_eq!(at.in_writing(&eastern), "2022-05-11T19:59:59.9-04:00[America/New_York]");
        assert_eq!(Moment::written(&at.in_writing(&eastern), &Zone::utc()).unwrap(), at);
    }
}
