//! An entry whose "last updated" is old is flagged to its owner.

use jiff::ToSpan as _;
use jiff::civil::Date;

/// After how many years an entry is stale.
pub const STALE_AFTER_YEARS: i32 = 2;

/// Whether an entry was last updated more than two years before a day. `today` is the day in the owner's zone.
#[must_use]
pub fn is_stale(last_updated: Date, today: Date) -> bool {
    last_updated.saturating_add(STALE_AFTER_YEARS.years()) < today
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn two_years_are_fresh_and_a_day_more_is_stale() {
        let updated = date(2024, 4, 23);
        assert!(!is_stale(updated, date(2026, 4, 23)));
        assert!(is_stale(updated, date(2026, 4, 24)));
        assert!(!is_stale(date(2027, 1, 1), date(2026, 4, 24)));
    }

    #[test]
    fn the_leap_day_counts_as_the_last_of_february() {
        assert!(!is_stale(date(2024, 2, 29), date(2026, 2, 28)));
        assert!(is_stale(date(2024, 2, 29), date(2026, 3, 1)));
    }
}
