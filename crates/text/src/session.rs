//! When a session is: the reader's time first, then its own.

use chrono::{DateTime, TimeDelta, Utc};
use i18n_embed_fl::fl;
use kernel::Zone;

use crate::{Locale, capitalised};

/// When a session is, in the two lines in which it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionTime {
    /// `Thursday, July 7, 1:00 to 2:00 pm` on the reader's clock.
    pub when: String,
    /// `Central Time, your time. 2:00 pm Eastern Time.` The second sentence only where the zones differ.
    pub zones: String,
}

impl Locale {
    /// When a session of `minutes` that was planned in `own` zone is, for this reader.
    #[must_use]
    pub fn session_time(&self, start: DateTime<Utc>, minutes: u32, own: &Zone) -> SessionTime {
        let end = start + TimeDelta::minutes(minutes.into());
        let (date, span) = (self.weekday_date(self.zone.date(start)), self.time_span(start, end));
        let when = fl!(self, "session-when", date = date, span = span);
        let mine = self.my_zone_sentence();
        let zones = if self.same_zone(&self.zone, own) {
            mine
        } else {
            fl!(self, "session-zones", mine = mine, own = self.own_time(start, own))
        };
        SessionTime { when: capitalised(&when), zones }
    }

    /// `Central Time, your time.`; without "your time" where the reader's zone is not known.
    #[must_use]
    pub fn my_zone_sentence(&self) -> String {
        let zone = capitalised(&self.my_zone_name());
        if self.zone_is_known {
            fl!(self, "zone-yours", zone = zone)
        } else {
            fl!(self, "zone-plain", zone = zone)
        }
    }

    /// The same instant on another clock, with the date where it is another day there.
    fn own_time(&self, start: DateTime<Utc>, own: &Zone) -> String {
        let time = self.time_with_zone(start, own);
        if own.date(start) == self.zone.date(start) {
            return time;
        }
        let date = self.weekday_date(own.date(start));
        capitalised(&fl!(self, "session-when", date = date, span = time))
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::tests::{at, reader, shown, zone};
    use kernel::Lang::{self, En, Es};
    use rstest::rstest;

    #[rstest]
    #[case(En, "Thursday, July 7, 1:00 to 2:00~pm", "Central Time, your time. 2:00~pm Eastern Time.")]
    #[case(
        Es,
        "Jueves 7 de julio, de 1:00 a 2:00~p.~m.",
        "Hora del centro, tu hora. 2:00~p.~m., hora del este."
    )]
    fn a_session_shows_the_readers_time_first(#[case] lang: Lang, #[case] when: &str, #[case] zones: &str) {
        let said = reader(lang).session_time(at("2022-07-07T18:00:00Z"), 60, &zone("America/New_York"));
        assert_eq!((shown(&said.when).as_str(), shown(&said.zones).as_str()), (when, zones));
    }

    #[test]
    fn the_same_zone_is_named_once() {
        let said = reader(En).session_time(at("2022-07-07T18:00:00Z"), 60, &zone("America/Menominee"));
        assert_eq!(said.zones, "Central Time, your time.");
    }

    #[test]
    fn another_day_in_the_sessions_zone_is_named() {
        let said = reader(En).session_time(at("2022-07-08T04:30:00Z"), 60, &zone("America/New_York"));
        assert_eq!(shown(&said.when), "Thursday, July 7, 11:30~pm to 12:30~am");
        assert_eq!(shown(&said.zones), "Central Time, your time. Friday, July 8, 12:30~am Eastern Time.");
    }

    #[test]
    fn a_borrowed_zone_is_not_called_the_readers() {
        let l = reader(Es).shown_in(&zone("America/New_York"));
        let said = l.session_time(at("2022-07-07T18:00:00Z"), 60, &zone("America/New_York"));
        assert_eq!(said.zones, "Hora del este.");
    }
}
