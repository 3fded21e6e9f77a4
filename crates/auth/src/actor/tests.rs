use std::sync::Arc;

use chrono::{DateTime, Utc};
use kernel::{Id, Moment, SecretHash};
use uuid::Uuid;

use super::*;

fn at(text: &str) -> Moment {
    Moment::at(text.parse::<DateTime<Utc>>().unwrap())
}

fn with(grants: Vec<Held>, via: Via) -> Actor {
    Actor::Person(Arc::new(SignedIn {
        person: Id::from_uuid(Uuid::from_u128(1)),
        name: "Ada".into(),
        email: "ada@example.org".into(),
        lang: None,
        zone: None,
        grants,
        via,
        fresh_until: Some(at("2026-07-01T00:10:00Z").utc()),
        view_as: None,
    }))
}

fn browser() -> Via {
    Via::Browser { sign_in: SecretHash(Vec::new()), not_my_device: false }
}

const COHORT: Uuid = Uuid::from_u128(7);

#[test]
fn a_substitute_facilitates_on_their_dates_only() {
    let held = Held {
        from: Some(at("2026-07-01T00:00:00Z").utc()),
        until: Some(at("2026-07-08T00:00:00Z").utc()),
        ..Held::always(Role::Facilitator, Scope::Cohort(COHORT))
    };
    let actor = with(vec![held], browser());
    assert!(!actor.facilitates(COHORT, at("2026-06-30T23:59:59Z")));
    assert!(actor.facilitates(COHORT, at("2026-07-01T00:00:00Z")));
    assert!(!actor.facilitates(COHORT, at("2026-07-08T00:00:00Z")));
    assert!(!actor.facilitates(Uuid::from_u128(8), at("2026-07-02T00:00:00Z")));
}

#[test]
fn an_admin_leads_every_cohort_without_facilitating_it() {
    let actor = with(vec![Held::always(Role::Admin, Scope::Site)], browser());
    let now = at("2026-07-01T00:00:00Z");
    assert!(actor.is_admin() && actor.leads(COHORT, now) && !actor.facilitates(COHORT, now));
}

#[test]
fn a_visitor_holds_nothing() {
    let now = at("2026-07-01T00:00:00Z");
    assert!(!Actor::Visitor.is_admin() && !Actor::Visitor.leads(COHORT, now) && !Actor::Visitor.may_write());
}

#[test]
fn proof_is_fresh_until_its_end_and_not_at_it() {
    let actor = with(Vec::new(), browser());
    assert!(actor.is_fresh(at("2026-07-01T00:09:59Z")) && !actor.is_fresh(at("2026-07-01T00:10:00Z")));
}

#[test]
fn a_token_for_reading_may_not_write() {
    assert!(
        !with(Vec::new(), Via::Token { family: Uuid::nil(), scopes: vec![TokenScope::Read] }).may_write()
    );
    assert!(
        with(
            Vec::new(),
            Via::Token { family: Uuid::nil(), scopes: vec![TokenScope::Read, TokenScope::Write] }
        )
        .may_write()
    );
}

#[test]
fn roles_fit_their_own_scopes_only() {
    let scopes = [Scope::Site, Scope::Association(COHORT), Scope::Cohort(COHORT), Scope::Team(COHORT)];
    let fitting = |role: Role| scopes.iter().filter(|s| role.fits(**s)).map(|s| s.word()).collect::<Vec<_>>();
    assert_eq!(fitting(Role::Admin), ["site"]);
    assert_eq!(fitting(Role::Coordinator), ["association"]);
    assert_eq!(fitting(Role::Facilitator), ["cohort"]);
    assert_eq!(fitting(Role::Observer), ["cohort", "team"]);
}
