//! The states of a seat, and who leads the team.

use chrono::{DateTime, Utc};
use kernel::{Id, Moment, ZonedTime};
use sea_orm::ActiveEnum as _;

use super::entity::State;
use crate::cohort::dates::{days_after, last_minute};
use crate::{Seat, Why};

/// How long after acceptance an unconfirmed seat is held, in days of the cohort's zone.
pub const CONFIRM_DAYS: i32 = 7;

impl State {
    /// Whether the state may change to another.
    ///
    /// # Errors
    /// That change does not exist.
    pub fn to(self, next: Self) -> Result<Self, Why> {
        use State::{Confirmed, Enrolled, Invited, Lapsed, Left, Refused};
        match (self, next) {
            (Invited, Confirmed | Refused | Lapsed) | (Confirmed, Enrolled | Left) | (Enrolled, Left) => {
                Ok(next)
            }
            _ => Err(Why::NotInThisState { state: self.to_value() }),
        }
    }

    /// Whether the seat takes one of the team's places.
    #[must_use]
    pub const fn is_taken(self) -> bool {
        matches!(self, Self::Invited | Self::Confirmed | Self::Enrolled)
    }

    /// Whether its person said yes: they have one such seat in a cohort at most (rule 14), whoever else invites them.
    #[must_use]
    pub const fn is_given(self) -> bool {
        matches!(self, Self::Confirmed | Self::Enrolled)
    }
}

/// The instant at which unconfirmed seats lapse: the end of the seventh day after acceptance in the cohort's zone.
#[must_use]
pub fn confirm_by(accepted: Moment, zone: &kernel::Zone) -> ZonedTime {
    let day = days_after(zone.date(accepted.utc()), CONFIRM_DAYS);
    last_minute(day, zone)
}

/// A seat as far as leading is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Which one.
    pub seat: Id<Seat>,
    /// Where it stands.
    pub state: State,
    /// When its person said yes; none where they have not.
    pub confirmed_at: Option<DateTime<Utc>>,
}

/// Who leads when the lead has left: the longest confirmed of those who are still there.
#[must_use]
pub fn next_lead(seats: &[Candidate]) -> Option<Id<Seat>> {
    let there = seats.iter().filter(|c| matches!(c.state, State::Confirmed | State::Enrolled));
    there.filter_map(|c| c.confirmed_at.map(|at| (at, c.seat))).min().map(|(_, seat)| seat)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seat_that_was_refused_or_lapsed_or_left_frees_its_place_for_good() {
        use sea_orm::Iterable as _;
        for last in [State::Refused, State::Lapsed, State::Left] {
            assert!(!last.is_taken() && State::iter().all(|next| last.to(next).is_err()));
        }
        assert_eq!(State::Confirmed.to(State::Enrolled), Ok(State::Enrolled));
        assert!(State::Invited.to(State::Enrolled).is_err());
    }

    #[test]
    fn unconfirmed_seats_lapse_at_the_end_of_the_seventh_day_in_the_cohorts_zone() {
        let accepted = Moment::at("2022-05-20T02:00:00Z".parse().unwrap());
        let by = confirm_by(accepted, &"America/New_York".parse().unwrap());
        assert_eq!(by.local.to_string(), "2022-05-26T23:59:00");
    }

    #[test]
    fn the_longest_confirmed_leads_when_the_lead_leaves() {
        let seat = |n: u128, state, at: Option<i64>| {
            let confirmed_at = at.and_then(|s| DateTime::from_timestamp(s, 0));
            Candidate { seat: Id::from_uuid(uuid::Uuid::from_u128(n)), state, confirmed_at }
        };
        let seats = [
            seat(1, State::Left, Some(1)),
            seat(2, State::Enrolled, Some(9)),
            seat(3, State::Confirmed, Some(5)),
            seat(4, State::Invited, None),
        ];
        assert_eq!(next_lead(&seats), Some(seats[2].seat));
        assert_eq!(next_lead(&seats[..1]), None);
    }
}
