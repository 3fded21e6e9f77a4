//! Whether an application is in time (rule 1).

use kernel::{Moment, ZonedTime};

use crate::Why;

/// The time in which a cohort takes applications.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// From this instant on; at once where there is none.
    pub opens: Option<ZonedTime>,
    /// Up to, not including, this instant.
    pub closes: ZonedTime,
}

/// Where a window stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not open yet.
    Before,
    /// Open.
    Open,
    /// The deadline has passed.
    Closed,
}

impl Window {
    /// The deadline that holds for one applicant: the cohort's, or a later one they were given. An extension never
    /// takes time away.
    #[must_use]
    pub fn deadline<'a>(&'a self, extension: Option<&'a ZonedTime>) -> &'a ZonedTime {
        extension.filter(|later| later.instant > self.closes.instant).unwrap_or(&self.closes)
    }

    /// Where the window stands for one applicant.
    #[must_use]
    pub fn standing(&self, extension: Option<&ZonedTime>, moment: Moment) -> Standing {
        match self.may_submit(extension, moment) {
            Ok(()) => Standing::Open,
            Err(Why::WindowNotOpen { .. }) => Standing::Before,
            Err(_) => Standing::Closed,
        }
    }

    /// Whether what was received at this moment is in time: before the deadline's instant, to the microsecond.
    ///
    /// # Errors
    /// The window is not open yet, or the deadline (named) has passed.
    pub fn may_submit(&self, extension: Option<&ZonedTime>, received: Moment) -> Result<(), Why> {
        if let Some(opens) = self.opens.as_ref().filter(|opens| received.utc() < opens.instant) {
            return Err(Why::WindowNotOpen { opens: opens.clone() });
        }
        let deadline = self.deadline(extension);
        if received.utc() < deadline.instant {
            return Ok(());
        }
        Err(Why::DeadlinePassed { deadline: deadline.clone() })
    }

    /// Whether places may be offered: not while anybody may still apply (rule 10). An extension for one applicant
    /// does not keep the others waiting.
    ///
    /// # Errors
    /// The window is open, or not open yet.
    pub fn may_offer(&self, moment: Moment) -> Result<(), Why> {
        if moment.utc() < self.closes.instant {
            return Err(Why::WindowStillOpen { deadline: self.closes.clone() });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use jiff::civil::datetime;
    use proptest::prelude::*;

    use super::*;

    fn eastern(day: i8, hour: i8) -> ZonedTime {
        let local = datetime(2022, 5, day, hour, 0, 0, 0);
        ZonedTime::resolve(local, &"America/New_York".parse().unwrap(), None).unwrap()
    }

    fn window() -> Window {
        Window { opens: Some(eastern(1, 9)), closes: eastern(11, 20) }
    }

    fn utc(text: &str) -> Moment {
        Moment::at(text.parse().unwrap())
    }

    #[test]
    fn a_millisecond_before_the_deadline_is_in_time() {
        assert_eq!(window().may_submit(None, utc("2022-05-11T23:59:59.999Z")), Ok(()));
        assert_eq!(window().may_submit(None, utc("2022-05-11T23:59:59.999999Z")), Ok(()));
    }

    #[test]
    fn a_submission_at_the_deadline_is_late_and_names_the_deadline() {
        for late in ["2022-05-12T00:00:00Z", "2022-05-12T00:00:00.001Z", "2022-06-01T00:00:00Z"] {
            let refused = window().may_submit(None, utc(late));
            assert_eq!(refused, Err(Why::DeadlinePassed { deadline: eastern(11, 20) }), "{late}");
        }
    }

    #[test]
    fn before_the_window_opens_nothing_is_taken() {
        let refused = window().may_submit(None, utc("2022-05-01T12:59:59.999Z"));
        assert_eq!(refused, Err(Why::WindowNotOpen { opens: eastern(1, 9) }));
        assert_eq!(window().may_submit(None, utc("2022-05-01T13:00:00Z")), Ok(()));
    }

    #[test]
    fn an_extension_holds_for_its_applicant_alone_and_never_takes_time_away() {
        let (later, earlier) = (eastern(14, 20), eastern(3, 20));
        let between = utc("2022-05-13T12:00:00Z");
        assert_eq!(window().may_submit(Some(&later), between), Ok(()));
        assert!(window().may_submit(None, between).is_err());
        assert_eq!(window().may_submit(Some(&earlier), utc("2022-05-10T12:00:00Z")), Ok(()));
        let refused = window().may_submit(Some(&later), utc("2022-05-15T00:00:00Z"));
        assert_eq!(refused, Err(Why::DeadlinePassed { deadline: later }));
    }

    #[test]
    fn nothing_is_offered_while_the_window_is_open() {
        assert!(window().may_offer(utc("2022-05-11T23:59:59.999Z")).is_err());
        assert_eq!(window().may_offer(utc("2022-05-12T00:00:00Z")), Ok(()));
    }

    proptest! {
        #[test]
        fn in_time_means_before_the_instant_and_nothing_else(micros in -4_000_000_i64..4_000_000) {
            let received = Moment::at(window().closes.instant).plus(TimeDelta::microseconds(micros));
            prop_assert_eq!(window().may_submit(None, received).is_ok(), micros < 0);
            prop_assert_eq!(window().may_offer(received).is_ok(), micros >= 0);
        }
    }
}
