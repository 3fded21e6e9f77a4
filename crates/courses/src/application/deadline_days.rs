//! The deadline on every day of five years in twelve zones, against an oracle that shares nothing with the server: what
//! Python's zoneinfo says (`tests/oracle/zones.py`).

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use jiff::ToSpan as _;
use jiff::civil::{Date, Time, date};
use kernel::time::LocalTimeFault;
use kernel::{Moment, Zone, ZonedTime};

use super::Window;
use crate::Why;

/// What the oracle says of one wall-clock time in one zone, from one day on until the next line of the same.
struct Run {
    zone: Zone,
    time: Time,
    from: Date,
    offsets: Vec<i64>,
    change: Option<String>,
}

fn runs() -> Vec<Run> {
    let lines = include_str!("../../../../tests/oracle/zones.txt").lines();
    lines.filter(|line| !line.starts_with('#')).map(run).collect()
}

fn run(line: &str) -> Run {
    let words: Vec<_> = line.split(' ').collect();
    Run {
        zone: words[0].parse().unwrap(),
        time: words[1].parse().unwrap(),
        from: words[2].parse().unwrap(),
        offsets: words[3..].iter().filter(|word| word.contains(':')).map(|word| minutes(word)).collect(),
        change: words.get(5).map(|word| (*word).to_owned()),
    }
}

/// Minutes ahead of UTC.
fn minutes(offset: &str) -> i64 {
    let ahead = offset[1..3].parse::<i64>().unwrap() * 60 + offset[4..].parse::<i64>().unwrap();
    if offset.starts_with('-') { -ahead } else { ahead }
}

fn instant(day: Date, time: Time, ahead: i64) -> DateTime<Utc> {
    let local: NaiveDateTime = day.to_datetime(time).to_string().parse().unwrap();
    local.and_utc() - TimeDelta::minutes(ahead)
}

/// A window that closes then holds to the microsecond, or cannot be made where that time is none or two.
fn check(run: &Run, day: Date) {
    let context = format!("{day} {} in {}", run.time, run.zone);
    let closes = match ZonedTime::resolve(day.to_datetime(run.time), &run.zone, None) {
        Ok(closes) => closes,
        Err(fault) => return refused(run, &fault, &context),
    };
    assert_eq!((run.offsets.len(), run.change.as_deref()), (1, None), "{context}");
    let deadline = instant(day, run.time, run.offsets[0]);
    assert_eq!(closes.instant, deadline, "{context}");
    let window = Window { opens: None, closes: closes.clone() };
    let received = |micros| Moment::at(deadline + TimeDelta::microseconds(micros));
    assert_eq!(window.may_submit(None, received(-1)), Ok(()), "{context}");
    let late = Err(Why::DeadlinePassed { deadline: closes });
    assert_eq!(
        [window.may_submit(None, received(0)), window.may_submit(None, received(1))],
        [late.clone(), late]
    );
}

/// Both ways to mean it are offered, as far apart as the clock was moved.
fn refused(run: &Run, fault: &LocalTimeFault, context: &str) {
    let (change, candidates) = match fault {
        LocalTimeFault::Nonexistent { candidates, .. } => ("gap", candidates),
        LocalTimeFault::Ambiguous { candidates, .. } => ("fold", candidates),
    };
    assert_eq!(run.change.as_deref(), Some(change), "{context}");
    let apart = candidates[1].instant - candidates[0].instant;
    assert_eq!(apart.num_minutes(), (run.offsets[0] - run.offsets[1]).abs(), "{context}");
}

#[test]
fn a_window_closes_to_the_microsecond_on_every_day_until_2030_in_twelve_zones() {
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
