//! Moving the times of an earlier cohort along to a new one (rule 11).

use jiff::civil::{Date, DateTime};
use kernel::time::LocalTimeFault;
use kernel::{Zone, ZonedTime};

use super::dates::{days_after, days_between};
use super::entity::Model;

/// How far a copy moves, in whole weeks, so that a Tuesday evening stays a Tuesday evening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift(i32);

impl Shift {
    /// From one cohort's first day to another's, to the nearest week. Where the first days fall on different weekdays
    /// sessions keep theirs and lie up to three days off their old distance from the first day.
    #[must_use]
    pub fn between(old_first_day: Date, new_first_day: Date) -> Self {
        let days = days_between(old_first_day, new_first_day);
        Self((days + 3).div_euclid(7) * 7)
    }

    /// How many days; always whole weeks.
    #[must_use]
    pub const fn days(self) -> i32 {
        self.0
    }

    /// The same weekday and wall clock, that much later.
    #[must_use]
    pub fn local(self, old: DateTime) -> DateTime {
        days_after(old.date(), self.0).to_datetime(old.time())
    }

    /// The same weekday and wall clock in the same zone; the distance from UTC may differ.
    ///
    /// # Errors
    /// That wall-clock time does not exist or exists twice on the new day.
    pub fn zoned(self, old: &ZonedTime) -> Result<ZonedTime, LocalTimeFault> {
        self.zoned_in(old.local, &old.zone)
    }

    /// The same for a wall-clock time and a zone.
    ///
    /// # Errors
    /// That wall-clock time does not exist or exists twice on the new day.
    pub fn zoned_in(self, old: DateTime, zone: &Zone) -> Result<ZonedTime, LocalTimeFault> {
        ZonedTime::resolve(self.local(old), zone, None)
    }
}

/// What a copy's own dates are where nobody says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carried {
    /// As far from the first day as before: modules count their days from there.
    pub last_day: Date,
    /// When applications open: the same weekday and wall clock, whole weeks along.
    pub opens: DateTime,
    /// When they close, likewise.
    pub closes: DateTime,
}

impl Carried {
    /// The dates of a cohort moved along to another first day.
    #[must_use]
    pub fn along(old: &Model, first_day: Date) -> Self {
        let shift = Shift::between(old.first_day.0, first_day);
        let days = days_between(old.first_day.0, old.last_day.0);
        Self {
            last_day: days_after(first_day, days),
            opens: shift.local(old.applications_open_local.0),
            closes: shift.local(old.applications_close_local.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_tuesday_evening_stays_a_tuesday_evening_through_a_change_of_clocks() {
        let eastern: Zone = "America/New_York".parse().unwrap();
        let old = ZonedTime::resolve(date(2022, 6, 28).at(19, 0, 0, 0), &eastern, None).unwrap();
        let new = Shift::between(date(2022, 6, 16), date(2026, 10, 29)).zoned(&old).unwrap();
        assert_eq!(new.local, date(2026, 11, 10).at(19, 0, 0, 0));
        assert_eq!(new.local.weekday(), old.local.weekday());
        assert_eq!(
            (old.instant.to_rfc3339(), new.instant.to_rfc3339()),
            ("2022-06-28T23:00:00+00:00".into(), "2026-11-11T00:00:00+00:00".into())
        );
    }

    #[test]
    fn a_time_that_does_not_exist_on_the_new_day_is_refused_with_candidates() {
        let eastern: Zone = "America/New_York".parse().unwrap();
        let old = date(2026, 3, 1).at(2, 30, 0, 0);
        let fault = Shift::between(date(2026, 3, 1), date(2026, 3, 8)).zoned_in(old, &eastern);
        assert!(
            matches!(fault, Err(LocalTimeFault::Nonexistent { candidates, .. }) if candidates.len() == 2)
        );
    }

    proptest! {
        #[test]
        fn weekday_and_wall_clock_are_kept_and_the_distance_is_within_three_days(by in -4_000_i32..4_000, at in 0_i32..60) {
            let (old, new) = (date(2022, 6, 16), days_after(date(2022, 6, 16), by));
            let shift = Shift::between(old, new);
            let planned = days_after(old, at).at(19, 30, 0, 0);
            prop_assert_eq!(shift.local(planned).weekday(), planned.weekday());
            prop_assert_eq!(shift.local(planned).time(), planned.time());
            prop_assert!((shift.days() - by).abs() <= 3);
        }
    }
}
