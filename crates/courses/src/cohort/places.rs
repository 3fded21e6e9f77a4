//! Places are never exceeded, and offers go in order of submission (rule 10). Callers count under a lock.

use chrono::{DateTime, Utc};
use kernel::Id;

use crate::application::entity::State;
use crate::{Application, Why};

/// An application as far as places are concerned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Which one.
    pub application: Id<Application>,
    /// Where it stands.
    pub state: State,
    /// How many places it needs: 1, or the seats of its team.
    pub people: u32,
    /// When it was sent.
    pub submitted_at: DateTime<Utc>,
}

/// What a waiting application is told when places are shared out.
#[derive(Clone, Debug, PartialEq)]
pub enum Turn {
    /// A place for each of its people is held.
    Offered(Id<Application>),
    /// It needs more than are left, and keeps its turn.
    PassedOver(Id<Application>, Why),
}

/// The places of a cohort, and how many people are enrolled in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// How many there are.
    pub places: u32,
    /// How many learn in it or have completed it.
    pub enrolled: u32,
}

impl Room {
    /// How many places are taken: by those enrolled, and held for those offered one or accepted who are not yet.
    #[must_use]
    pub fn taken(self, claims: &[Claim]) -> u32 {
        self.enrolled + claims.iter().filter(|c| c.state.holds_places()).map(|c| c.people).sum::<u32>()
    }

    /// How many places are free.
    #[must_use]
    pub fn left(self, claims: &[Claim]) -> u32 {
        self.places.saturating_sub(self.taken(claims))
    }

    /// Whether so many more people can be given places at once.
    ///
    /// # Errors
    /// None is left, or fewer than a team needs.
    pub fn may_take(self, claims: &[Claim], people: u32) -> Result<(), Why> {
        match self.left(claims) {
            left if people <= left => Ok(()),
            0 => Err(Why::NoPlaceLeft { places: self.places }),
            left => Err(Why::TeamPassedOver { needed: people, left }),
        }
    }

    /// Shares the free places out among the waiting, in order of submission. A team that does not fit is passed over
    /// and those behind it get their turn; when nothing is left nobody more is named.
    #[must_use]
    pub fn share_out(self, claims: &[Claim]) -> Vec<Turn> {
        let mut free = self.left(claims);
        let mut turns = Vec::new();
        for claim in waiting(claims) {
            if free == 0 {
                break;
            }
            if claim.people <= free {
                free -= claim.people;
                turns.push(Turn::Offered(claim.application));
            } else {
                let why = Why::TeamPassedOver { needed: claim.people, left: free };
                turns.push(Turn::PassedOver(claim.application, why));
            }
        }
        turns
    }
}

/// Those who wait, in order of submission: the first has turn 1.
#[must_use]
pub fn waiting(claims: &[Claim]) -> Vec<&Claim> {
    let mut waiting: Vec<_> = claims.iter().filter(|c| c.state == State::Waitlisted).collect();
    waiting.sort_by_key(|c| (c.submitted_at, c.application));
    waiting
}

/// The turn of an application among those who wait, from 1; nothing where it does not wait.
#[must_use]
pub fn turn(claims: &[Claim], application: Id<Application>) -> Option<u32> {
    let place = waiting(claims).iter().position(|c| c.application == application)?;
    u32::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn claim(n: u128, state: State, people: u32) -> Claim {
        let submitted_at = DateTime::from_timestamp(1_650_000_000 + i64::try_from(n).unwrap(), 0).unwrap();
        Claim { application: id(n), state, people, submitted_at }
    }

    fn room(places: u32) -> Room {
        Room { places, enrolled: 0 }
    }

    fn id(n: u128) -> Id<Application> {
        Id::from_uuid(uuid::Uuid::from_u128(n))
    }

    #[test]
    fn offered_and_accepted_hold_places_and_nothing_else_does() {
        use sea_orm::Iterable as _;
        let claims: Vec<_> = State::iter().map(|state| claim(1, state, 3)).collect();
        assert_eq!(room(48).left(&claims), 42);
        assert_eq!(Room { places: 48, enrolled: 40 }.left(&claims), 2);
    }

    #[test]
    fn the_last_place_is_taken_once() {
        let taken = [claim(1, State::Accepted, 47)];
        assert_eq!(room(48).may_take(&taken, 1), Ok(()));
        assert_eq!(room(48).may_take(&taken, 3), Err(Why::TeamPassedOver { needed: 3, left: 1 }));
        assert_eq!(room(47).may_take(&taken, 1), Err(Why::NoPlaceLeft { places: 47 }));
    }

    #[test]
    fn a_team_that_does_not_fit_is_passed_over_and_keeps_its_turn() {
        let mut claims = vec![claim(3, State::Waitlisted, 1), claim(2, State::Waitlisted, 4)];
        claims.extend([claim(1, State::Accepted, 45), claim(4, State::Waitlisted, 2)]);
        claims.push(claim(5, State::Waitlisted, 1));
        let passed = Why::TeamPassedOver { needed: 4, left: 3 };
        let expected = [Turn::PassedOver(id(2), passed), Turn::Offered(id(3)), Turn::Offered(id(4))];
        assert_eq!(room(48).share_out(&claims), expected);
        claims.retain(|c| c.state != State::Accepted);
        assert_eq!(room(48).share_out(&claims)[0], Turn::Offered(id(2)));
    }

    #[test]
    fn turns_go_by_submission_and_are_kept_by_who_is_passed_over() {
        let claims =
            [claim(3, State::Waitlisted, 1), claim(1, State::Accepted, 1), claim(2, State::Waitlisted, 4)];
        assert_eq!(
            (turn(&claims, id(2)), turn(&claims, id(3)), turn(&claims, id(1))),
            (Some(1), Some(2), None)
        );
    }

    proptest! {
        #[test]
        fn sharing_out_never_exceeds_the_places(places in 0_u32..30, sizes in prop::collection::vec(1_u32..7, 0..12)) {
            let claims: Vec<_> = (0_u128..).zip(&sizes).map(|(n, s)| claim(n, State::Waitlisted, *s)).collect();
            let turns = room(places).share_out(&claims);
            let given: u32 = claims.iter().filter(|c| turns.contains(&Turn::Offered(c.application))).map(|c| c.people).sum();
            prop_assert!(given <= places);
        }
    }
}
