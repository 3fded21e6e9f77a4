use chrono::DateTime;
use uuid::Uuid;

use super::*;
use crate::cohort::sample;
use crate::seat::entity::Part;

fn id<T>(n: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(n))
}

fn at(seconds: i64) -> DateTime<chrono::Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap()
}

fn cohort() -> cohort::Model {
    let (zone, closes) = ("America/New_York".parse().unwrap(), at(1_000));
    cohort::Model {
        id: id(1),
        zone,
        applications_open_at: at(0),
        applications_close_at: closes,
        ..sample(2022)
    }
}

fn application(state: application::State) -> application::Model {
    application::Model {
        id: id(5),
        cohort_id: id(1),
        person_id: id(9),
        team_id: Some(id(2)),
        kind: application::Kind::Team,
        state,
        draft: "{}".into(),
        revision: 1,
        created_at: at(0),
        updated_at: at(0),
        submitted_at: None,
        extended_until: None,
        extension_reason: None,
        state_at: None,
        state_by: None,
        state_reason: None,
    }
}

fn facts(state: State) -> SeatFacts {
    let seat = entity::Model {
        id: id(3),
        team_id: id(2),
        cohort_id: id(1),
        person_id: Some(id(4)),
        email: "joyce@example.org".into(),
        part: Part::Esp,
        state,
        leads: false,
        invited_at: at(10),
        state_at: None,
        name: Some("Joyce".into()),
        confirm_by: None,
        reminded_at: None,
        alone: false,
    };
    let team = team::Model {
        id: id(2),
        cohort_id: id(1),
        name: "T".into(),
        association_id: None,
        created_at: at(0),
        kept: false,
    };
    let application = Some(application(application::State::Draft));
    SeatFacts { seat, team, cohort: cohort(), application, elsewhere: Elsewhere::default() }
}

fn code(answer: Result<(), Why>) -> Option<&'static str> {
    use kernel::Reason as _;
    answer.err().map(|why| why.code())
}

fn moment(seconds: i64) -> Moment {
    Moment::at(at(seconds))
}

#[test]
fn only_who_has_not_answered_can_say_yes() {
    use sea_orm::Iterable as _;
    for state in State::iter() {
        let told = code(facts(state).may_confirm(moment(20)));
        assert_eq!(told.is_none(), state == State::Invited, "{state:?} {told:?}");
    }
}

#[test]
fn one_application_or_seat_for_each_person_and_cohort() {
    let with = |elsewhere| code(SeatFacts { elsewhere, ..facts(State::Invited) }.may_confirm(moment(20)));
    let none = Elsewhere::default();
    assert_eq!(with(Elsewhere { application: Some(id(7)), ..none }), Some("already_applied"));
    assert_eq!(with(Elsewhere { seat: Some(id(7)), ..none }), Some("seat_elsewhere"));
    assert_eq!(with(Elsewhere { enrolled: true, ..none }), Some("already_enrolled"));
}

#[test]
fn the_seat_of_a_draft_can_be_confirmed_up_to_the_deadline_and_of_what_was_sent_afterwards_too() {
    assert_eq!(code(facts(State::Invited).may_confirm(moment(999))), None);
    assert_eq!(code(facts(State::Invited).may_confirm(moment(1_000))), Some("application_deadline_passed"));
    for state in [application::State::Submitted, application::State::Waitlisted, application::State::Accepted]
    {
        let sent = SeatFacts { application: Some(application(state)), ..facts(State::Invited) };
        assert_eq!(code(sent.may_confirm(moment(5_000))), None, "{state:?}");
    }
}

#[test]
fn the_seat_of_a_team_that_is_given_up_is_no_more() {
    use application::State::{Declined, Lapsed, Withdrawn};
    for state in [Declined, Lapsed, Withdrawn] {
        let gone = SeatFacts { application: Some(application(state)), ..facts(State::Invited) };
        assert_eq!(code(gone.may_confirm(moment(20))), Some("team_gone"), "{state:?}");
    }
    let alone =
        application::Model { kind: application::Kind::Individual, ..application(application::State::Draft) };
    let gone = SeatFacts { application: Some(alone), ..facts(State::Invited) };
    assert_eq!(code(gone.may_confirm(moment(20))), Some("team_gone"));
}

#[test]
fn a_seat_waits_up_to_its_instant_and_not_at_it() {
    let mut waits = facts(State::Invited);
    waits.seat.confirm_by = Some(at(500));
    assert_eq!(code(waits.may_confirm(moment(499))), None);
    assert_eq!(code(waits.may_confirm(moment(500))), Some("seat_lapsed"));
}

#[test]
fn who_has_not_answered_is_reminded_once_a_day() {
    let day = 24 * 3600;
    assert_eq!(code(facts(State::Invited).may_remind(moment(10 + day - 1))), Some("reminded_today"));
    assert_eq!(code(facts(State::Invited).may_remind(moment(10 + day))), None);
    let mut again = facts(State::Invited);
    again.seat.reminded_at = Some(at(10 + day));
    assert_eq!(code(again.may_remind(moment(10 + day + 5))), Some("reminded_today"));
    assert_eq!(code(facts(State::Confirmed).may_remind(moment(10 + day))), Some("not_in_this_state"));
}
