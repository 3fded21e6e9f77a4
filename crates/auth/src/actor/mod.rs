//! Who a request comes from, and what they hold.

mod held;
mod signed_in;

use std::sync::Arc;

pub use held::{Held, Role, Scope};
use kernel::{Id, Moment};
pub use signed_in::{SignedIn, TokenScope, Via, ViewAs};
use uuid::Uuid;

use crate::Person;

/// Who a request comes from. What they may do follows from their grants and enrolments, asked for each action.
#[derive(Clone, Debug)]
pub enum Actor {
    /// Someone who is not signed in.
    Visitor,
    /// Someone whose second factor is still to come: everywhere but on the pages that finish it they are a visitor.
    Half(Arc<SignedIn>),
    /// Someone with an account, signed in.
    Person(Arc<SignedIn>),
}

impl Actor {
    /// The person, where someone is signed in.
    #[must_use]
    pub fn signed_in(&self) -> Option<&SignedIn> {
        match self {
            Self::Visitor | Self::Half(_) => None,
            Self::Person(person) => Some(person),
        }
    }

    /// The person, where their second factor is still to come.
    #[must_use]
    pub fn half(&self) -> Option<&SignedIn> {
        if let Self::Half(person) = self { Some(person) } else { None }
    }

    /// The person's id, where someone is signed in.
    #[must_use]
    pub fn person(&self) -> Option<Id<Person>> {
        self.signed_in().map(|p| p.person)
    }

    /// Whether this is that person.
    #[must_use]
    pub fn is(&self, person: Id<Person>) -> bool {
        self.person() == Some(person)
    }

    /// The grants in force at `moment`; a substitute's count on their dates only.
    pub fn held(&self, moment: Moment) -> impl Iterator<Item = &Held> {
        let all = self.signed_in().map(|p| p.grants.as_slice()).unwrap_or_default();
        all.iter().filter(move |held| held.in_force(moment))
    }

    /// Whether they hold `role` on any scope at `moment`.
    #[must_use]
    pub fn has_role(&self, role: Role, moment: Moment) -> bool {
        self.held(moment).any(|held| held.role == role)
    }

    /// Whether they hold exactly this role on this scope at `moment`.
    #[must_use]
    pub fn holds(&self, role: Role, scope: Scope, moment: Moment) -> bool {
        self.held(moment).any(|held| held.role == role && held.scope == scope)
    }

    /// Whether they are an admin of the site. An admin's grant has no dates.
    #[must_use]
    pub fn is_admin(&self) -> bool {
        let all = self.signed_in().map(|p| p.grants.as_slice()).unwrap_or_default();
        all.iter().any(|held| held.role == Role::Admin && held.scope == Scope::Site && held.is_open())
    }

    /// Whether they facilitate this cohort at `moment`. Admins see all without facilitating.
    #[must_use]
    pub fn facilitates(&self, cohort: impl Into<Uuid>, moment: Moment) -> bool {
        self.holds(Role::Facilitator, Scope::Cohort(cohort.into()), moment)
    }

    /// Whether they facilitate this cohort at `moment` or are an admin.
    #[must_use]
    pub fn leads(&self, cohort: impl Into<Uuid>, moment: Moment) -> bool {
        self.is_admin() || self.facilitates(cohort, moment)
    }

    /// The cohorts that they facilitate at `moment`.
    #[must_use]
    pub fn cohorts_facilitated(&self, moment: Moment) -> Vec<Uuid> {
        let ours = self.held(moment).filter(|held| held.role == Role::Facilitator);
        ours.filter_map(|held| held.scope.cohort()).collect()
    }

    /// The associations that they coordinate at `moment`.
    #[must_use]
    pub fn associations_coordinated(&self, moment: Moment) -> Vec<Uuid> {
        let ours = self.held(moment).filter(|held| held.role == Role::Coordinator);
        ours.filter_map(|held| held.scope.association()).collect()
    }

    /// The cohorts and teams that they observe at `moment`.
    #[must_use]
    pub fn scopes_observed(&self, moment: Moment) -> Vec<Scope> {
        self.held(moment).filter(|held| held.role == Role::Observer).map(|held| held.scope).collect()
    }

    /// Whether they proved who they are less than ten minutes before `moment`.
    #[must_use]
    pub fn is_fresh(&self, moment: Moment) -> bool {
        self.signed_in().and_then(|p| p.fresh_until).is_some_and(|until| moment.utc() < until)
    }

    /// Whether somebody looks at the site as this person sees it.
    #[must_use]
    pub fn view_as(&self) -> Option<&ViewAs> {
        self.signed_in().and_then(|person| person.view_as.as_ref())
    }

    /// Whether they may change anything: a token may have been narrowed to reading, and who looks at the site as
    /// somebody else only looks.
    #[must_use]
    pub fn may_write(&self) -> bool {
        self.view_as().is_none()
            && self.signed_in().is_some_and(|p| match &p.via {
                Via::Browser { .. } => true,
                Via::Token { scopes, .. } | Via::Personal { scopes, .. } => {
                    scopes.contains(&TokenScope::Write)
                }
            })
    }
}

#[cfg(test)]
mod tests;
