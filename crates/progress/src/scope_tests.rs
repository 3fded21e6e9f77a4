//! What each permit on something of a cohort asks by itself. Pages look at the cohort before they ask for a permit, so that
//! nothing in front of them shows whether the permit would hold alone.

use std::sync::Arc;

use auth::{Action, Actor, Held, Role, Scope, SignedIn, Verdict, Via};
use chrono::{DateTime, Utc};
use courses::enrolment::entity as enrolment;
use kernel::{Id, Moment, SecretHash};
use modules::session::entity as session;
use uuid::Uuid;

use crate::decision::Decide;
use crate::presence::ReportPresence;
use crate::roll::TakeRoll;
use crate::session::{ChangeSession, EndSession};

const OURS: Uuid = Uuid::from_u128(7);

fn at() -> DateTime<Utc> {
    "2026-07-01T12:00:00Z".parse().unwrap()
}

fn holding(role: Role, scope: Scope) -> Actor {
    Actor::Person(Arc::new(SignedIn {
        person: Id::from_uuid(Uuid::from_u128(1)),
        name: "Ada".into(),
        email: "ada@example.org".into(),
        lang: None,
        zone: None,
        grants: vec![Held::always(role, scope)],
        via: Via::Browser { sign_in: SecretHash(Vec::new()), not_my_device: false },
        fresh_until: None,
        view_as: None,
    }))
}

fn enrolment() -> enrolment::Model {
    enrolment::Model {
        id: Id::from_uuid(Uuid::from_u128(2)),
        cohort_id: Id::from_uuid(OURS),
        person_id: Id::from_uuid(Uuid::from_u128(3)),
        team_id: None,
        part: courses::seat::entity::Part::Esp,
        state: enrolment::State::Active,
        enrolled_at: at(),
        completed_at: None,
        ended_at: None,
        state_reason: None,
        state_by: None,
        added_reason: None,
        carried_from: None,
    }
}

fn session() -> session::Model {
    session::Model {
        id: Id::from_uuid(Uuid::from_u128(4)),
        webinar_id: Id::from_uuid(Uuid::from_u128(5)),
        cohort_id: Some(Id::from_uuid(OURS)),
        state: session::State::Scheduled,
        local_start: "2026-07-08T19:00".parse().unwrap(),
        zone: "America/New_York".parse().unwrap(),
        starts_at: at(),
        minutes: 60,
        ended_at: None,
        room_provider: String::new(),
        room_url: String::new(),
        places: None,
        sequence: 0,
        state_reason: None,
        created_at: at(),
        updated_at: at(),
    }
}

/// For whom the object exists: who leads its cohort, who leads another, a coordinator, an observer of it, an admin, nobody.
fn seen_by<A: Action>(object: &A::Object) -> [bool; 6] {
    [
        holding(Role::Facilitator, Scope::Cohort(OURS)),
        holding(Role::Facilitator, Scope::Cohort(Uuid::from_u128(8))),
        holding(Role::Coordinator, Scope::Association(OURS)),
        holding(Role::Observer, Scope::Cohort(OURS)),
        holding(Role::Admin, Scope::Site),
        Actor::Visitor,
    ]
    .map(|actor| A::allow(&actor, object, Moment::at(at())) != Verdict::Hidden)
}

#[test]
fn a_permit_is_for_those_who_lead_this_cohort() {
    let leaders = [true, false, false, false, true, false];
    assert_eq!(seen_by::<Decide>(&enrolment()), leaders);
    assert_eq!(seen_by::<TakeRoll>(&session()), leaders);
    assert_eq!(seen_by::<ReportPresence>(&session()), leaders);
    assert_eq!(seen_by::<EndSession>(&session()), leaders);
}

#[test]
fn sessions_are_moved_and_cancelled_by_admins() {
    assert_eq!(seen_by::<ChangeSession>(&session()), [false, false, false, false, true, false]);
}
