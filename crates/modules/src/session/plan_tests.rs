use rstest::rstest;

use super::*;

fn typed<'a>(local_start: &'a str, offset: Option<&'a str>) -> Typed<'a> {
    Typed { local_start, zone: "America/New_York", minutes: Some(60), offset }
}

fn codes(refused: &Refused) -> Vec<(&str, &str)> {
    refused.invalid.0.iter().map(|f| (f.field.as_str(), f.code)).collect()
}

#[test]
fn a_wall_clock_time_becomes_an_instant() {
    let plan = read(typed("2026-07-08T19:00", None)).unwrap();
    assert_eq!(plan.start.instant.to_rfc3339(), "2026-07-08T23:00:00+00:00");
    assert_eq!(read(typed("2026-07-08T19:00:00", Some("-09:00"))), Ok(plan));
}

#[rstest]
#[case("2026-03-08T02:30", "nonexistent_local_time", ["-05:00", "-04:00"])]
#[case("2026-11-01T01:30", "ambiguous_local_time", ["-04:00", "-05:00"])]
fn a_time_in_a_gap_or_a_fold_is_refused_until_one_candidate_is_chosen(
    #[case] local: &str,
    #[case] code: &str,
    #[case] offsets: [&str; 2],
) {
    let refused = read(typed(local, None)).unwrap_err();
    assert_eq!(codes(&refused), [("local_start", code)]);
    let offered: Vec<_> = refused.candidates.iter().map(|c| c.offset.as_str()).collect();
    assert_eq!(offered, offsets);
    for candidate in &refused.candidates {
        let plan = read(typed(local, Some(&candidate.offset))).unwrap();
        assert_eq!((plan.start.instant, plan.start.local), (candidate.instant, candidate.local));
    }
    assert_eq!(read(typed(local, Some("+02:00"))), Err(refused));
}

#[test]
fn every_fault_is_told_at_once() {
    let refused = read(Typed { local_start: "tomorrow", zone: "Mars/Olympus", minutes: None, offset: None });
    let expected = [
        ("zone", "unknown_zone"),
        ("local_start", "local_time_not_readable"),
        ("minutes", "minutes_out_of_range"),
    ];
    assert_eq!(codes(&refused.unwrap_err()), expected);
}

#[rstest]
#[case(4, false)]
#[case(5, true)]
#[case(480, true)]
#[case(481, false)]
fn a_session_takes_5_to_480_minutes(#[case] minutes: u32, #[case] fits: bool) {
    assert_eq!(read(Typed { minutes: Some(minutes), ..typed("2026-07-08T19:00", None) }).is_ok(), fits);
}

#[rstest]
#[case("2026-07-08")]
#[case("2026-07-08T19:00Z")]
#[case("2026-07-08T19:00-04:00")]
#[case("2026-07-08T19:00[America/New_York]")]
#[case("2026-07-08T19:00:30")]
#[case("2026-02-30T19:00")]
#[case("2026-07-08T25:00")]
#[case("")]
fn a_start_is_a_date_and_a_time_of_day_and_nothing_else(#[case] local: &str) {
    let refused = read(typed(local, None)).unwrap_err();
    assert_eq!(codes(&refused), [("local_start", "local_time_not_readable")]);
}
