//! Where a session stands: live and ended follow from the time.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Moment, Zone, ZonedTime};

use super::Span;
use super::entity::{Model, State};
use crate::Why;
use crate::curriculum::SessionNode;

/// How long before its start the room opens, in minutes.
pub const ROOM_OPENS_MINUTES: i64 = 15;

/// A session as far as time is concerned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timing {
    /// The state as stored: draft, scheduled or cancelled; live and ended are also told by the time.
    pub stored: State,
    /// The planned start.
    pub starts_at: DateTime<Utc>,
    /// The planned length.
    pub minutes: u32,
    /// When it was ended by hand.
    pub ended_at: Option<DateTime<Utc>>,
    /// The zone in which it was planned.
    pub zone: Zone,
}

impl From<&Model> for Timing {
    fn from(session: &Model) -> Self {
        Self {
            stored: session.state,
            starts_at: session.starts_at,
            minutes: session.minutes.unsigned_abs(),
            ended_at: session.ended_at,
            zone: session.zone.clone(),
        }
    }
}

impl From<&SessionNode> for Timing {
    fn from(session: &SessionNode) -> Self {
        Self {
            stored: session.state,
            starts_at: session.starts_at,
            minutes: session.minutes.unsigned_abs(),
            ended_at: session.ended_at,
            zone: session.zone.clone(),
        }
    }
}

impl Timing {
    /// The session as held: from its start to its planned end, or to the instant at which it was ended by hand.
    #[must_use]
    pub fn held(&self) -> Span {
        let planned = self.starts_at + TimeDelta::minutes(self.minutes.into());
        Span { from: self.starts_at, to: self.ended_at.unwrap_or(planned).max(self.starts_at) }
    }

    /// Where it stands at a moment.
    #[must_use]
    pub fn state(&self, moment: Moment) -> State {
        match self.stored {
            State::Draft | State::Cancelled => self.stored,
            _ if moment.utc() < self.starts_at => State::Scheduled,
            _ if moment.utc() < self.held().to => State::Live,
            _ => State::Ended,
        }
    }

    /// The instant at which the room opens.
    #[must_use]
    pub fn room_opens(&self) -> ZonedTime {
        let instant = self.starts_at - TimeDelta::minutes(ROOM_OPENS_MINUTES);
        ZonedTime { local: self.zone.local(instant).datetime(), zone: self.zone.clone(), instant }
    }

    /// Whether the room lets people in.
    ///
    /// # Errors
    /// Not announced, cancelled, over, or too early (with the instant).
    pub fn may_enter(&self, moment: Moment) -> Result<(), Why> {
        let opens = self.room_opens();
        match self.state(moment) {
            State::Draft => Err(Why::SessionNotAnnounced {}),
            State::Cancelled => Err(Why::SessionCancelled {}),
            State::Ended => Err(Why::SessionOver {}),
            State::Scheduled if moment.utc() < opens.instant => Err(Why::RoomNotOpen { opens }),
            _ => Ok(()),
        }
    }

    /// Whether it can still be moved or cancelled: before it is live.
    ///
    /// # Errors
    /// It has begun, or was cancelled.
    pub fn may_change(&self, moment: Moment) -> Result<(), Why> {
        match self.state(moment) {
            State::Draft | State::Scheduled => Ok(()),
            State::Cancelled => Err(Why::SessionCancelled {}),
            State::Live | State::Ended => Err(Why::SessionBegun {}),
        }
    }

    /// Whether it can be ended now, before its planned end.
    ///
    /// # Errors
    /// It is not under way.
    pub fn may_end(&self, moment: Moment) -> Result<(), Why> {
        if self.state(moment) == State::Live { Ok(()) } else { Err(Why::SessionNotLive {}) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(crate) fn at(time: &str) -> Moment {
        Moment::at(format!("2022-07-07T{time}Z").parse().unwrap())
    }

    fn timing(stored: State) -> Timing {
        let starts_at = at("18:00:00").utc();
        Timing { stored, starts_at, minutes: 60, ended_at: None, zone: "America/New_York".parse().unwrap() }
    }

    #[test]
    fn a_session_is_live_from_its_start_up_to_its_end() {
        let session = timing(State::Scheduled);
        for (time, state) in [
            ("17:59:59.999", State::Scheduled),
            ("18:00:00", State::Live),
            ("18:59:59.999", State::Live),
            ("19:00:00", State::Ended),
        ] {
            assert_eq!(session.state(at(time)), state, "{time}");
        }
    }

    #[test]
    fn a_session_that_was_ended_early_is_over_from_then_on() {
        let session = Timing { ended_at: Some(at("18:40:00").utc()), ..timing(State::Scheduled) };
        assert_eq!(session.state(at("18:39:59")), State::Live);
        assert_eq!(session.state(at("18:40:00")), State::Ended);
        assert_eq!(session.held().seconds(), 40 * 60);
    }

    #[test]
    fn drafts_and_cancelled_sessions_never_become_live() {
        for (stored, why) in
            [(State::Draft, Why::SessionNotAnnounced {}), (State::Cancelled, Why::SessionCancelled {})]
        {
            assert_eq!(timing(stored).state(at("18:30:00")), stored);
            assert_eq!(timing(stored).may_enter(at("18:30:00")), Err(why));
        }
    }

    #[test]
    fn the_room_opens_fifteen_minutes_before_the_start() {
        let session = timing(State::Scheduled);
        let early = session.may_enter(at("17:44:59.999"));
        assert_eq!(early, Err(Why::RoomNotOpen { opens: session.room_opens() }));
        assert_eq!(session.may_enter(at("17:45:00")), Ok(()));
        assert_eq!(session.may_enter(at("19:00:00")), Err(Why::SessionOver {}));
    }

    #[test]
    fn only_a_session_that_has_not_begun_is_moved_and_only_a_live_one_is_ended() {
        let session = timing(State::Scheduled);
        assert_eq!(session.may_change(at("17:59:59")), Ok(()));
        assert_eq!(session.may_change(at("18:00:00")), Err(Why::SessionBegun {}));
        assert_eq!(session.may_end(at("18:00:00")), Ok(()));
        assert_eq!(session.may_end(at("17:59:59")), Err(Why::SessionNotLive {}));
    }
}
