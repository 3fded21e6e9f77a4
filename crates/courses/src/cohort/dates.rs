//! Where a cohort stands in time: its days are those of its own zone.

use chrono::{DateTime, Utc};
use jiff::ToSpan as _;
use jiff::civil::{Date, Time};
use kernel::time::LocalTimeFault;
use kernel::{Moment, Zone, ZonedTime};

use crate::Why;

/// How long after its last day a cohort still takes evidence, in days.
pub const CLOSES_AFTER_DAYS: i32 = 30;

/// The first and the last day of a cohort, both whole, in its zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dates {
    /// The first day: day 0.
    pub first_day: Date,
    /// The last day.
    pub last_day: Date,
    /// The zone whose days they are.
    pub zone: Zone,
}

/// Where a cohort stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The first day has not begun.
    Before,
    /// Between the first and the last day.
    Running {
        /// The week, from 1.
        week: u32,
        /// How many weeks there are.
        of: u32,
    },
    /// The last day is over, evidence still counts.
    Ended,
    /// More than 30 days after the last day: nothing counts any more.
    Closed,
}

impl Dates {
    /// Dates in order.
    ///
    /// # Errors
    /// The last day lies before the first.
    pub fn new(first_day: Date, last_day: Date, zone: Zone) -> Result<Self, Why> {
        if last_day < first_day {
            return Err(Why::DatesReversed {});
        }
        Ok(Self { first_day, last_day, zone })
    }

    /// The instant at which the first day begins.
    #[must_use]
    pub fn begins(&self) -> ZonedTime {
        midnight(self.first_day, &self.zone)
    }

    /// The instant at which the last day is over.
    #[must_use]
    pub fn ends(&self) -> ZonedTime {
        midnight(days_after(self.last_day, 1), &self.zone)
    }

    /// The instant from which evidence counts no more.
    #[must_use]
    pub fn closes(&self) -> ZonedTime {
        midnight(days_after(self.last_day, 1 + CLOSES_AFTER_DAYS), &self.zone)
    }

    /// The number of the cohort's weeks: the source's June 16 to August 11 are 8.
    #[must_use]
    pub fn weeks(&self) -> u32 {
        let days = u32::try_from(days_between(self.first_day, self.last_day)).unwrap_or(0);
        days.div_ceil(7).max(1)
    }

    /// The day number at an instant, in the cohort's zone: 0 on the first day, negative before.
    #[must_use]
    pub fn day(&self, instant: DateTime<Utc>) -> i32 {
        days_between(self.first_day, self.zone.date(instant))
    }

    /// Where the cohort stands.
    #[must_use]
    pub fn phase(&self, moment: Moment) -> Phase {
        let now = moment.utc();
        if now < self.begins().instant {
            return Phase::Before;
        }
        if now >= self.closes().instant {
            return Phase::Closed;
        }
        if now >= self.ends().instant {
            return Phase::Ended;
        }
        let week = u32::try_from(self.day(now)).unwrap_or(0) / 7 + 1;
        Phase::Running { week: week.min(self.weeks()), of: self.weeks() }
    }

    /// Whether evidence received at this moment still counts.
    ///
    /// # Errors
    /// The cohort has been closed for good.
    pub fn takes_evidence(&self, received: Moment) -> Result<(), Why> {
        match self.phase(received) {
            Phase::Closed => Err(Why::CohortClosed { at: self.closes() }),
            _ => Ok(()),
        }
    }
}

/// The first instant of a day. Where the clock jumps over midnight the day begins after the jump; where midnight comes
/// twice, at the first.
#[must_use]
pub fn midnight(day: Date, zone: &Zone) -> ZonedTime {
    let local = day.to_datetime(Time::midnight());
    let first = match ZonedTime::resolve(local, zone, None) {
        Ok(at) => return at,
        Err(LocalTimeFault::Nonexistent { candidates, .. }) => candidates.into_iter().next_back(),
        Err(LocalTimeFault::Ambiguous { candidates, .. }) => candidates.into_iter().next(),
    };
    let instant = first.map_or(DateTime::UNIX_EPOCH, |c| c.instant);
    let begins = zone.local(instant).start_of_day().map_or(instant, |z| to_utc(&z));
    ZonedTime { local: zone.local(begins).datetime(), zone: zone.clone(), instant: begins }
}

/// 23:59 of a day, as deadlines by day are told. Where it does not exist the time before the jump; where it comes twice
/// the later.
#[must_use]
pub fn last_minute(day: Date, zone: &Zone) -> ZonedTime {
    let local = day.to_datetime(Time::constant(23, 59, 0, 0));
    let last = match ZonedTime::resolve(local, zone, None) {
        Ok(at) => return at,
        Err(LocalTimeFault::Nonexistent { candidates, .. }) => candidates.into_iter().next(),
        Err(LocalTimeFault::Ambiguous { candidates, .. }) => candidates.into_iter().next_back(),
    };
    let instant = last.map_or(DateTime::UNIX_EPOCH, |c| c.instant);
    ZonedTime { local: zone.local(instant).datetime(), zone: zone.clone(), instant }
}

fn to_utc(at: &jiff::Zoned) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(at.timestamp().as_microsecond()).unwrap_or(DateTime::UNIX_EPOCH)
}

/// The day so many days later; the last day that there is where that lies beyond the calendar.
#[must_use]
pub fn days_after(day: Date, days: i32) -> Date {
    day.saturating_add(days.days())
}

/// How many days later the second day is.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
#[path = "dates_tests.rs"]
mod tests;
