//! Which cohorts a demo has, and where each stands at its moment.

use chrono::{DateTime, TimeDelta, Utc};
use courses::cohort::dates::{days_after, midnight};
use jiff::civil::{Date, Weekday, date};
use kernel::{Localized, Moment, Zone, ZonedTime};

/// Days from the first day to the last, as in the source: June 16 to August 11.
const LENGTH: i32 = 56;
/// Days before the first day on which applications open, close and are accepted.
const OPENS: i32 = 73;
const CLOSES: i32 = 36;
const ACCEPTED: i32 = 22;
const MONTHS: [(&str, &str); 12] = [
    ("January", "enero"),
    ("February", "febrero"),
    ("March", "marzo"),
    ("April", "abril"),
    ("May", "mayo"),
    ("June", "junio"),
    ("July", "julio"),
    ("August", "agosto"),
    ("September", "septiembre"),
    ("October", "octubre"),
    ("November", "noviembre"),
    ("December", "diciembre"),
];

/// Which of the three cohorts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// That of the announcement.
    Source,
    /// The one about four weeks in.
    Running,
    /// The one that takes applications.
    Open,
}

/// A cohort that shall be made.
#[derive(Clone, Debug)]
pub(super) struct Spec {
    pub(super) which: Which,
    pub(super) slug: String,
    pub(super) name: Localized,
    pub(super) zone: Zone,
    pub(super) first_day: Date,
    pub(super) last_day: Date,
    pub(super) opens: ZonedTime,
    pub(super) closes: ZonedTime,
    pub(super) accepted_at: DateTime<Utc>,
    pub(super) places: usize,
    /// Addresses of those who facilitate it.
    pub(super) facilitators: &'static [&'static str],
}

/// Where a cohort stands at a moment, as far as its people are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    /// Nobody can apply yet.
    Before,
    /// Drafts and submitted applications.
    Open,
    /// The deadline has passed, nothing is ruled on.
    Closed,
    /// Places are given; progress from the first day on.
    Accepted,
}

impl Spec {
    fn new(
        which: Which,
        first_day: Date,
        places: usize,
        zone: &Zone,
        facilitators: &'static [&'static str],
    ) -> Self {
        let at = |days: i32, hour: i8| {
            let local = days_after(first_day, -days).at(hour, 0, 0, 0);
            ZonedTime::resolve(local, zone, None).unwrap_or_else(|_| midnight(local.date(), zone))
        };
        let (slug, name) = named(which, first_day);
        Self {
            which,
            slug,
            name,
            zone: zone.clone(),
            first_day,
            last_day: days_after(first_day, LENGTH),
            opens: at(OPENS, 9),
            closes: at(CLOSES, 20),
            accepted_at: at(ACCEPTED, 15).instant,
            places,
            facilitators,
        }
    }

    pub(super) fn stage(&self, moment: Moment) -> Stage {
        match moment.utc() {
            now if now < self.opens.instant => Stage::Before,
            now if now < self.closes.instant => Stage::Open,
            now if now < self.accepted_at => Stage::Closed,
            _ => Stage::Accepted,
        }
    }

    /// When its page was made: a while before applications open.
    pub(super) fn made(&self) -> Moment {
        Moment::at(self.opens.instant - TimeDelta::days(14))
    }
}

fn named(which: Which, first_day: Date) -> (String, Localized) {
    let year = first_day.year();
    if which == Which::Source {
        return ("2022".to_owned(), Localized::pair("2022 cohort", "Cohorte 2022"));
    }
    let month = usize::try_from(first_day.month()).unwrap_or(1);
    let (en, es) = MONTHS.get(month.saturating_sub(1)).copied().unwrap_or(("", ""));
    let name = Localized::pair(format!("{en} {year} cohort"), format!("Cohorte de {es} de {year}"));
    (format!("{year}-{month:02}"), name)
}

/// The three cohorts at a moment.
pub(super) fn cohorts(moment: Moment, learners: usize, zone: &Zone) -> Vec<Spec> {
    let today = zone.date(moment.utc());
    // the fourth week: 21 to 27 days in
    let running = thursday_from(days_after(today, -27));
    // its window closes two to three weeks from now
    let open = thursday_from(days_after(today, 14 + CLOSES));
    vec![
        Spec::new(
            Which::Source,
            date(2022, 6, 16),
            48,
            zone,
            &["other-facilitator@demo.example", "guadalupe.trevino@demo.example"],
        ),
        Spec::new(
            Which::Running,
            running,
            learners.max(48),
            zone,
            &["facilitator@demo.example", "thomas.achebe@demo.example"],
        ),
        Spec::new(
            Which::Open,
            open,
            48,
            zone,
            &["other-facilitator@demo.example", "wesley.tanaka@demo.example"],
        ),
    ]
}

/// The first Thursday on or after a day.
fn thursday_from(day: Date) -> Date {
    let ahead = (0..7).find(|n| days_after(day, *n).weekday() == Weekday::Thursday);
    days_after(day, ahead.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use courses::cohort::dates::days_between;

    use super::*;

    fn at(text: &str) -> (Moment, Vec<Spec>) {
        let moment = Moment::at(text.parse().unwrap());
        (moment, cohorts(moment, 48, &"America/New_York".parse().unwrap()))
    }

    #[test]
    fn the_first_cohort_is_that_of_the_source() {
        let (_, specs) = at("2026-11-21T12:00:00Z");
        assert_eq!(specs[0].closes.instant.to_rfc3339(), "2022-05-12T00:00:00+00:00");
        assert_eq!(specs[0].last_day, date(2022, 8, 11));
    }

    #[test]
    fn every_day_has_a_cohort_in_its_fourth_week_and_one_open_for_application() {
        for day in 1..=28 {
            let (moment, specs) = at(&format!("2026-02-{day:02}T12:00:00Z"));
            let today = specs[1].zone.date(moment.utc());
            assert!((21..=27).contains(&days_between(specs[1].first_day, today)), "{day}");
            assert_eq!(specs[2].stage(moment), Stage::Open);
        }
    }

    #[test]
    fn ten_seconds_before_its_deadline_the_cohort_of_the_source_takes_applications() {
        let (moment, specs) = at("2022-05-11T23:59:50Z");
        assert_eq!(specs[0].stage(moment), Stage::Open);
        assert_eq!(specs[0].stage(moment.plus(TimeDelta::seconds(10))), Stage::Closed);
    }
}
