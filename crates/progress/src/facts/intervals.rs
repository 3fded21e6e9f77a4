//! Sets of time, which only grow.

use serde::{Deserialize, Serialize};

/// Seconds as whole milliseconds; what is not a positive number is 0.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "as saturates, and NaN becomes 0"
)]
pub fn milliseconds(seconds: f64) -> u64 {
    (seconds * 1000.0).round() as u64
}

/// Milliseconds, as half-open intervals: sorted, not touching each other, none empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<(u64, u64)>")]
pub struct IntervalSet(Vec<(u64, u64)>);

impl IntervalSet {
    /// The intervals, in order.
    #[must_use]
    pub fn intervals(&self) -> &[(u64, u64)] {
        &self.0
    }

    /// Adds one interval; an empty or backward one adds nothing.
    pub fn insert(&mut self, from: u64, to: u64) {
        if from >= to {
            return;
        }
        // those that touch the new one are the ones it swallows
        let first = self.0.partition_point(|&(_, end)| end < from);
        let after = self.0.partition_point(|&(start, _)| start <= to);
        let start = self.0.get(first).map_or(from, |&(s, _)| s.min(from));
        let end = after.checked_sub(1).and_then(|i| self.0.get(i)).map_or(to, |&(_, e)| e.max(to));
        let (start, end) = if first < after { (start, end) } else { (from, to) };
        self.0.splice(first..after, [(start, end)]);
    }

    /// Adds all of another.
    pub fn merge(&mut self, other: &Self) {
        if self.0.is_empty() {
            self.0.clone_from(&other.0);
            return;
        }
        for &(from, to) in &other.0 {
            self.insert(from, to);
        }
    }

    /// The distinct milliseconds.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.0.iter().map(|(from, to)| to - from).sum()
    }

    /// What lies inside `[from, to)`, in order.
    pub fn clipped(&self, from: u64, to: u64) -> impl Iterator<Item = (u64, u64)> + '_ {
        self.0.iter().map(move |&(s, e)| (s.max(from), e.min(to))).filter(|(s, e)| s < e)
    }
}

impl From<Vec<(u64, u64)>> for IntervalSet {
    fn from(intervals: Vec<(u64, u64)>) -> Self {
        let mut set = Self::default();
        for (from, to) in intervals {
            set.insert(from, to);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn held(set: &IntervalSet) -> Vec<u64> {
        (0..64).filter(|t| set.0.iter().any(|(s, e)| s <= t && t < e)).collect()
    }

    proptest! {
        #[test]
        fn a_set_holds_exactly_what_was_inserted(parts in prop::collection::vec((0_u64..60, 0_u64..60), 0..12)) {
            let set = IntervalSet::from(parts.clone());
            let expected: Vec<u64> = (0..64).filter(|t| parts.iter().any(|(s, e)| s <= t && t < e)).collect();
            prop_assert_eq!(set.length(), expected.len() as u64);
            prop_assert_eq!(held(&set), expected);
            prop_assert!(set.0.windows(2).all(|w| w[0].1 < w[1].0), "sorted and apart: {:?}", set);
        }

        #[test]
        fn clipping_keeps_what_is_inside(parts in prop::collection::vec((0_u64..60, 0_u64..60), 0..12), a in 0_u64..60, b in 0_u64..60) {
            let set = IntervalSet::from(parts);
            let inside = set.clipped(a, b).map(|(s, e)| e - s).sum::<u64>();
            prop_assert_eq!(inside, held(&set).into_iter().filter(|t| a <= *t && *t < b).count() as u64);
        }
    }

    #[test]
    fn seconds_become_milliseconds_and_nonsense_nothing() {
        assert_eq!(milliseconds(41.5), 41_500);
        assert_eq!(milliseconds(-1.0), 0);
        assert_eq!(milliseconds(f64::NAN), 0);
    }
}
