//! From what a planner types to a time that is stored (rule 2).

use jiff::civil;
use kernel::time::{Candidate, LocalTimeFault};
use kernel::{Arg, Invalid, Zone, ZonedTime};

use crate::Why;

/// The shortest session, in minutes.
pub const MINUTES_LEAST: u32 = 5;
/// The longest session, in minutes.
pub const MINUTES_MOST: u32 = 480;

/// When a session is, and for how long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its start: wall clock, zone and instant.
    pub start: ZonedTime,
    /// Its length in minutes.
    pub minutes: u32,
}

/// What was typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typed<'a> {
    /// Such as `2026-07-08T19:00`.
    pub local_start: &'a str,
    /// An IANA name.
    pub zone: &'a str,
    /// The length in minutes; none where it was no number.
    pub minutes: Option<u32>,
    /// Chooses one of the candidates that an earlier answer offered, such as `-04:00`.
    pub offset: Option<&'a str>,
}

/// Why there is no plan yet, with the times to choose from where the wall clock leaves a choice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Refused {
    /// Every fault by field: `local_start`, `zone`, `minutes`.
    pub invalid: Invalid,
    /// Both times that could be meant, in order of time; empty where that was not the fault.
    pub candidates: Vec<Candidate>,
}

/// Reads what was typed. A time in a gap or a fold needs `offset` to say which is meant.
///
/// # Errors
/// All faults at once, and the candidates.
pub fn read(typed: Typed<'_>) -> Result<Plan, Refused> {
    let mut refused = Refused::default();
    let zone: Option<Zone> = typed.zone.trim().parse().ok();
    if zone.is_none() {
        refused.invalid.push("zone", &Why::UnknownZone {});
    }
    let local = read_local(typed.local_start);
    if local.is_none() {
        refused.invalid.push("local_start", &Why::LocalTimeNotReadable {});
    }
    let minutes = typed.minutes.filter(|m| (MINUTES_LEAST..=MINUTES_MOST).contains(m));
    if minutes.is_none() {
        let out = Why::MinutesOutOfRange { least: MINUTES_LEAST, most: MINUTES_MOST };
        refused.invalid.push("minutes", &out);
    }
    let start = zone.zip(local).and_then(|(zone, local)| resolve(local, &zone, typed.offset, &mut refused));
    match start.zip(minutes) {
        Some((start, minutes)) => Ok(Plan { start, minutes }),
        None => Err(refused),
    }
}

fn resolve(
    local: civil::DateTime,
    zone: &Zone,
    offset: Option<&str>,
    refused: &mut Refused,
) -> Option<ZonedTime> {
    match ZonedTime::resolve(local, zone, offset) {
        Ok(start) => Some(start),
        Err(fault) => {
            refused.invalid.push("local_start", &why(&fault));
            refused.candidates = candidates(fault);
            None
        }
    }
}

/// The reason for a wall-clock time that is no instant.
#[must_use]
pub fn why(fault: &LocalTimeFault) -> Why {
    let (LocalTimeFault::Nonexistent { zone, candidates, .. }
    | LocalTimeFault::Ambiguous { zone, candidates, .. }) = fault;
    let mut times = candidates.iter().map(|c| Arg::Zoned(c.instant, zone.clone()));
    let mut next = || times.next().unwrap_or_else(|| Arg::Text(String::new()));
    let (first, second) = (next(), next());
    match fault {
        LocalTimeFault::Nonexistent { .. } => Why::NonexistentLocalTime { first, second },
        LocalTimeFault::Ambiguous { .. } => Why::AmbiguousLocalTime { first, second },
    }
}

fn candidates(fault: LocalTimeFault) -> Vec<Candidate> {
    let (LocalTimeFault::Nonexistent { candidates, .. } | LocalTimeFault::Ambiguous { candidates, .. }) =
        fault;
    candidates
}

/// A date and a time of day in whole minutes, as a browser's field sends it; nothing that names an offset or a zone.
fn read_local(text: &str) -> Option<civil::DateTime> {
    let text = text.trim();
    let plain = text.len() >= 16 && text.chars().all(|c| c.is_ascii_digit() || "-:T ".contains(c));
    let local: civil::DateTime = text.parse().ok().filter(|_| plain && text.matches('-').count() == 2)?;
    (local.second() == 0 && local.subsec_nanosecond() == 0).then_some(local)
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
