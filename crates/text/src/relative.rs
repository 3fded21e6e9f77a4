//! Days and times near now: today, tomorrow, yesterday, then weekdays, then dates.

use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;
use jiff::civil::Date;

use crate::Locale;

impl Locale {
    /// `today`, `tomorrow`, `yesterday`; `Thursday` within the next six days; else `July 21`.
    #[must_use]
    pub fn day(&self, date: Date) -> String {
        match self.near(date) {
            Near::Day(offset) => fl!(self, "day-near", offset = offset),
            Near::Week => self.weekday(date),
            Near::Far => self.short_date(date),
        }
    }

    /// `today at 6:10 am`, `Thursday at 1:00 pm`, `July 21 at 1:00 pm`; `el jueves a la 1:00 p. m.`
    #[must_use]
    pub fn day_and_time(&self, instant: DateTime<Utc>) -> String {
        let date = self.zone.date(instant);
        let day = match self.near(date) {
            Near::Day(_) => self.day(date),
            Near::Week | Near::Far => fl!(self, "day-the", day = self.day(date)),
        };
        fl!(self, "day-time", day = day, time = self.at_time(instant, &self.zone))
    }

    /// `20 minutes ago`, `3 hours ago` while it is still today; then as [`Self::day_and_time`].
    #[must_use]
    pub fn ago(&self, instant: DateTime<Utc>) -> String {
        let minutes = (self.now.utc() - instant).num_minutes();
        match minutes {
            i64::MIN..=0 => fl!(self, "ago-now"),
            1..60 => fl!(self, "ago-minutes", count = minutes),
            _ if self.zone.date(instant) == self.today() => fl!(self, "ago-hours", count = (minutes / 60)),
            _ => self.day_and_time(instant),
        }
    }

    fn near(&self, date: Date) -> Near {
        let days = (date - self.today()).get_days();
        match days {
            -1..=1 => Near::Day(days),
            2..=6 => Near::Week,
            _ => Near::Far,
        }
    }
}

enum Near {
    /// Yesterday (−1), today or tomorrow (1).
    Day(i32),
    /// Two to six days ahead.
    Week,
    /// Any other day.
    Far,
}

#[cfg(test)]
mod tests {
    use crate::locale::tests::{at, reader, shown};
    use jiff::civil::{Date, date};
    use kernel::Lang::{En, Es};
    use rstest::rstest;

    #[rstest]
    #[case(date(2022, 7, 5), "yesterday", "ayer")]
    #[case(date(2022, 7, 6), "today", "hoy")]
    #[case(date(2022, 7, 7), "tomorrow", "mañana")]
    #[case(date(2022, 7, 12), "Tuesday", "martes")]
    #[case(date(2022, 7, 13), "July 13", "13 de julio")]
    #[case(date(2022, 7, 4), "July 4", "4 de julio")]
    #[case(date(2023, 7, 4), "July 4, 2023", "4 de julio de 2023")]
    fn near_days_have_words_then_weekdays_then_dates(#[case] day: Date, #[case] en: &str, #[case] es: &str) {
        assert_eq!(reader(En).day(day), en);
        assert_eq!(reader(Es).day(day), es);
    }

    #[rstest]
    #[case("2022-07-06T11:10:00Z", "today at 6:10~am", "hoy a las 6:10~a.~m.")]
    #[case("2022-07-07T18:00:00Z", "tomorrow at 1:00~pm", "mañana a la 1:00~p.~m.")]
    #[case("2022-07-08T18:00:00Z", "Friday at 1:00~pm", "el viernes a la 1:00~p.~m.")]
    #[case("2022-07-21T18:00:00Z", "July 21 at 1:00~pm", "el 21 de julio a la 1:00~p.~m.")]
    fn near_times_name_the_day_first(#[case] instant: &str, #[case] en: &str, #[case] es: &str) {
        assert_eq!(shown(&reader(En).day_and_time(at(instant))), en);
        assert_eq!(shown(&reader(Es).day_and_time(at(instant))), es);
    }

    #[rstest]
    #[case("2022-07-06T23:47:40Z", "just now", "ahora mismo")]
    #[case("2022-07-06T23:28:00Z", "20 minutes ago", "hace 20 minutos")]
    #[case("2022-07-06T22:40:00Z", "1 hour ago", "hace 1 hora")]
    #[case("2022-07-06T04:59:00Z", "yesterday at 11:59~pm", "ayer a las 11:59~p.~m.")]
    fn what_just_happened_is_told_by_its_age(#[case] instant: &str, #[case] en: &str, #[case] es: &str) {
        assert_eq!(shown(&reader(En).ago(at(instant))), en);
        assert_eq!(shown(&reader(Es).ago(at(instant))), es);
    }
}
