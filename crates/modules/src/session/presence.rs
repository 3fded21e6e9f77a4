//! What a beat of the join page is worth (rule 3). The server stamps it; the page claims nothing.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::Moment;

use super::Span;
use super::entity::State;
use super::state::Timing;

/// The most that one beat is worth, in seconds: a page that was asleep is not made up for.
pub const BEAT_MOST_SECONDS: i64 = 60;

/// The presence that a beat adds: the time since the previous beat, at most the last minute, inside the session. The
/// first beat adds nothing and starts the count; a beat outside the live session adds nothing either.
#[must_use]
pub fn beat(last: Option<DateTime<Utc>>, now: Moment, session: &Timing) -> Option<Span> {
    if session.state(now) != State::Live {
        return None;
    }
    let earliest = now.utc() - TimeDelta::seconds(BEAT_MOST_SECONDS);
    Span::new(last?.max(earliest), now.utc())?.clip(&session.held())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn session() -> Timing {
        let starts_at = "2022-07-07T18:00:00Z".parse().unwrap();
        let zone = "America/New_York".parse().unwrap();
        Timing { stored: State::Scheduled, starts_at, minutes: 60, ended_at: None, zone }
    }

    fn second(s: i64) -> DateTime<Utc> {
        session().starts_at + TimeDelta::seconds(s)
    }

    fn worth(last: Option<i64>, now: i64) -> Option<(i64, i64)> {
        let span = beat(last.map(second), Moment::at(second(now)), &session())?;
        let since = |at: DateTime<Utc>| (at - session().starts_at).num_seconds();
        Some((since(span.from), since(span.to)))
    }

    #[test]
    fn the_first_beat_adds_nothing_and_each_later_one_the_time_since() {
        assert_eq!(worth(None, 30), None);
        assert_eq!(worth(Some(30), 60), Some((30, 60)));
    }

    #[test]
    fn a_beat_after_a_long_sleep_is_worth_a_minute() {
        assert_eq!(worth(Some(30), 930), Some((870, 930)));
        assert_eq!(worth(Some(30), 90), Some((30, 90)));
    }

    #[test]
    fn waiting_in_the_room_before_the_start_does_not_count() {
        assert_eq!(worth(Some(-60), -30), None);
        assert_eq!(worth(Some(-20), 10), Some((0, 10)));
    }

    #[test]
    fn a_beat_after_the_end_adds_nothing() {
        assert_eq!(worth(Some(3_580), 3_600), None);
        assert_eq!(worth(Some(3_570), 3_599), Some((3_570, 3_599)));
    }

    #[test]
    fn a_beat_that_the_clock_puts_before_the_last_one_adds_nothing() {
        assert_eq!(worth(Some(60), 60), None);
        assert_eq!(worth(Some(90), 60), None);
    }

    proptest! {
        #[test]
        fn no_beat_is_worth_more_than_a_minute_or_reaches_outside_the_session(last in -600_i64..4_200, now in -600_i64..4_200) {
            if let Some((from, to)) = worth(Some(last), now) {
                prop_assert!(to - from <= 60 && from >= 0 && to <= 3_600 && from >= last && to == now);
            }
        }
    }
}
