//! The federal holidays of the United States, computed.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};

/// The holiday that a date is, or on which it is observed (Friday for a Saturday, Monday for a Sunday), by a stable
/// name that the message catalogue knows.
#[must_use]
pub fn holiday(day: Date) -> Option<&'static str> {
    let observed =
        |(name, when): (&'static str, Date)| [when, observance(when)].contains(&day).then_some(name);
    // New Year's Day may be observed on the last day of the year before
    [day.year(), day.year() + 1].into_iter().flat_map(of_year).find_map(observed)
}

/// The holidays of a year, on their own days. Juneteenth is one since 2021.
#[must_use]
pub fn of_year(year: i16) -> Vec<(&'static str, Date)> {
    let fixed = [
        ("new-year", 1, 1),
        ("juneteenth", 6, 19),
        ("independence-day", 7, 4),
        ("veterans-day", 11, 11),
        ("christmas", 12, 25),
    ];
    let weekdays = [
        ("martin-luther-king-day", 1, 3, Weekday::Monday),
        ("presidents-day", 2, 3, Weekday::Monday),
        ("memorial-day", 5, -1, Weekday::Monday),
        ("labor-day", 9, 1, Weekday::Monday),
        ("indigenous-peoples-day", 10, 2, Weekday::Monday),
        ("thanksgiving", 11, 4, Weekday::Thursday),
    ];
    let fixed = fixed.into_iter().filter(|(name, ..)| *name != "juneteenth" || year >= 2021);
    let fixed = fixed.map(|(name, month, day)| (name, date(year, month, day)));
    let weekdays = weekdays.into_iter().filter_map(|(name, month, nth, weekday)| {
        date(year, month, 1).nth_weekday_of_month(nth, weekday).ok().map(|day| (name, day))
    });
    fixed.chain(weekdays).collect()
}

fn observance(day: Date) -> Date {
    let shift = match day.weekday() {
        Weekday::Saturday => -1,
        Weekday::Sunday => 1,
        _ => 0,
    };
    day.saturating_add(shift.days())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    // from the Office of Personnel Management's tables
    #[rstest]
    #[case(date(2026, 1, 19), Some("martin-luther-king-day"))]
    #[case(date(2026, 2, 16), Some("presidents-day"))]
    #[case(date(2026, 5, 25), Some("memorial-day"))]
    #[case(date(2026, 6, 19), Some("juneteenth"))]
    #[case(date(2026, 7, 3), Some("independence-day"))]
    #[case(date(2026, 7, 4), Some("independence-day"))]
    #[case(date(2026, 9, 7), Some("labor-day"))]
    #[case(date(2026, 10, 12), Some("indigenous-peoples-day"))]
    #[case(date(2026, 11, 26), Some("thanksgiving"))]
    #[case(date(2021, 12, 31), Some("new-year"))]
    #[case(date(2022, 6, 20), Some("juneteenth"))]
    #[case(date(2019, 6, 19), None)]
    #[case(date(2026, 11, 27), None)]
    #[case(date(2026, 7, 8), None)]
    fn federal_holidays_and_their_observance_are_known(#[case] day: Date, #[case] name: Option<&str>) {
        assert_eq!(holiday(day), name);
    }
}
