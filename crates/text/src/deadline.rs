//! Deadlines: their own zone first, then the reader's.

use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;
use kernel::Zone;

use crate::{Locale, capitalised};

/// A deadline in its own zone and in the reader's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// `May 11, 2022, at 8:00 pm Eastern Time`, without the full stop, to stand in any sentence.
    pub own: String,
    /// `7:00 pm Central Time`; `May 12, 1:00 am …` where it is another day. Nothing where the reader's zone is
    /// the same or not known.
    pub yours: Option<String>,
}

impl Deadline {
    /// Both times inside one sentence: `May 11, 2022, at 8:00 pm Eastern Time (7:00 pm Central Time, your time)`.
    #[must_use]
    pub fn in_sentence(self, locale: &Locale) -> String {
        match self.yours {
            Some(yours) => fl!(locale, "deadline-in-sentence", own = self.own, yours = yours),
            None => self.own,
        }
    }
}

impl Locale {
    /// The deadline in parts, where a page sets them apart.
    #[must_use]
    pub fn deadline_parts(&self, instant: DateTime<Utc>, own: &Zone) -> Deadline {
        let date = self.date_with_year(own.date(instant));
        let time = self.at_time(instant, own);
        let own_text = fl!(self, "deadline-own", date = date, time = time, zone = self.zone_name(own));
        let differs = self.zone_is_known && !self.same_zone(&self.zone, own);
        Deadline { own: own_text, yours: differs.then(|| self.deadline_here(instant, own)) }
    }

    /// `May 11, 2022, at 8:00 pm Eastern Time. That is 7:00 pm Central Time, your time.`
    #[must_use]
    pub fn deadline(&self, instant: DateTime<Utc>, own: &Zone) -> String {
        let parts = self.deadline_parts(instant, own);
        match parts.yours {
            Some(yours) => fl!(self, "deadline-both", own = parts.own, yours = yours),
            None if self.zone_is_known => fl!(self, "deadline-yours", own = parts.own),
            None => fl!(self, "deadline-only", own = parts.own),
        }
    }

    /// `by Tuesday, July 12, 11:59 pm`, `hasta el martes 12 de julio, 11:59 p. m.` in the reader's zone.
    #[must_use]
    pub fn due(&self, instant: DateTime<Utc>) -> String {
        let date = self.weekday_date(self.zone.date(instant));
        fl!(self, "deadline-due", date = date, time = self.time(instant))
    }

    /// `by July 13`, `hasta el 13 de julio`.
    #[must_use]
    pub fn due_date(&self, date: jiff::civil::Date) -> String {
        fl!(self, "deadline-due-date", date = self.short_date(date))
    }

    fn deadline_here(&self, instant: DateTime<Utc>, own: &Zone) -> String {
        let time = self.time_with_zone(instant, &self.zone);
        if own.date(instant) == self.zone.date(instant) {
            return time;
        }
        let date = self.bare_date(self.zone.date(instant));
        capitalised(&fl!(self, "session-when", date = date, span = time))
    }
}

#[cfg(test)]
mod tests {
    use i18n_embed_fl::fl;

    use crate::locale::tests::{at, reader, shown, zone};
    use kernel::Lang::{self, En, Es};
    use rstest::rstest;

    const CLOSES: &str = "2022-05-12T00:00:00Z";

    #[rstest]
    #[case(En, "May 11, 2022, at 8:00~pm Eastern Time. That is 7:00~pm Central Time, your time.")]
    #[case(
        Es,
        "11 de mayo de 2022 a las 8:00~p.~m., hora del este. En tu hora: 7:00~p.~m., hora del centro."
    )]
    fn a_deadline_shows_its_own_zone_first(#[case] lang: Lang, #[case] said: &str) {
        assert_eq!(shown(&reader(lang).deadline(at(CLOSES), &zone("America/New_York"))), said);
    }

    #[test]
    fn a_deadline_on_another_day_for_the_reader_names_that_day() {
        let mut l = reader(En);
        l.zone = zone("Europe/Madrid");
        let said = l.deadline(at(CLOSES), &zone("America/New_York"));
        assert_eq!(
            shown(&said),
            "May 11, 2022, at 8:00~pm Eastern Time. That is May 12, 2:00~am Madrid time, your time."
        );
    }

    #[test]
    fn a_deadline_in_the_readers_own_zone_is_told_once() {
        let said = reader(Es).deadline(at(CLOSES), &zone("America/Chicago"));
        assert_eq!(shown(&said), "11 de mayo de 2022 a las 7:00~p.~m., hora del centro, tu hora.");
    }

    #[test]
    fn a_reader_without_a_zone_sees_the_deadlines_zone_only() {
        let mut l = reader(En);
        l.zone_is_known = false;
        assert_eq!(
            shown(&l.deadline(at(CLOSES), &zone("America/New_York"))),
            "May 11, 2022, at 8:00~pm Eastern Time."
        );
    }

    #[test]
    fn a_spanish_time_at_the_end_shares_its_full_stop_with_the_sentence() {
        let (l, due) = (reader(Es), at("2022-07-13T04:59:00Z"));
        assert_eq!(
            shown(&fl!(l, "form-saved-at", when = l.day_and_time(due))),
            "Guardado el martes a las 11:59~p.~m."
        );
    }

    #[rstest]
    #[case(En, "by Tuesday, July 12, 11:59~pm")]
    #[case(Es, "hasta el martes 12 de julio, 11:59~p.~m.")]
    fn work_is_due_in_the_readers_zone(#[case] lang: Lang, #[case] said: &str) {
        assert_eq!(shown(&reader(lang).due(at("2022-07-13T04:59:00Z"))), said);
    }
}
