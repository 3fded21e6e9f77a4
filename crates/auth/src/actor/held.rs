//! Roles on scopes.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use kernel::Moment;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a grant lets its person be. Being a learner is an enrolment, not a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Keeps the site.
    Admin,
    /// State staff: sees the people and teams of an association, read-only.
    Coordinator,
    /// Leads a cohort.
    Facilitator,
    /// Sees completion of those who consented.
    Observer,
}

/// What a role is held on. The ids belong to crates further up and are bare here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "scope", content = "scope_id", rename_all = "snake_case")]
pub enum Scope {
    /// The whole site.
    Site,
    /// An association and what lies below it.
    Association(Uuid),
    /// One cohort.
    Cohort(Uuid),
    /// One team.
    Team(Uuid),
}

/// A role on a scope, from and until instants where it has dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// The role.
    pub role: Role,
    /// What it is held on.
    #[serde(flatten)]
    pub scope: Scope,
    /// The first instant, for substitutes.
    pub from: Option<DateTime<Utc>>,
    /// The instant it ends, for substitutes.
    pub until: Option<DateTime<Utc>>,
}

/// A word that names no role or no kind of scope.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not one of {1}")]
pub struct UnknownWord(pub String, pub &'static str);

impl Role {
    /// Every role.
    pub const ALL: [Self; 4] = [Self::Admin, Self::Coordinator, Self::Facilitator, Self::Observer];

    /// The word in addresses, files and the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Coordinator => "coordinator",
            Self::Facilitator => "facilitator",
            Self::Observer => "observer",
        }
    }

    /// Whether this role can be held on this kind of scope.
    #[must_use]
    pub const fn fits(self, scope: Scope) -> bool {
        matches!(
            (self, scope),
            (Self::Admin, Scope::Site)
                | (Self::Coordinator, Scope::Association(_))
                | (Self::Facilitator, Scope::Cohort(_))
                | (Self::Observer, Scope::Cohort(_) | Scope::Team(_))
        )
    }
}

impl Scope {
    /// The word of the kind of scope.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Association(_) => "association",
            Self::Cohort(_) => "cohort",
            Self::Team(_) => "team",
        }
    }

    /// The id of what is meant; the site has none.
    #[must_use]
    pub const fn id(self) -> Option<Uuid> {
        match self {
            Self::Site => None,
            Self::Association(id) | Self::Cohort(id) | Self::Team(id) => Some(id),
        }
    }

    /// The scope of a word and an id, as stored; nothing where they do not go together.
    #[must_use]
    pub fn of(word: &str, id: Option<Uuid>) -> Option<Self> {
        match (word, id) {
            ("site", None) => Some(Self::Site),
            ("association", Some(id)) => Some(Self::Association(id)),
            ("cohort", Some(id)) => Some(Self::Cohort(id)),
            ("team", Some(id)) => Some(Self::Team(id)),
            _ => None,
        }
    }

    /// The cohort, where the scope is one.
    #[must_use]
    pub const fn cohort(self) -> Option<Uuid> {
        if let Self::Cohort(id) = self { Some(id) } else { None }
    }

    /// The association, where the scope is one.
    #[must_use]
    pub const fn association(self) -> Option<Uuid> {
        if let Self::Association(id) = self { Some(id) } else { None }
    }
}

impl Held {
    /// A role on a scope without dates.
    #[must_use]
    pub const fn always(role: Role, scope: Scope) -> Self {
        Self { role, scope, from: None, until: None }
    }

    /// Whether it counts at `moment`: from its first instant on, up to but not at its end.
    #[must_use]
    pub fn in_force(&self, moment: Moment) -> bool {
        let at = moment.utc();
        self.from.is_none_or(|from| from <= at) && self.until.is_none_or(|until| at < until)
    }

    /// Whether it has no dates.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.from.is_none() && self.until.is_none()
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromStr for Role {
    type Err = UnknownWord;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|role| role.word() == word);
        found.ok_or_else(|| UnknownWord(word.to_owned(), "admin, coordinator, facilitator, observer"))
    }
}
