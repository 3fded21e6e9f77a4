//! A person with a valid sign-in or token.

use chrono::{DateTime, Utc};
use kernel::{Id, Lang, SecretHash, Zone};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Held;
use crate::Person;

/// A person as known at the start of a request.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Who.
    pub person: Id<Person>,
    /// Their name, as they write it.
    pub name: String,
    /// Their address, normalised.
    pub email: String,
    /// Their language, where they chose one.
    pub lang: Option<Lang>,
    /// Their zone, where they chose one.
    pub zone: Option<Zone>,
    /// Everything granted to them, past and future dates included; ask [`super::Actor::held`].
    pub grants: Vec<Held>,
    /// How they came.
    pub via: Via,
    /// Until when their last proof of who they are counts as fresh.
    pub fresh_until: Option<DateTime<Utc>>,
    /// Who is really at the screen, where the site is looked at as this person sees it.
    pub view_as: Option<ViewAs>,
}

/// A facilitator or an admin who looks at one cohort as a learner of it sees it. They only look, and see nothing of
/// the learner outside this cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewAs {
    /// Who looks.
    pub by: Id<Person>,
    /// At which cohort.
    pub cohort: Uuid,
}

impl SignedIn {
    /// Who is really at the screen.
    #[must_use]
    pub fn at_the_screen(&self) -> Id<Person> {
        self.view_as.as_ref().map_or(self.person, |view| view.by)
    }
}

/// How a person came to be known.
#[derive(Clone, Debug)]
pub enum Via {
    /// By the cookie of a browser.
    Browser {
        /// Which sign-in, by the hash of its secret.
        sign_in: SecretHash,
        /// Said to be a shared computer: ends with the browser.
        not_my_device: bool,
    },
    /// By a personal access token.
    Personal {
        /// Which, by the hash of its secret.
        token: SecretHash,
        /// What it was narrowed to; never more than its person may do.
        scopes: Vec<TokenScope>,
    },
    /// By an access token.
    Token {
        /// The refresh tokens it came with; ending them ends it.
        family: Uuid,
        /// What the token was narrowed to; never more than its person may do.
        scopes: Vec<TokenScope>,
    },
}

/// What a token lets its person do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TokenScope {
    /// Read what its person may see.
    Read,
    /// Change what its person may change.
    Write,
}
