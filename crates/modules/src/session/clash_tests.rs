use chrono::TimeDelta;
use jiff::civil::date;
use kernel::{Lang, Reason as _};
use uuid::Uuid;

use super::*;

fn zone(name: &str) -> Zone {
    name.parse().unwrap()
}

fn planned(id: u128, start: &str) -> Planned {
    let from = start.parse().unwrap();
    Planned {
        id: Some(Id::from_uuid(Uuid::from_u128(id))),
        title: Localized::of(Lang::En, "Safe lifting"),
        span: Span::new(from, from + TimeDelta::minutes(60)).unwrap(),
        zone: zone("America/New_York"),
        cohort: Some(Id::from_uuid(Uuid::from_u128(100 + id))),
        hosts: vec![(Id::from_uuid(Uuid::from_u128(200 + id)), "Thomas Achebe".into())],
        room: format!("https://rooms.example/{id}"),
    }
}

fn codes(found: &[Warning]) -> Vec<&'static str> {
    found.iter().map(|(clash, _)| clash.code()).collect()
}

const EVENING: &str = "2026-07-08T23:00:00Z";

#[test]
fn host_room_and_cohort_are_each_told_and_the_other_session_is_named() {
    let plan = planned(1, EVENING);
    let other = Planned { id: planned(2, EVENING).id, ..plan.clone() };
    let found = warnings(&plan, std::slice::from_ref(&other), None, &[]);
    assert_eq!(codes(&found), ["host_busy", "room_busy", "cohort_busy"]);
    assert!(found.iter().all(|(_, with)| *with == other.id));
}

#[test]
fn sessions_that_share_nothing_or_only_touch_do_not_clash() {
    let plan = planned(1, EVENING);
    let after =
        Planned { id: planned(2, EVENING).id, span: planned(2, "2026-07-09T00:00:00Z").span, ..plan.clone() };
    assert_eq!(warnings(&plan, &[planned(3, EVENING), after], None, &[]), []);
}

#[test]
fn moving_a_session_does_not_clash_with_itself_and_no_room_clashes_with_none() {
    let plan = planned(1, EVENING);
    assert_eq!(warnings(&plan, std::slice::from_ref(&plan), None, &[]), []);
    let (mut roomless, mut other) = (planned(2, EVENING), planned(3, EVENING));
    roomless.room = String::new();
    other.room = " ".into();
    assert_eq!(warnings(&roomless, &[other], None, &[]), []);
}

#[test]
fn a_session_outside_the_cohorts_dates_is_told_with_the_dates() {
    let dates =
        courses::cohort::Dates::new(date(2026, 6, 18), date(2026, 7, 8), zone("America/New_York")).unwrap();
    assert_eq!(warnings(&planned(1, EVENING), &[], Some(&dates), &[]), []);
    let late = warnings(&planned(1, "2026-07-09T23:00:00Z"), &[], Some(&dates), &[]);
    let expected = Clash::OutsideCohortDates { first: date(2026, 6, 18), last: date(2026, 7, 8) };
    assert_eq!(late, [(expected, None)]);
}

#[test]
fn a_holiday_is_that_of_the_sessions_own_zone() {
    let found = warnings(&planned(1, "2026-07-04T02:00:00Z"), &[], None, &[]);
    assert_eq!(found, [(Clash::OnHoliday { holiday: "independence-day".into() }, None)]);
    assert_eq!(warnings(&planned(1, "2026-07-05T14:00:00Z"), &[], None, &[]), []);
}

#[test]
fn it_is_night_before_eight_and_after_nine_where_people_live() {
    let audience =
        [(zone("America/New_York"), 20), (zone("Pacific/Honolulu"), 3), (zone("America/Chicago"), 0)];
    let noon_in_honolulu = warnings(&planned(1, "2026-07-08T22:00:00Z"), &[], None, &audience);
    assert_eq!(noon_in_honolulu, []);
    let morning = planned(1, "2026-07-08T14:00:00Z");
    let found = warnings(&morning, &[], None, &audience);
    let Some((Clash::NightForAudience { start, people }, None)) = found.first() else { panic!("{found:?}") };
    assert_eq!(
        (start.zone.name(), start.local.to_string().as_str(), *people),
        ("Pacific/Honolulu", "2026-07-08T04:00:00", 3)
    );
    let ends_at_nine = planned(1, "2026-07-09T00:00:00Z");
    assert_eq!(warnings(&ends_at_nine, &[], None, &audience[..1]), []);
    let ends_later = planned(1, "2026-07-09T00:01:00Z");
    assert_eq!(codes(&warnings(&ends_later, &[], None, &audience[..1])), ["night_for_audience"]);
}
