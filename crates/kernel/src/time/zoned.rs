//! Wall-clock times in a zone (rule 2): planned as people say them, kept with the instant they mean.

use chrono::{DateTime, Utc};
use jiff::civil;
use jiff::tz::{AmbiguousOffset, Offset};
use serde::{Deserialize, Serialize};

use super::zone::{Zone, instant};

/// A wall-clock time in a zone together with its instant. Both are stored: the wall clock is what was promised, the
/// instant is derived from it by the bundled rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZonedTime {
    /// What the clock on the wall says.
    pub local: civil::DateTime,
    /// Where the wall is.
    pub zone: Zone,
    /// The instant in UTC.
    pub instant: DateTime<Utc>,
}

/// One of the times that could be meant when a wall-clock time does not exist or exists twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The wall-clock time of this candidate; it differs from the one asked for only in a gap.
    pub local: civil::DateTime,
    /// Its distance from UTC, such as `-04:00`, which chooses it.
    pub offset: String,
    /// The instant in UTC.
    pub instant: DateTime<Utc>,
}

/// Why a wall-clock time is no instant yet, with both candidates in order of time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LocalTimeFault {
    /// The clock jumps over this time: the candidates are the same distance before and after.
    #[error("{local} does not exist in {zone}")]
    Nonexistent {
        /// The time asked for.
        local: civil::DateTime,
        /// Where.
        zone: Zone,
        /// Before and after the gap.
        candidates: Vec<Candidate>,
    },
    /// The clock passes this time twice.
    #[error("{local} comes twice in {zone}")]
    Ambiguous {
        /// The time asked for.
        local: civil::DateTime,
        /// Where.
        zone: Zone,
        /// The first and the second passing.
        candidates: Vec<Candidate>,
    },
}

impl ZonedTime {
    /// The instant of a wall-clock time. `offset` (such as `-04:00`) chooses one of the candidates that an earlier
    /// refusal offered; it is ignored where the time exists once.
    ///
    /// # Errors
    /// [`LocalTimeFault`] where the time does not exist or exists twice and no offered candidate was chosen.
    pub fn resolve(
        local: civil::DateTime,
        zone: &Zone,
        offset: Option<&str>,
    ) -> Result<Self, LocalTimeFault> {
        let rules = zone.rules();
        let (first, second, gap) = match rules.to_ambiguous_timestamp(local).offset() {
            AmbiguousOffset::Unambiguous { offset } => return Ok(Self::with(local, zone, offset)),
            AmbiguousOffset::Fold { before, after } => (before, after, false),
            // in a gap the later offset names the earlier instant
            AmbiguousOffset::Gap { before, after } => (after, before, true),
        };
        let candidates: Vec<_> = [first, second].into_iter().map(|o| candidate(local, zone, o)).collect();
        if let Some(chosen) = candidates.iter().find(|c| offset.is_some_and(|o| o == c.offset)) {
            return Ok(Self { local: chosen.local, zone: zone.clone(), instant: chosen.instant });
        }
        let zone = zone.clone();
        Err(if gap {
            LocalTimeFault::Nonexistent { local, zone, candidates }
        } else {
            LocalTimeFault::Ambiguous { local, zone, candidates }
        })
    }

    fn with(local: civil::DateTime, zone: &Zone, offset: Offset) -> Self {
        Self { local, zone: zone.clone(), instant: at_offset(local, offset) }
    }
}

fn at_offset(local: civil::DateTime, offset: Offset) -> DateTime<Utc> {
    offset.to_timestamp(local).map(instant).unwrap_or(DateTime::UNIX_EPOCH)
}

fn candidate(local: civil::DateTime, zone: &Zone, offset: Offset) -> Candidate {
    let at = at_offset(local, offset);
    let shown = zone.local(at);
    Candidate { local: shown.datetime(), offset: iso_offset(shown.offset()), instant: at }
}

fn iso_offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::datetime;

    fn eastern() -> Zone {
        "America/New_York".parse().unwrap()
    }

    #[test]
    fn the_deadline_of_the_source_is_midnight_in_utc() {
        let at = ZonedTime::resolve(datetime(2022, 5, 11, 20, 0, 0, 0), &eastern(), None).unwrap();
        assert_eq!(at.instant.to_rfc3339(), "2022-05-12T00:00:00+00:00");
    }

    #[test]
    fn a_time_that_comes_twice_is_refused_with_both_candidates() {
        let local = datetime(2022, 11, 6, 1, 30, 0, 0);
        let Err(LocalTimeFault::Ambiguous { candidates, .. }) = ZonedTime::resolve(local, &eastern(), None)
        else {
            panic!("must be ambiguous")
        };
        assert_eq!(candidates.iter().map(|c| c.offset.as_str()).collect::<Vec<_>>(), ["-04:00", "-05:00"]);
        assert!(candidates.iter().all(|c| c.local == local));
        let chosen = ZonedTime::resolve(local, &eastern(), Some("-05:00")).unwrap();
        assert_eq!(chosen.instant, candidates[1].instant);
    }

    #[test]
    fn a_time_that_is_jumped_over_is_refused_with_the_times_around_the_gap() {
        let local = datetime(2022, 3, 13, 2, 30, 0, 0);
        let Err(LocalTimeFault::Nonexistent { candidates, .. }) = ZonedTime::resolve(local, &eastern(), None)
        else {
            panic!("must not exist")
        };
        let shown: Vec<_> = candidates.iter().map(|c| (c.local.to_string(), c.offset.as_str())).collect();
        assert_eq!(
            shown,
            [("2022-03-13T01:30:00".into(), "-05:00"), ("2022-03-13T03:30:00".into(), "-04:00")]
        );
        let chosen = ZonedTime::resolve(local, &eastern(), Some("-04:00")).unwrap();
        assert_eq!(chosen.local, datetime(2022, 3, 13, 3, 30, 0, 0));
    }

    #[test]
    fn the_bundled_rules_know_british_columbia() {
        assert_eq!(super::super::self_check(), Ok(()));
    }
}
