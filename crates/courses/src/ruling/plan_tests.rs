use chrono::DateTime;
use uuid::Uuid;

use super::*;

fn claim(n: u128, state: State, people: u32) -> Claim {
    let submitted_at = DateTime::from_timestamp(1_650_000_000 + i64::try_from(n).unwrap(), 0).unwrap();
    Claim { application: id(n), state, people, submitted_at }
}

fn id(n: u128) -> Id<Application> {
    Id::from_uuid(Uuid::from_u128(n))
}

const ROOM: Room = Room { places: 10, enrolled: 4 };

#[test]
fn accepting_many_gives_places_in_order_of_submission() {
    let asked = [claim(3, State::Submitted, 3), claim(1, State::Submitted, 4), claim(2, State::Submitted, 1)];
    let fates = plan(ROOM, &[], &asked, Word::Accept, true);
    let passed = Why::TeamPassedOver { needed: 3, left: 1 };
    assert_eq!(
        fates,
        [
            (id(1), Fate::Accepted { places: 4 }),
            (id(2), Fate::Accepted { places: 1 }),
            (id(3), Fate::Waitlisted { turn: 1, because: Some(passed.clone()) }),
        ]
    );
    let refused = plan(ROOM, &[], &asked, Word::Accept, false);
    assert_eq!(refused[2], (id(3), Fate::Not(passed)));
}

#[test]
fn a_turn_counts_those_who_wait_already_and_sent_earlier() {
    let others = [claim(1, State::Waitlisted, 1), claim(4, State::Waitlisted, 1)];
    let asked = [claim(3, State::Submitted, 1), claim(2, State::Submitted, 2)];
    let turns: Vec<_> = plan(ROOM, &others, &asked, Word::Waitlist, false).into_iter().map(|f| f.1).collect();
    let waits = |turn| Fate::Waitlisted { turn, because: None };
    assert_eq!(turns, [waits(2), waits(3)]);
}

#[test]
fn only_what_was_sent_and_is_undecided_is_ruled_on() {
    use sea_orm::Iterable as _;
    for state in State::iter().filter(|state| *state != State::Submitted) {
        for word in [Word::Accept, Word::Waitlist, Word::Decline] {
            let fates = plan(ROOM, &[], &[claim(1, state, 1)], word, true);
            assert!(matches!(fates[0].1, Fate::Not(Why::NotInThisState { .. })), "{state:?} {word:?}");
        }
    }
}

#[test]
fn who_is_offered_a_place_holds_it_against_those_who_are_accepted() {
    let others = [claim(1, State::Offered, 4)];
    let asked = [claim(2, State::Submitted, 3)];
    let fates = plan(ROOM, &others, &asked, Word::Accept, false);
    assert_eq!(fates[0].1, Fate::Not(Why::TeamPassedOver { needed: 3, left: 2 }));
}

#[test]
fn a_team_keeps_its_lead_and_stays_within_its_range_or_ends() {
    let seat = |n: u128| Id::<Seat>::from_uuid(Uuid::from_u128(n));
    let sits = |all: &[Sits]| Arrangement((1..).map(seat).zip(all.iter().copied()).collect());
    let check = |all: &[Sits]| sits(all).check(Size::default(), Some(seat(1)));
    use Sits::{Alone, Nowhere, Team};
    assert_eq!(check(&[Team, Team, Nowhere]), Ok(()));
    assert_eq!(check(&[Alone, Alone, Alone]), Ok(()));
    assert_eq!(check(&[Nowhere, Team, Team]), Err(Why::LeadKeepsPlace {}));
    assert_eq!(check(&[Team, Alone, Nowhere]), Err(Why::TeamTooSmall { least: 2 }));
    assert!(sits(&[Team, Nowhere]).trims() && !sits(&[Team, Alone]).trims());
}
