//! Zones against an oracle that shares nothing with the server: Python's zoneinfo (see `tests/oracle/zones.py`).

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use kernel::time::LocalTimeFault;
use kernel::{Zone, ZonedTime};

/// What the oracle says of one wall-clock time from one day on.
struct Run {
    zone: Zone,
    time: jiff::civil::Time,
    from: Date,
    offsets: Vec<String>,
    change: Option<String>,
}

fn runs() -> Vec<Run> {
    include_str!("../oracle/zones.txt").lines().filter(|line| !line.starts_with('#')).map(run).collect()
}

fn run(line: &str) -> Run {
    let words: Vec<_> = line.split(' ').collect();
    Run {
        zone: words[0].parse().unwrap(),
        time: words[1].parse().unwrap(),
        from: words[2].parse().unwrap(),
        offsets: words[3..].iter().filter(|w| w.contains(':')).map(|w| (*w).to_owned()).collect(),
        change: words.get(5).map(|w| (*w).to_owned()),
    }
}

/// The instant of a wall-clock time at a distance from UTC, by plain subtraction.
fn instant(local: &str, offset: &str) -> DateTime<Utc> {
    let local: NaiveDateTime = local.parse().unwrap();
    let minutes: i64 = offset[1..3].parse::<i64>().unwrap() * 60 + offset[4..].parse::<i64>().unwrap();
    let ahead = if offset.starts_with('-') { -minutes } else { minutes };
    local.and_utc() - TimeDelta::minutes(ahead)
}

fn check(run: &Run, day: Date) {
    let local = day.to_datetime(run.time);
    let at = |offset: &str| instant(&local.to_string(), offset);
    let told = ZonedTime::resolve(local, &run.zone, None);
    let context = format!("{local} in {}", run.zone);
    let candidates = match (run.change.as_deref(), told) {
        (None, Ok(told)) => return assert_eq!(told.instant, at(&run.offsets[0]), "{context}"),
        (Some("gap"), Err(LocalTimeFault::Nonexistent { candidates, .. })) => candidates,
        (Some("fold"), Err(LocalTimeFault::Ambiguous { candidates, .. })) => candidates,
        (_, told) => panic!("{context}: {told:?}"),
    };
    let offsets: Vec<_> = candidates.iter().map(|c| c.offset.clone()).collect();
    assert_eq!(offsets, run.offsets, "{context}");
    // in a gap the offset after the change names the instant before it
    let mut expected = [at(&run.offsets[0]), at(&run.offsets[1])];
    expected.sort_unstable();
    assert_eq!(candidates.iter().map(|c| c.instant).collect::<Vec<_>>(), expected, "{context}");
}

#[test]
fn every_day_until_2030_is_as_the_oracle_says() {
    let runs = runs();
    let mut days = 0;
    for (n, run) in runs.iter().enumerate() {
        let next = runs.get(n + 1).filter(|next| (&next.zone, next.time) == (&run.zone, run.time));
        let until = next.map_or(date(2031, 1, 1), |next| next.from);
        let mut day = run.from;
        while day < until {
            check(run, day);
            days += 1;
            day = day.checked_add(1.day()).unwrap();
        }
    }
    assert_eq!(days, 1_826 * 4 * 12);
}
