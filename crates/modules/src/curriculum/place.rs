//! From day numbers to instants: a template counts days, a cohort has dates.

use courses::cohort::dates::{days_after, last_minute, midnight};
use jiff::civil::Date;
use kernel::time::LocalTimeFault;
use kernel::{Zone, ZonedTime};

use crate::activity::content::SessionPlan;

/// The day 0 of a curriculum and the zone in which its days are counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The cohort's first day.
    pub first_day: Date,
    /// The cohort's zone.
    pub zone: Zone,
}

impl Calendar {
    /// The date of a day number.
    #[must_use]
    pub fn date(&self, day: i32) -> Date {
        days_after(self.first_day, day)
    }

    /// The instant at which something opens: the beginning of its day.
    #[must_use]
    pub fn opens(&self, day: i32) -> ZonedTime {
        midnight(self.date(day), &self.zone)
    }

    /// The instant up to which something is due or open: 23:59 of its day.
    #[must_use]
    pub fn due(&self, day: i32) -> ZonedTime {
        last_minute(self.date(day), &self.zone)
    }

    /// The starts of a webinar's sessions, on the wall clock of the plan's own zone. One that falls into a gap or a fold
    /// is left to a person to decide.
    pub fn sessions(&self, plan: &SessionPlan) -> Vec<Result<ZonedTime, LocalTimeFault>> {
        let day = self.date(i32::try_from(plan.day).unwrap_or(i32::MAX));
        let start = |time: &jiff::civil::Time| ZonedTime::resolve(day.to_datetime(*time), &plan.zone, None);
        plan.local_starts.iter().map(start).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    fn source() -> Calendar {
        Calendar { first_day: date(2022, 6, 16), zone: "America/New_York".parse().unwrap() }
    }

    #[test]
    fn the_modules_of_the_source_lie_where_its_document_says() {
        for (opens, ends, from, to) in [
            (0, 13, "2022-06-16", "2022-06-29"),
            (14, 27, "2022-06-30", "2022-07-13"),
            (28, 41, "2022-07-14", "2022-07-27"),
            (42, 56, "2022-07-28", "2022-08-11"),
        ] {
            assert_eq!(source().opens(opens).local.to_string(), format!("{from}T00:00:00"));
            assert_eq!(source().due(ends).local.to_string(), format!("{to}T23:59:00"));
        }
        assert_eq!(source().due(13).instant.to_rfc3339(), "2022-06-30T03:59:00+00:00");
    }

    #[test]
    fn the_wall_clock_stays_when_the_clocks_change_during_the_cohort() {
        let autumn = Calendar { first_day: date(2026, 10, 29), ..source() };
        assert_eq!(autumn.opens(2).instant.to_rfc3339(), "2026-10-31T04:00:00+00:00");
        assert_eq!(autumn.opens(7).instant.to_rfc3339(), "2026-11-05T05:00:00+00:00");
    }

    #[test]
    fn sessions_start_on_the_clock_of_their_own_zone() {
        let local_starts = vec![time(14, 0, 0, 0), time(19, 0, 0, 0)];
        let plan = SessionPlan { day: 12, local_starts, zone: "America/Los_Angeles".parse().unwrap() };
        let starts: Vec<_> =
            source().sessions(&plan).into_iter().map(|s| s.unwrap().instant.to_rfc3339()).collect();
        assert_eq!(starts, ["2022-06-28T21:00:00+00:00", "2022-06-29T02:00:00+00:00"]);
    }
}
