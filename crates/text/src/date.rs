//! Dates: long, short, and spans of them.

use i18n_embed_fl::fl;
use jiff::civil::Date;

use crate::Locale;

impl Locale {
    /// Today's date in the reader's zone.
    #[must_use]
    pub fn today(&self) -> Date {
        self.zone.date(self.now.utc())
    }

    /// `Thursday, July 7, 2022`, `jueves 7 de julio de 2022`.
    #[must_use]
    pub fn long_date(&self, date: Date) -> String {
        let (weekday, month, year) = (self.weekday(date), self.month(date), year(date));
        fl!(self, "date-long", weekday = weekday, month = month, day = date.day(), year = year)
    }

    /// `Thursday, July 7`, `jueves 7 de julio`; with the year where it is not this year's.
    #[must_use]
    pub fn weekday_date(&self, date: Date) -> String {
        if date.year() != self.today().year() {
            return self.long_date(date);
        }
        let (weekday, month) = (self.weekday(date), self.month(date));
        fl!(self, "date-weekday", weekday = weekday, month = month, day = date.day())
    }

    /// `July 7, 2022`, `7 de julio de 2022`.
    #[must_use]
    pub fn date_with_year(&self, date: Date) -> String {
        fl!(self, "date-year", month = self.month(date), day = date.day(), year = year(date))
    }

    /// `July 7`, `7 de julio`; with the year where it is not this year's.
    #[must_use]
    pub fn short_date(&self, date: Date) -> String {
        if date.year() == self.today().year() { self.bare_date(date) } else { self.date_with_year(date) }
    }

    /// `June 16 to August 11`, `del 16 al 29 de junio`; with the year where the last day is not in this year.
    #[must_use]
    pub fn date_span(&self, first: Date, last: Date) -> String {
        if first.year() == last.year() && last.year() == self.today().year() {
            self.bare_span(first, last)
        } else {
            self.date_span_with_year(first, last)
        }
    }

    /// `June 16 to August 11, 2022`, `del 16 de junio al 11 de agosto de 2022`.
    #[must_use]
    pub fn date_span_with_year(&self, first: Date, last: Date) -> String {
        if first == last {
            return self.date_with_year(first);
        }
        if first.year() != last.year() {
            let (first, last) = (self.date_with_year(first), self.date_with_year(last));
            return fl!(self, "date-span", first = first, last = last);
        }
        fl!(self, "date-span-year", span = self.bare_span(first, last), year = year(last))
    }

    /// `July 2022`, `julio de 2022`.
    #[must_use]
    pub fn month_and_year(&self, date: Date) -> String {
        fl!(self, "date-month-year", month = self.month(date), year = year(date))
    }

    /// `July`, `julio`.
    #[must_use]
    pub fn month(&self, date: Date) -> String {
        fl!(self, "date-month", month = date.month())
    }

    /// `Thursday`, `jueves`.
    #[must_use]
    pub fn weekday(&self, date: Date) -> String {
        fl!(self, "date-weekday-name", weekday = date.weekday().to_monday_one_offset())
    }

    /// `Thu`, `jue`: for the heads of calendars, with the whole name beside it for those who listen.
    #[must_use]
    pub fn short_weekday(&self, date: Date) -> String {
        fl!(self, "date-weekday-short", weekday = date.weekday().to_monday_one_offset())
    }

    pub(crate) fn bare_date(&self, date: Date) -> String {
        fl!(self, "date-short", month = self.month(date), day = date.day())
    }

    fn bare_span(&self, first: Date, last: Date) -> String {
        if first == last {
            return self.bare_date(first);
        }
        if first.month() == last.month() {
            let month = self.month(first);
            return fl!(self, "date-span-month", month = month, first = first.day(), last = last.day());
        }
        fl!(self, "date-span", first = self.bare_date(first), last = self.bare_date(last))
    }
}

/// Years are text, so that they are not grouped like amounts.
fn year(date: Date) -> String {
    date.year().to_string()
}

#[cfg(test)]
mod tests {
    use crate::locale::tests::reader;
    use jiff::civil::{Date, date};
    use kernel::Lang::{self, En, Es};
    use rstest::rstest;

    #[rstest]
    #[case(En, "Thursday, July 7, 2022", "Thursday, July 7", "July 7")]
    #[case(Es, "jueves 7 de julio de 2022", "jueves 7 de julio", "7 de julio")]
    fn dates_read_as_people_say_them(
        #[case] lang: Lang,
        #[case] long: &str,
        #[case] weekday: &str,
        #[case] short: &str,
    ) {
        let (l, day) = (reader(lang), date(2022, 7, 7));
        assert_eq!((l.long_date(day), l.weekday_date(day)), (long.into(), weekday.into()));
        assert_eq!(l.short_date(day), short);
    }

    #[rstest]
    #[case(En, date(2022, 6, 16), date(2022, 8, 11), "June 16 to August 11")]
    #[case(Es, date(2022, 6, 16), date(2022, 8, 11), "del 16 de junio al 11 de agosto")]
    #[case(En, date(2022, 6, 30), date(2022, 7, 13), "June 30 to July 13")]
    #[case(Es, date(2022, 6, 30), date(2022, 7, 13), "del 30 de junio al 13 de julio")]
    #[case(En, date(2022, 6, 16), date(2022, 6, 29), "June 16 to 29")]
    #[case(Es, date(2022, 6, 16), date(2022, 6, 29), "del 16 al 29 de junio")]
    #[case(En, date(2022, 6, 16), date(2022, 6, 16), "June 16")]
    #[case(Es, date(2022, 6, 16), date(2022, 6, 16), "16 de junio")]
    #[case(En, date(2023, 6, 16), date(2023, 8, 11), "June 16 to August 11, 2023")]
    #[case(Es, date(2023, 6, 16), date(2023, 6, 29), "del 16 al 29 de junio de 2023")]
    #[case(En, date(2022, 12, 12), date(2023, 1, 20), "December 12, 2022 to January 20, 2023")]
    #[case(Es, date(2022, 12, 12), date(2023, 1, 20), "del 12 de diciembre de 2022 al 20 de enero de 2023")]
    fn spans_of_dates_name_each_month_once(
        #[case] lang: Lang,
        #[case] first: Date,
        #[case] last: Date,
        #[case] said: &str,
    ) {
        assert_eq!(reader(lang).date_span(first, last), said);
    }

    #[test]
    fn a_date_of_another_year_names_the_year() {
        assert_eq!(reader(En).short_date(date(2023, 1, 2)), "January 2, 2023");
        assert_eq!(reader(Es).weekday_date(date(2023, 1, 2)), "lunes 2 de enero de 2023");
        assert_eq!(
            reader(En).date_span_with_year(date(2022, 6, 16), date(2022, 8, 11)),
            "June 16 to August 11, 2022"
        );
    }

    #[test]
    fn every_month_and_weekday_has_its_name() {
        for (lang, months, days) in [
            (
                En,
                "January February March April May June July August September October November December",
                "Sunday",
            ),
            (
                Es,
                "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
                "domingo",
            ),
        ] {
            let names: Vec<_> = (1..=12).map(|m| reader(lang).month(date(2022, m, 1))).collect();
            assert_eq!(names.join(" "), months);
            assert_eq!(reader(lang).weekday(date(2022, 7, 10)), days);
        }
        assert_eq!(reader(Es).short_weekday(date(2022, 7, 6)), "mié");
        assert_eq!(reader(Es).month_and_year(date(2022, 7, 6)), "julio de 2022");
    }
}
