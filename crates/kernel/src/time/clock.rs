//! The one place where the machine's clock is read.

use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

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

/// Tells the time: the machine's, or one that was started elsewhere and runs on (`--now`).
#[derive(Clone, Debug)]
pub struct Clock(Arc<Source>);

#[derive(Debug)]
enum Source {
    System,
    Shifted { start: DateTime<Utc>, since: Instant },
    Held(std::sync::Mutex<DateTime<Utc>>),
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
        Self(Arc::new(Source::Shifted { start, since: Instant::now() }))
    }

    /// A clock that stands still until it is set, for tests.
    #[must_use]
    pub fn held_at(start: DateTime<Utc>) -> Self {
        Self(Arc::new(Source::Held(std::sync::Mutex::new(start))))
    }

    /// Moves a held clock. Other clocks do not move.
    pub fn set(&self, to: DateTime<Utc>) {
        if let Source::Held(at) = &*self.0 {
            *at.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = to;
        }
    }

    /// The moment it is.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place where the machine's clock is read")]
    pub fn now(&self) -> Moment {
        Moment::at(match &*self.0 {
            Source::System => Utc::now(),
            Source::Shifted { start, since } => {
                *start + TimeDelta::from_std(since.elapsed()).unwrap_or(TimeDelta::zero())
            }
            Source::Held(at) => *at.lock().unwrap_or_else(std::sync::PoisonError::into_inner),
        })
    }
}
