//! Who may come to an address at all, before any object is looked at.

use auth::{Actor, Role};
use kernel::Moment;

/// Who an address is for. What needs an object (whose cohort, whose application) is decided by the command's permit or
/// the query's filter; this refuses what needs none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Access {
    /// The same for everybody, whoever asks: assets, health, keys. Who asks is not even looked up.
    Anyone,
    /// Everybody, and shown with what the one who asks may see.
    Public,
    /// Whoever holds the secret in the address: join addresses, feeds, invitations. The handler checks it.
    Secret,
    /// Those whose second factor is still to come, and nobody else: the pages that finish it.
    HalfAuthenticated,
    /// Anyone with an account.
    SignedIn,
    /// Those who learn: an enrolment, an application or a seat of their own, which the query finds.
    Learner,
    /// Facilitators of some cohort, and admins.
    Facilitator,
    /// Coordinators of some association, and admins.
    Coordinator,
    /// Observers of some team or cohort, and admins.
    Observer,
    /// Facilitators, coordinators and admins.
    AnyStaff,
    /// Admins alone.
    Admin,
    /// Directories that push people, by a token of their own kind. No person comes here.
    Directory,
}

/// What the guard says to someone who may not pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// They may pass once they are signed in.
    SignIn,
    /// For them there is nothing at this address.
    NotFound,
}

impl Access {
    /// Every kind of access, for tests that ask all.
    pub const ALL: [Self; 12] = [
        Self::Anyone,
        Self::Public,
        Self::Secret,
        Self::HalfAuthenticated,
        Self::SignedIn,
        Self::Learner,
        Self::Facilitator,
        Self::Coordinator,
        Self::Observer,
        Self::AnyStaff,
        Self::Admin,
        Self::Directory,
    ];

    /// The word in lists of routes.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::Public => "public",
            Self::Secret => "secret",
            Self::HalfAuthenticated => "half-authenticated",
            Self::SignedIn => "signed-in",
            Self::Learner => "learner",
            Self::Facilitator => "facilitator",
            Self::Coordinator => "coordinator",
            Self::Observer => "observer",
            Self::AnyStaff => "any-staff",
            Self::Admin => "admin",
            Self::Directory => "directory",
        }
    }

    /// Whether no sign-in is asked for.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Anyone | Self::Public | Self::Secret)
    }

    /// The roles of which one is needed; none where any account will do.
    const fn roles(self) -> &'static [Role] {
        match self {
            Self::Facilitator => &[Role::Facilitator, Role::Admin],
            Self::Coordinator => &[Role::Coordinator, Role::Admin],
            Self::Observer => &[Role::Observer, Role::Admin],
            Self::AnyStaff => &[Role::Facilitator, Role::Coordinator, Role::Admin],
            Self::Admin => &[Role::Admin],
            _ => &[],
        }
    }

    /// Whether `actor` may come here at `moment`.
    ///
    /// # Errors
    /// What to say instead. A page for a role that one does not hold does not exist.
    pub fn admit(self, actor: &Actor, moment: Moment) -> Result<(), Refusal> {
        if self.is_open() {
            return Ok(());
        }
        if self == Self::HalfAuthenticated && actor.half().is_some() {
            return Ok(());
        }
        if self == Self::Directory || actor.signed_in().is_none() {
            return Err(Refusal::SignIn);
        }
        if self == Self::HalfAuthenticated {
            return Err(Refusal::NotFound);
        }
        let roles = self.roles();
        let passes = roles.is_empty() || roles.iter().any(|role| actor.has_role(*role, moment));
        if passes { Ok(()) } else { Err(Refusal::NotFound) }
    }
}
