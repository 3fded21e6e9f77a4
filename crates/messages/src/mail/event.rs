//! Every kind of event that is told by mail.

use chrono::{DateTime, Utc};
use kernel::outbox;
use serde::{Deserialize, Serialize};

/// An event as the outbox holds it.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Of someone's account.
    Account(auth::event::Event),
    /// Of an application, or a word to a cohort.
    Course(courses::event::Event),
    /// Of a session.
    Session(modules::event::Event),
    /// Of mail itself.
    Own(Own),
}

/// What is told of mail itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Own {
    /// An admin asked whether mail arrives.
    TestMail {},
}

impl outbox::Event for Own {}

impl Event {
    /// Reads an event as it was stored.
    ///
    /// # Errors
    /// Why none of the crates that raise events knows it.
    pub fn read(kind: &str, payload: &str) -> Result<Self, String> {
        let account = outbox::read(kind, payload).map(Self::Account);
        let course = || outbox::read(kind, payload).map(Self::Course);
        let session = || outbox::read(kind, payload).map(Self::Session);
        let own = || outbox::read(kind, payload).map(Self::Own);
        let read = account.or_else(|a| course().map_err(|c| format!("{a}; {c}")));
        let read = read.or_else(|e| session().map_err(|s| format!("{e}; {s}")));
        read.or_else(|e| own().map_err(|o| format!("{e}; {o}")))
    }

    /// The address it goes to, where that is not the account's.
    #[must_use]
    pub fn to(&self) -> Option<&str> {
        if let Self::Account(event) = self { event.to() } else { None }
    }

    /// Until when telling it makes sense: a link that no longer works is sent to nobody.
    #[must_use]
    pub fn ends_at(&self) -> Option<DateTime<Utc>> {
        use auth::event::Event as A;
        match self {
            Self::Account(
                A::Invitation { expires_at, .. }
                | A::Verification { expires_at, .. }
                | A::Reset { expires_at, .. }
                | A::HelpLink { expires_at, .. }
                | A::EmailChange { expires_at, .. },
            ) => Some(*expires_at),
            Self::Course(
                courses::event::Event::Offer { expires_at, .. }
                | courses::event::Event::WishAsked { expires_at, .. },
            ) => Some(*expires_at),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_event_says_so() {
        assert!(Event::read("surprise", "{}").unwrap_err().contains("surprise"));
        assert_eq!(Event::read("test_mail", "{}"), Ok(Event::Own(Own::TestMail {})));
    }
}
