//! Which parts of a film were watched, and by when: so that the instant at which it was watched far enough is the
//! same in whatever order the evidence came.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::IntervalSet;

/// Parts of a film, each with the minute in which it was first received as watched. The instants are whole minutes
/// (since 1970, rounded down), so that beats of one minute stay one part; deadlines lie on whole minutes, so
/// nothing late becomes timely by that.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Coverage(Vec<Part>);

/// Start and end in milliseconds, half-open, and the minute.
type Part = (u64, u64, i64);

impl Coverage {
    /// These parts, all received at one instant.
    #[must_use]
    pub fn received(parts: &IntervalSet, at: DateTime<Utc>) -> Self {
        let minute = at.timestamp().div_euclid(60);
        Self(parts.intervals().iter().map(|&(from, to)| (from, to, minute)).collect())
    }

    /// The parts in whole seconds, each with its start and length, those that touch as one: for showing them on a line.
    #[must_use]
    pub fn spans(&self) -> Vec<(u32, u32)> {
        let all: IntervalSet = self.0.iter().map(|&(from, to, _)| (from, to)).collect::<Vec<_>>().into();
        let whole = |milliseconds: u64| u32::try_from(milliseconds / 1000).unwrap_or(u32::MAX);
        let span = |&(from, to): &(u64, u64)| (whole(from), whole(to).saturating_sub(whole(from)));
        all.intervals().iter().map(span).collect()
    }

    /// The distinct milliseconds watched within the first `length`.
    #[must_use]
    pub fn within(&self, length: u64) -> u64 {
        self.0.iter().map(|&(from, to, _)| to.min(length).saturating_sub(from)).sum()
    }

    /// The minute in which `needed` of the first `length` milliseconds had been watched.
    #[must_use]
    pub fn reached_at(&self, needed: u64, length: u64) -> Option<DateTime<Utc>> {
        if needed == 0 || self.within(length) < needed {
            return None;
        }
        let mut by_time: Vec<_> =
            self.0.iter().map(|&(from, to, at)| (at, to.min(length).saturating_sub(from))).collect();
        by_time.sort_unstable();
        let mut watched = 0;
        let reached = by_time.into_iter().find(|(_, part)| {
            watched += part;
            watched >= needed
        });
        reached.and_then(|(minute, _)| DateTime::from_timestamp(minute * 60, 0))
    }

    /// The parts that were watched, without their times.
    #[must_use]
    pub fn intervals(&self) -> IntervalSet {
        self.0.iter().map(|&(from, to, _)| (from, to)).collect::<Vec<_>>().into()
    }

    /// Takes in another: each millisecond keeps its earliest minute.
    pub fn merge(&mut self, other: &Self) {
        if other.0.is_empty() {
            return;
        }
        let mut edges: Vec<u64> = self.0.iter().chain(&other.0).flat_map(|p| [p.0, p.1]).collect();
        edges.sort_unstable();
        edges.dedup();
        let (mut mine, mut theirs) = (Walk::over(&self.0), Walk::over(&other.0));
        let mut merged = Vec::with_capacity(self.0.len() + other.0.len());
        for pair in edges.windows(2) {
            let &[from, to] = pair else { continue };
            let minutes = [mine.at(from), theirs.at(from)];
            if let Some(minute) = minutes.into_iter().flatten().min() {
                append(&mut merged, (from, to, minute));
            }
        }
        self.0 = merged;
    }
}

/// Steps through parts once, in order.
struct Walk<'a>(&'a [Part]);

impl<'a> Walk<'a> {
    const fn over(parts: &'a [Part]) -> Self {
        Self(parts)
    }

    /// The minute of the part that holds `at`; `at` never goes back.
    fn at(&mut self, at: u64) -> Option<i64> {
        while let [(_, end, _), rest @ ..] = self.0
            && *end <= at
        {
            self.0 = rest;
        }
        self.0.first().filter(|(start, ..)| *start <= at).map(|(.., minute)| *minute)
    }
}

/// Adds a part, joined to the last where they touch and are of one minute.
fn append(parts: &mut Vec<Part>, part: Part) {
    match parts.last_mut() {
        Some(last) if last.1 == part.0 && last.2 == part.2 => last.1 = part.1,
        _ => parts.push(part),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn minute(n: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(n * 60, 0).unwrap()
    }

    fn beats() -> impl Strategy<Value = Vec<(u64, u64, i64)>> {
        prop::collection::vec((0_u64..40, 0_u64..40, 0_i64..9), 0..10)
    }

    fn covered(beats: &[(u64, u64, i64)]) -> Coverage {
        beats.iter().fold(Coverage::default(), |mut all, &(from, to, at)| {
            all.merge(&Coverage::received(&vec![(from, to)].into(), minute(at)));
            all
        })
    }

    proptest! {
        #[test]
        fn each_millisecond_keeps_its_earliest_minute(beats in beats()) {
            let coverage = covered(&beats);
            for t in 0..40 {
                let expected = beats.iter().filter(|b| b.0 <= t && t < b.1).map(|b| b.2).min();
                prop_assert_eq!(Walk::over(&coverage.0).at(t), expected);
            }
        }

        #[test]
        fn the_order_of_beats_does_not_matter(mut beats in beats(), cut in 0_usize..10) {
            let straight = covered(&beats);
            let turn = cut.min(beats.len());
            beats.rotate_left(turn);
            prop_assert_eq!(covered(&beats), straight);
        }
    }

    #[test]
    fn the_part_that_reaches_the_share_dates_it() {
        let coverage = covered(&[(0, 50, 3), (50, 80, 7), (80, 100, 5)]);
        assert_eq!(coverage.reached_at(70, 100), Some(minute(5)));
        assert_eq!(coverage.reached_at(90, 100), Some(minute(7)));
        assert_eq!(coverage.reached_at(90, 95), Some(minute(7)));
        assert_eq!(coverage.reached_at(101, 100), None);
    }

    #[test]
    fn watching_a_part_again_adds_nothing() {
        let coverage = covered(&[(0, 50, 3), (10, 40, 4), (0, 50, 9)]);
        assert_eq!(coverage.within(100), 50);
        assert_eq!(coverage, covered(&[(0, 50, 3)]));
    }
}
