//! What the address of the schedule asks for: which view, which days, in which zone.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use kernel::{Lang, Zone};
use serde::Deserialize;

/// The questions behind the question mark; what means nothing is left aside.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::admin) struct ScheduleQuery {
    view: String,
    on: String,
    zone: String,
}

/// How the days are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    Week,
    Month,
    List,
}

impl View {
    pub(super) const ALL: [Self; 3] = [Self::Week, Self::Month, Self::List];

    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::List => "list",
        }
    }
}

/// The days that are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) view: View,
    pub(super) on: Date,
    pub(super) zone: Zone,
    /// The first day shown.
    pub(super) first: Date,
    /// The last day shown.
    pub(super) last: Date,
}

impl ScheduleQuery {
    /// What is asked for, with what the reader would take for granted.
    pub(super) fn read(&self, lang: Lang, own: &Zone, today: impl Fn(&Zone) -> Date) -> Asked {
        let zone = self.zone.parse().unwrap_or_else(|_| own.clone());
        let view = View::ALL.into_iter().find(|view| view.word() == self.view).unwrap_or(View::Week);
        let on = self.on.parse().unwrap_or_else(|_| today(&zone));
        let (first, last) = days(view, on, lang);
        Asked { view, on, zone, first, last }
    }
}

fn days(view: View, on: Date, lang: Lang) -> (Date, Date) {
    match view {
        View::Week => {
            let first = week_start(on, lang);
            (first, plus(first, 6))
        }
        View::Month => {
            let first = week_start(on.first_of_month(), lang);
            (first, plus(week_start(on.last_of_month(), lang), 6))
        }
        View::List => (on, plus(on, 27)),
    }
}

/// In the United States a week begins on Sunday, in Latin America on Monday.
fn week_start(day: Date, lang: Lang) -> Date {
    let first = match lang {
        Lang::En => Weekday::Sunday,
        Lang::Es => Weekday::Monday,
    };
    plus(day, -i32::from(day.weekday().since(first)))
}

fn plus(day: Date, days: i32) -> Date {
    day.saturating_add(days.days())
}

impl Asked {
    /// Every day that is shown.
    pub(super) fn days(&self) -> Vec<Date> {
        self.first.series(1.day()).take_while(|day| *day <= self.last).collect()
    }

    /// Whether a day belongs to the month that is shown.
    pub(super) fn in_month(&self, day: Date) -> bool {
        (day.year(), day.month()) == (self.on.year(), self.on.month())
    }

    /// The days before (−1) or after (1).
    pub(super) fn beside(&self, direction: i32) -> Date {
        match self.view {
            View::Week => plus(self.on, 7 * direction),
            View::Month => self.on.first_of_month().saturating_add(direction.months()),
            View::List => plus(self.on, 28 * direction),
        }
    }

    /// The address of another view or other days in the same zone.
    pub(super) fn address(&self, view: View, on: Date) -> String {
        format!("/admin/schedule?view={}&on={on}&zone={}", view.word(), self.zone)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn shown(view: &str, lang: Lang) -> (Date, Date) {
        let query = ScheduleQuery { view: view.into(), on: "2022-07-07".into(), zone: String::new() };
        let asked = query.read(lang, &Zone::utc(), |_| date(2000, 1, 1));
        (asked.first, asked.last)
    }

    #[test]
    fn the_week_begins_on_the_first_day_of_the_readers_week() {
        assert_eq!(shown("week", Lang::En), (date(2022, 7, 3), date(2022, 7, 9)));
        assert_eq!(shown("week", Lang::Es), (date(2022, 7, 4), date(2022, 7, 10)));
    }

    #[test]
    fn a_month_is_shown_in_whole_weeks() {
        assert_eq!(shown("month", Lang::Es), (date(2022, 6, 27), date(2022, 7, 31)));
    }

    #[test]
    fn what_means_nothing_is_left_aside() {
        let query = ScheduleQuery { view: "year".into(), on: "soon".into(), zone: "Mars/Olympus".into() };
        let asked = query.read(Lang::En, &Zone::utc(), |_| date(2022, 7, 7));
        assert_eq!((asked.view, asked.on, asked.zone), (View::Week, date(2022, 7, 7), Zone::utc()));
    }
}
