//! The one place where the machine's clock is read.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use tokio::sync::Notify;

/// The instant of a request or a command, in UTC, to the microsecond (both databases keep that much). It is taken
/// once, when the request's headers are complete, and handed on: what was received before a deadline's instant is
/// in time (rule 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(DateTime<Utc>);

impl Moment {
    /// A moment from an instant, cut to the microsecond.
    #[must_use]
    pub fn at(instant: DateTime<Utc>) -> Self {
        Self(instant.duration_trunc(TimeDelta::microseconds(1)).unwrap_or(instant))
    }

    /// The instant in UTC.
    #[must_use]
    pub const fn utc(self) -> DateTime<Utc> {
        self.0
    }

    /// The moment this much later (earlier where the span is negative).
    #[must_use]
    pub fn plus(self, span: TimeDelta) -> Self {
        Self(self.0 + span)
    }
}

/// Tells the time: the machine's, or one that was set. A clock that was set stands still or runs on, and may be set
/// again; the machine's may not.
#[derive(Clone, Debug)]
pub struct Clock(Arc<Source>);

#[derive(Debug)]
enum Source {
    System,
    Set { hands: Mutex<Hands>, set: Notify },
}

#[derive(Clone, Copy, Debug)]
enum Hands {
    Still(DateTime<Utc>),
    /// Running, this far ahead of the machine's clock.
    Ahead(TimeDelta),
}

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub fn system() -> Self {
        Self(Arc::new(Source::System))
    }

    /// A clock that starts at `start` now and runs on.
    #[must_use]
    pub fn starting_at(start: DateTime<Utc>) -> Self {
        Self::showing(Hands::running_from(start))
    }

    /// A clock that stands still until it is set.
    #[must_use]
    pub fn held_at(start: DateTime<Utc>) -> Self {
        Self::showing(Hands::Still(start))
    }

    fn showing(hands: Hands) -> Self {
        Self(Arc::new(Source::Set { hands: Mutex::new(hands), set: Notify::new() }))
    }

    /// Sets the clock; one that stood still stands still there, one that ran runs on from there. The machine's clock
    /// does not move.
    pub fn set(&self, to: DateTime<Utc>) {
        if self.stands_still() { self.stand_at(to) } else { self.run_from(to) }
    }

    /// Sets the clock to stand still at an instant. The machine's clock does not move.
    pub fn stand_at(&self, at: DateTime<Utc>) {
        self.put(Hands::Still(at));
    }

    /// Sets the clock to run on from an instant. The machine's clock does not move.
    pub fn run_from(&self, start: DateTime<Utc>) {
        self.put(Hands::running_from(start));
    }

    /// Whether it tells the same time until it is set.
    #[must_use]
    pub fn stands_still(&self) -> bool {
        matches!(self.hands(), Some(Hands::Still(_)))
    }

    /// Waits until the clock is set: what is due by then is due now. It wakes one who waits; the machine's clock wakes
    /// nobody.
    pub async fn was_set(&self) {
        match &*self.0 {
            Source::System => std::future::pending().await,
            Source::Set { set, .. } => set.notified().await,
        }
    }

    /// The moment it is.
    #[must_use]
    pub fn now(&self) -> Moment {
        Moment::at(match self.hands() {
            None => machine(),
            Some(Hands::Still(at)) => at,
            Some(Hands::Ahead(by)) => machine() + by,
        })
    }

    fn hands(&self) -> Option<Hands> {
        match &*self.0 {
            Source::System => None,
            Source::Set { hands, .. } => Some(*hands.lock().unwrap_or_else(PoisonError::into_inner)),
        }
    }

    fn put(&self, to: Hands) {
        if let Source::Set { hands, set } = &*self.0 {
            *hands.lock().unwrap_or_else(PoisonError::into_inner) = to;
            set.notify_one();
        }
    }
}

impl Hands {
    fn running_from(start: DateTime<Utc>) -> Self {
        Self::Ahead(start - machine())
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place where the machine's clock is read")]
fn machine() -> DateTime<Utc> {
    Utc::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_clock_runs_is_stood_still_and_runs_on_from_there() {
        let clock = Clock::starting_at(at("2022-05-11T23:59:00Z"));
        assert!(!clock.stands_still() && clock.now().utc() >= at("2022-05-11T23:59:00Z"));
        clock.stand_at(at("2022-05-11T23:59:59.9Z"));
        assert_eq!(clock.now(), clock.now());
        assert_eq!(clock.now().utc(), at("2022-05-11T23:59:59.9Z"));
        clock.set(at("2022-05-12T00:00:00Z"));
        assert!(clock.stands_still() && clock.now().utc() == at("2022-05-12T00:00:00Z"));
        clock.run_from(at("2022-06-16T13:00:00Z"));
        assert!(!clock.stands_still() && clock.now().utc() >= at("2022-06-16T13:00:00Z"));
    }

    #[test]
    fn all_who_hold_a_clock_see_it_set() {
        let clock = Clock::starting_at(at("2022-05-11T23:59:00Z"));
        let other = clock.clone();
        clock.stand_at(at("2022-05-12T00:00:00Z"));
        assert_eq!(other.now().utc(), at("2022-05-12T00:00:00Z"));
    }

    #[tokio::test]
    async fn whoever_waits_learns_that_the_clock_was_set() {
        let clock = Clock::held_at(at("2022-05-11T23:59:00Z"));
        clock.stand_at(at("2022-05-12T00:00:00Z"));
        clock.was_set().await;
        assert_eq!(clock.now().utc(), at("2022-05-12T00:00:00Z"));
    }

    #[test]
    fn the_machines_clock_is_not_set() {
        let clock = Clock::system();
        clock.stand_at(at("1999-01-01T00:00:00Z"));
        assert!(!clock.stands_still() && clock.now().utc() > at("2020-01-01T00:00:00Z"));
    }
}
