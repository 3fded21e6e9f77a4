//! Times of day, in the reader's zone or another.

use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;
use jiff::civil::Time;
use kernel::Zone;

use crate::Locale;

impl Locale {
    /// `1:00 pm`, `1:00 p. m.` on the reader's clock.
    #[must_use]
    pub fn time(&self, instant: DateTime<Utc>) -> String {
        self.time_in(instant, &self.zone)
    }

    /// `2:00 pm` on the clock of another zone; the caller names the zone.
    #[must_use]
    pub fn time_in(&self, instant: DateTime<Utc>, zone: &Zone) -> String {
        self.wall_time(zone.local(instant).time())
    }

    /// `1:00 pm`, `1:00 p. m.` of a clock on the wall.
    #[must_use]
    pub fn wall_time(&self, time: Time) -> String {
        fl!(self, "time", clock = clock(time), half = half(time))
    }

    /// `1:00 pm Central Time`, `1:00 p. m., hora del centro`.
    #[must_use]
    pub fn time_with_zone(&self, instant: DateTime<Utc>, zone: &Zone) -> String {
        fl!(self, "time-zone", time = self.time_in(instant, zone), zone = self.zone_name(zone))
    }

    /// `1:00 to 2:00 pm`, `de 1:00 a 2:00 p. m.` on the reader's clock.
    #[must_use]
    pub fn time_span(&self, start: DateTime<Utc>, end: DateTime<Utc>) -> String {
        self.time_span_in(start, end, &self.zone)
    }

    /// `2:00 to 3:00 pm` on the clock of another zone; the caller names the zone.
    #[must_use]
    pub fn time_span_in(&self, start: DateTime<Utc>, end: DateTime<Utc>, zone: &Zone) -> String {
        let (start, end) = (zone.local(start).time(), zone.local(end).time());
        let first = if half(start) == half(end) { clock(start) } else { self.wall_time(start) };
        fl!(self, "time-span", start = first, end = self.wall_time(end))
    }

    /// `at 1:00 pm`, `a la 1:00 p. m.` (Spanish says "a las" but for one o'clock).
    pub(crate) fn at_time(&self, instant: DateTime<Utc>, zone: &Zone) -> String {
        let local = zone.local(instant).time();
        fl!(self, "time-at", hour = twelve(local), time = self.wall_time(local))
    }
}

fn clock(time: Time) -> String {
    format!("{}:{:02}", twelve(time), time.minute())
}

fn twelve(time: Time) -> i8 {
    (time.hour() + 11) % 12 + 1
}

fn half(time: Time) -> &'static str {
    if time.hour() < 12 { "am" } else { "pm" }
}

#[cfg(test)]
mod tests {
    use crate::locale::tests::{at, reader, shown};
    use jiff::civil::time;
    use kernel::Lang::{self, En, Es};
    use rstest::rstest;

    #[rstest]
    #[case(13, 0, "1:00~pm", "1:00~p.~m.")]
    #[case(0, 5, "12:05~am", "12:05~a.~m.")]
    #[case(12, 0, "12:00~pm", "12:00~p.~m.")]
    #[case(23, 59, "11:59~pm", "11:59~p.~m.")]
    fn times_count_twelve_hours_and_do_not_break(
        #[case] hour: i8,
        #[case] minute: i8,
        #[case] en: &str,
        #[case] es: &str,
    ) {
        let t = time(hour, minute, 0, 0);
        assert_eq!(shown(&reader(En).wall_time(t)), en);
        assert_eq!(shown(&reader(Es).wall_time(t)), es);
    }

    #[rstest]
    #[case(En, "2022-07-07T18:00:00Z", "2022-07-07T19:00:00Z", "1:00 to 2:00~pm")]
    #[case(Es, "2022-07-07T18:00:00Z", "2022-07-07T19:00:00Z", "de 1:00 a 2:00~p.~m.")]
    #[case(En, "2022-07-07T16:30:00Z", "2022-07-07T17:30:00Z", "11:30~am to 12:30~pm")]
    #[case(Es, "2022-07-07T16:30:00Z", "2022-07-07T17:30:00Z", "de 11:30~a.~m. a 12:30~p.~m.")]
    fn spans_name_the_half_of_the_day_once(
        #[case] lang: Lang,
        #[case] start: &str,
        #[case] end: &str,
        #[case] said: &str,
    ) {
        assert_eq!(shown(&reader(lang).time_span(at(start), at(end))), said);
    }

    #[test]
    fn spanish_says_a_la_for_one_o_clock_only() {
        let (l, zone) = (reader(Es), kernel::Zone::utc());
        assert_eq!(shown(&l.at_time(at("2022-07-07T13:30:00Z"), &zone)), "a la 1:30~p.~m.");
        assert_eq!(shown(&l.at_time(at("2022-07-07T11:30:00Z"), &zone)), "a las 11:30~a.~m.");
    }
}
