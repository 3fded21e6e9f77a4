//! What it takes to have watched a video or a recording: 90% of its distinct seconds, at any speed (rule 6).

/// The share of distinct seconds, in percent.
pub const WATCHED_PERCENT: u64 = 90;

/// How many distinct milliseconds of a film of this length must be watched.
#[must_use]
pub const fn needed_millis(length: u64) -> u64 {
    (length * WATCHED_PERCENT).div_ceil(100)
}

/// How many distinct milliseconds the ranges cover inside the film's length. Ranges are `(from, to)` in milliseconds,
/// in any order, and may overlap.
#[must_use]
pub fn distinct_millis(ranges: &[(u64, u64)], length: u64) -> u64 {
    let mut ranges: Vec<_> = ranges.iter().map(|&(from, to)| (from, to.min(length))).collect();
    ranges.sort_unstable();
    let (mut sum, mut reached) = (0, 0);
    for (from, to) in ranges {
        sum += to.saturating_sub(from.max(reached));
        reached = reached.max(to);
    }
    sum
}

/// Whether the film was watched.
#[must_use]
pub fn is_watched(ranges: &[(u64, u64)], length: u64) -> bool {
    length > 0 && distinct_millis(ranges, length) >= needed_millis(length)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ninety_percent_is_watched_and_a_millisecond_less_is_not() {
        assert!(is_watched(&[(0, 90_000)], 100_000));
        assert!(!is_watched(&[(0, 89_999)], 100_000));
        assert!(!is_watched(&[], 0));
    }

    #[test]
    fn the_same_seconds_watched_twice_count_once_and_those_past_the_end_not_at_all() {
        assert_eq!(distinct_millis(&[(0, 50), (25, 50), (0, 10), (90, 500)], 100), 60);
        assert_eq!(distinct_millis(&[(200, 300)], 100), 0);
    }

    proptest! {
        #[test]
        fn distinct_agrees_with_counting_one_by_one(ranges in prop::collection::vec((0_u64..60, 0_u64..80), 0..8)) {
            let counted = (0..50).filter(|s| ranges.iter().any(|r| r.0 <= *s && *s < r.1)).count();
            prop_assert_eq!(distinct_millis(&ranges, 50), counted as u64);
        }
    }
}
