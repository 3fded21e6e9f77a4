use jiff::civil::date;

use super::*;

fn source() -> Dates {
    Dates::new(date(2022, 6, 16), date(2022, 8, 11), "America/New_York".parse().unwrap()).unwrap()
}

fn phase(at: &str) -> Phase {
    source().phase(Moment::at(at.parse().unwrap()))
}

#[test]
fn the_cohort_of_the_source_runs_eight_weeks_in_its_own_zone() {
    assert_eq!(source().weeks(), 8);
    for (at, expected) in [
        ("2022-06-16T03:59:59.999Z", Phase::Before),
        ("2022-06-16T04:00:00Z", Phase::Running { week: 1, of: 8 }),
        ("2022-06-23T03:59:59Z", Phase::Running { week: 1, of: 8 }),
        ("2022-06-23T04:00:00Z", Phase::Running { week: 2, of: 8 }),
        ("2022-08-12T03:59:59.999Z", Phase::Running { week: 8, of: 8 }),
        ("2022-08-12T04:00:00Z", Phase::Ended),
        ("2022-09-11T03:59:59.999Z", Phase::Ended),
        ("2022-09-11T04:00:00Z", Phase::Closed),
    ] {
        assert_eq!(phase(at), expected, "{at}");
    }
}

#[test]
fn evidence_counts_for_thirty_days_after_the_last_day() {
    let in_time = Moment::at(source().closes().instant).plus(chrono::TimeDelta::milliseconds(-1));
    assert_eq!(source().takes_evidence(in_time), Ok(()));
    let late = source().takes_evidence(Moment::at(source().closes().instant));
    assert_eq!(late, Err(Why::CohortClosed { at: source().closes() }));
}

#[test]
fn a_cohort_of_one_day_has_one_week_and_reversed_dates_are_refused() {
    let day = date(2026, 3, 8);
    assert_eq!(Dates::new(day, day, Zone::utc()).unwrap().weeks(), 1);
    assert_eq!(Dates::new(day, date(2026, 3, 7), Zone::utc()), Err(Why::DatesReversed {}));
}

#[test]
fn a_day_whose_midnight_is_jumped_over_begins_after_the_jump() {
    let cairo = midnight(date(2026, 4, 24), &"Africa/Cairo".parse().unwrap());
    assert_eq!(cairo.local.to_string(), "2026-04-24T01:00:00");
    assert_eq!(cairo.instant.to_rfc3339(), "2026-04-23T22:00:00+00:00");
}

#[test]
fn a_day_whose_midnight_comes_twice_begins_at_the_first() {
    let havana = midnight(date(2026, 11, 1), &"America/Havana".parse().unwrap());
    assert_eq!(havana.instant.to_rfc3339(), "2026-11-01T04:00:00+00:00");
}

#[test]
fn days_are_counted_across_months_and_years() {
    assert_eq!(days_between(date(2022, 6, 16), date(2022, 8, 11)), 56);
    assert_eq!(days_after(date(2022, 6, 16), 56), date(2022, 8, 11));
    assert_eq!(days_between(date(2027, 1, 1), date(2026, 1, 1)), -365);
}
