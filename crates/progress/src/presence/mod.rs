//! Presence at one session: from all sources, clipped to the session as held, merged, in whole seconds (rule 6).

mod commands;
pub mod entity;
mod needed;
mod report;

use chrono::{DateTime, Utc};

pub use commands::{Beat, beat};
pub use needed::needed_seconds;
pub use report::{ReportPresence, Told, report};

use crate::facts::{IntervalSet, Presence, epoch_milliseconds};
use crate::outline::SessionOutline;

/// Presence at one session as the rules see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attended {
    /// Whole seconds.
    pub seconds: u64,
    inside: IntervalSet,
}

/// Merges what the sources say and clips it to the session as held.
#[must_use]
pub fn attended(presence: &Presence, session: &SessionOutline) -> Attended {
    let (start, end) = (epoch_milliseconds(session.starts_at), epoch_milliseconds(session.end()));
    let mut inside = IntervalSet::default();
    for (from, to) in presence.values().flat_map(|source| source.clipped(start, end)) {
        inside.insert(from, to);
    }
    Attended { seconds: inside.length() / 1000, inside }
}

impl Attended {
    /// The instant at which this many seconds had been attended.
    #[must_use]
    pub fn reached_at(&self, needed: u64) -> Option<DateTime<Utc>> {
        let mut left = needed * 1000;
        for &(from, to) in self.inside.intervals() {
            if to - from >= left {
                return i64::try_from(from + left).ok().and_then(DateTime::from_timestamp_millis);
            }
            left -= to - from;
        }
        None
    }
}

#[cfg(test)]
mod tests;
