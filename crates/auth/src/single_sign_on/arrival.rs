//! What comes of what a provider said: a pure rule.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::Id;
use serde::{Deserialize, Serialize};

use super::SignOnReason;
use crate::Person;

/// How far the clock of a provider may be behind.
const LEEWAY: TimeDelta = TimeDelta::seconds(60);

/// What someone went to a provider for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    /// To come in.
    SignIn {
        /// "This is not my device".
        not_mine: bool,
    },
    /// To join the account there to this person's account here.
    Join(Id<Person>),
    /// To show again that they are this person.
    Prove(Id<Person>),
}

/// What a provider said of someone, signed by it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claimed {
    /// The provider.
    pub issuer: String,
    /// Who they are there.
    pub subject: String,
    /// Their address, where the provider says that it is verified.
    pub verified_email: Option<String>,
    /// Their name.
    pub name: Option<String>,
    /// Their groups; none where it does not say.
    pub groups: Vec<String>,
    /// When it last asked them who they are.
    pub asked_at: Option<DateTime<Utc>>,
}

impl Claimed {
    /// Whether the provider asked them who they are since then, as far as it says so.
    pub(super) fn asked_since(&self, then: DateTime<Utc>) -> bool {
        self.asked_at.is_some_and(|at| at >= then - LEEWAY)
    }
}

/// What the rule needs to know of this site.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts {
    /// Whose the account at the provider is.
    pub joined_to: Option<Id<Person>>,
    /// Who has the verified address.
    pub has_address: Option<Id<Person>>,
    /// Whether the provider makes people.
    pub makes_people: bool,
}

/// What comes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// This person is in.
    Enter(Id<Person>),
    /// An account is made, and its person is in.
    Make,
    /// This person may join it, once they have proved that the account here is theirs.
    MayJoin(Id<Person>),
    /// This person showed who they are.
    Proved(Id<Person>),
}

/// What comes of what a provider said. An address alone never opens an account: whoever has one here proves it.
///
/// # Errors
/// The reason against it.
pub fn decide(
    purpose: &Purpose,
    claimed: &Claimed,
    facts: Facts,
    (provider, began_at): (&str, DateTime<Utc>),
) -> Result<Outcome, SignOnReason> {
    let provider = || provider.to_owned();
    match (purpose, facts.joined_to) {
        (Purpose::SignIn { .. }, Some(person)) => Ok(Outcome::Enter(person)),
        (Purpose::SignIn { .. }, None) => newcomer(claimed, facts, provider()),
        (Purpose::Join(_), Some(_)) => Err(SignOnReason::OtherAccount { provider: provider() }),
        (Purpose::Join(_), None) if claimed.verified_email.is_none() => {
            Err(SignOnReason::AddressNotVerified { provider: provider() })
        }
        (Purpose::Join(person), None) if facts.has_address == Some(*person) => Ok(Outcome::MayJoin(*person)),
        (Purpose::Join(_), None) => Err(SignOnReason::AddressDiffers { provider: provider() }),
        (Purpose::Prove(person), joined) if joined != Some(*person) => {
            Err(SignOnReason::OtherAccount { provider: provider() })
        }
        (Purpose::Prove(person), _) if claimed.asked_since(began_at) => Ok(Outcome::Proved(*person)),
        (Purpose::Prove(_), _) => Err(SignOnReason::NotAskedAgain { provider: provider() }),
    }
}

fn newcomer(claimed: &Claimed, facts: Facts, provider: String) -> Result<Outcome, SignOnReason> {
    if claimed.verified_email.is_none() {
        return Err(SignOnReason::AddressNotVerified { provider });
    }
    match facts.has_address {
        Some(person) => Ok(Outcome::MayJoin(person)),
        None if facts.makes_people => Ok(Outcome::Make),
        None => Err(SignOnReason::NoAccount { provider }),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const SIGN_IN: Purpose = Purpose::SignIn { not_mine: false };

    fn person(n: u128) -> Id<Person> {
        Id::from_uuid(Uuid::from_u128(n))
    }

    fn began() -> DateTime<Utc> {
        "2026-07-01T12:00:00Z".parse().unwrap()
    }

    fn said(email: Option<&str>) -> Claimed {
        Claimed { verified_email: email.map(str::to_owned), ..Claimed::default() }
    }

    fn decided(purpose: &Purpose, claimed: &Claimed, facts: Facts) -> Result<Outcome, SignOnReason> {
        decide(purpose, claimed, facts, ("Union", began()))
    }

    fn name() -> String {
        "Union".to_owned()
    }

    #[test]
    fn a_joined_account_opens_its_own_person_whatever_its_address_is_now() {
        let facts = Facts { joined_to: Some(person(1)), has_address: Some(person(2)), makes_people: true };
        assert_eq!(decided(&SIGN_IN, &said(Some("two@example.org")), facts), Ok(Outcome::Enter(person(1))));
        assert_eq!(decided(&SIGN_IN, &said(None), facts), Ok(Outcome::Enter(person(1))));
    }

    #[test]
    fn an_address_alone_never_opens_an_account() {
        let facts = Facts { has_address: Some(person(1)), makes_people: true, ..Facts::default() };
        assert_eq!(decided(&SIGN_IN, &said(Some("a@example.org")), facts), Ok(Outcome::MayJoin(person(1))));
        let refused = Err(SignOnReason::AddressNotVerified { provider: name() });
        assert_eq!(decided(&SIGN_IN, &said(None), facts), refused);
    }

    #[test]
    fn the_unknown_are_made_only_where_the_provider_may_and_their_address_is_verified() {
        let open = Facts { makes_people: true, ..Facts::default() };
        assert_eq!(decided(&SIGN_IN, &said(Some("a@example.org")), open), Ok(Outcome::Make));
        let refused = Err(SignOnReason::NoAccount { provider: name() });
        assert_eq!(decided(&SIGN_IN, &said(Some("a@example.org")), Facts::default()), refused);
        let refused = Err(SignOnReason::AddressNotVerified { provider: name() });
        assert_eq!(decided(&SIGN_IN, &said(None), open), refused);
    }

    #[test]
    fn only_an_account_with_the_same_address_that_is_nobodys_is_joined() {
        let join = Purpose::Join(person(1));
        let of = |joined, address| Facts { joined_to: joined, has_address: address, makes_people: true };
        let mine = said(Some("a@example.org"));
        assert_eq!(decided(&join, &mine, of(None, Some(person(1)))), Ok(Outcome::MayJoin(person(1))));
        let differs = Err(SignOnReason::AddressDiffers { provider: name() });
        assert_eq!(decided(&join, &mine, of(None, Some(person(2)))), differs);
        assert_eq!(decided(&join, &mine, of(None, None)), differs);
        let other = Err(SignOnReason::OtherAccount { provider: name() });
        assert_eq!(decided(&join, &mine, of(Some(person(2)), Some(person(1)))), other);
    }

    #[test]
    fn a_proof_is_given_by_the_same_person_asked_again() {
        let prove = Purpose::Prove(person(1));
        let facts = Facts { joined_to: Some(person(1)), ..Facts::default() };
        let at = |at| Claimed { asked_at: at, ..said(None) };
        assert_eq!(decided(&prove, &at(Some(began())), facts), Ok(Outcome::Proved(person(1))));
        let stale = Err(SignOnReason::NotAskedAgain { provider: name() });
        assert_eq!(decided(&prove, &at(Some(began() - TimeDelta::minutes(2))), facts), stale);
        assert_eq!(decided(&prove, &at(None), facts), stale);
        let other = Facts { joined_to: Some(person(2)), ..facts };
        let refused = Err(SignOnReason::OtherAccount { provider: name() });
        assert_eq!(decided(&prove, &at(Some(began())), other), refused);
    }
}
