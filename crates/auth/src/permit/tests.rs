use std::sync::Arc;

use chrono::TimeDelta;
use kernel::{Id, Moment, Reason, SecretHash};
use uuid::Uuid;

use super::*;
use crate::actor::{SignedIn, TokenScope, Via};

enum Rename {}
struct Owned(Id<Person>);

impl Action for Rename {
    type Key = Id<Person>;
    type Object = Owned;
    const FRESH: bool = true;

    async fn load(_: &Tx, _: &Actor, key: Id<Person>, _: Moment) -> Result<Option<Owned>, StorageError> {
        Ok(Some(Owned(key)))
    }

    fn allow(actor: &Actor, object: &Owned, _: Moment) -> Verdict {
        Verdict::visible(actor.is(object.0))
    }
}

fn id(n: u128) -> Id<Person> {
    Id::from_uuid(Uuid::from_u128(n))
}

fn now() -> Moment {
    Moment::at(chrono::DateTime::UNIX_EPOCH)
}

fn actor(via: Via) -> Actor {
    Actor::Person(Arc::new(SignedIn {
        person: id(1),
        name: String::new(),
        email: String::new(),
        lang: None,
        zone: None,
        grants: Vec::new(),
        via,
        fresh_until: Some(now().plus(TimeDelta::minutes(10)).utc()),
        view_as: None,
    }))
}

fn browser() -> Actor {
    actor(Via::Browser { sign_in: SecretHash(Vec::new()), not_my_device: false })
}

fn code(failure: Failure) -> &'static str {
    match failure {
        Failure::NotFound => "not_found",
        Failure::Denied(denied) => denied.code,
        _ => "another failure",
    }
}

#[test]
fn a_permit_says_who_and_on_what() {
    let permit = decide::<Rename>(&browser(), Owned(id(1)), id(1), now()).unwrap();
    assert_eq!((permit.by(), permit.object().0), (id(1), id(1)));
}

#[test]
fn what_is_hidden_does_not_ask_for_proof() {
    let later = now().plus(TimeDelta::hours(1));
    let refused = |owner| code(decide::<Rename>(&browser(), Owned(owner), id(1), later).unwrap_err());
    assert_eq!(refused(id(2)), "not_found");
    assert_eq!(refused(id(1)), "fresh_proof_needed");
}

#[test]
fn visitors_and_reading_tokens_get_no_permit() {
    assert_eq!(able(&Actor::Visitor).unwrap_err().code, "sign_in_needed");
    let reading = actor(Via::Token { family: Uuid::nil(), scopes: vec![TokenScope::Read] });
    assert_eq!(able(&reading).unwrap_err().code, "token_reads_only");
}

#[test]
fn reasons_name_their_messages() {
    assert_eq!(AccessReason::SignInNeeded {}.message().key, "reason-sign-in-needed");
}
