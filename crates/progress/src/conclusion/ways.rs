//! The ways in which one activity holds as completed.

use chrono::{DateTime, Utc};

use super::How;

/// Every way that holds: the first in the order of rule 6 says how, the earliest says when. A way that comes to
/// hold later therefore never takes a completion away and never dates it later.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ways {
    best: Option<Way>,
    earliest: Option<DateTime<Utc>>,
}

/// One way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    /// None for self-study done by its own rule.
    pub how: Option<How>,
    pub at: DateTime<Utc>,
    /// Contact minutes that this way gives.
    pub minutes: u32,
}

impl Ways {
    /// Adds a way that holds.
    pub(super) fn hold(&mut self, way: Way) {
        let order = |w: &Way| (rank(w.how), std::cmp::Reverse(w.minutes));
        if self.best.is_none_or(|best| order(&way) < order(&best)) {
            self.best = Some(way);
        }
        self.earliest = Some(self.earliest.map_or(way.at, |at| at.min(way.at)));
    }

    /// The best way and the earliest instant.
    pub(super) fn held(&self) -> Option<(Way, DateTime<Utc>)> {
        self.best.zip(self.earliest)
    }

    /// When it was first done.
    pub(super) const fn done_at(&self) -> Option<DateTime<Utc>> {
        self.earliest
    }
}

/// Self-study done by its own rule comes before an excuse: it was done.
fn rank(how: Option<How>) -> (bool, Option<How>) {
    (how.is_some(), how)
}
