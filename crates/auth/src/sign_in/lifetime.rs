//! How long a sign-in lasts, by what its person may do and where they are.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::Moment;

use crate::{Held, Role};

/// How long a sign-in lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifetime {
    /// Without any use.
    pub idle: TimeDelta,
    /// At the longest.
    pub absolute: TimeDelta,
}

/// How long each kind of person stays signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifetimes {
    /// Without a grant.
    pub learner: Lifetime,
    /// Facilitators, coordinators and observers: they see the data of others.
    pub staff: Lifetime,
    /// Admins.
    pub admin: Lifetime,
    /// The longest idle time on a device that is not one's own.
    pub shared_idle: TimeDelta,
}

impl Default for Lifetimes {
    fn default() -> Self {
        Self {
            learner: Lifetime { idle: TimeDelta::days(14), absolute: TimeDelta::days(90) },
            staff: Lifetime { idle: TimeDelta::hours(12), absolute: TimeDelta::days(7) },
            admin: Lifetime { idle: TimeDelta::hours(1), absolute: TimeDelta::hours(12) },
            shared_idle: TimeDelta::minutes(30),
        }
    }
}

impl Lifetimes {
    /// The lifetime for these grants. Grants whose dates are over do not shorten it; those to come do.
    #[must_use]
    pub fn of(&self, grants: &[Held], own_device: bool, moment: Moment) -> Lifetime {
        let mut live = grants.iter().filter(|g| g.until.is_none_or(|until| moment.utc() < until)).peekable();
        let staff = live.peek().is_some();
        let lifetime = match (live.any(|g| g.role == Role::Admin), staff) {
            (true, _) => self.admin,
            (false, true) => self.staff,
            (false, false) => self.learner,
        };
        let idle = if own_device { lifetime.idle } else { lifetime.idle.min(self.shared_idle) };
        Lifetime { idle, ..lifetime }
    }
}

/// The instants of one sign-in.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// Its last use, to five minutes.
    pub last_seen_at: DateTime<Utc>,
    /// The end that was set when it began.
    pub ends_at: DateTime<Utc>,
    /// The idle time that was set when it began.
    pub idle: TimeDelta,
}

impl Span {
    /// Whether it still holds at `moment`, under the lifetime of what its person may do now: a new grant shortens
    /// the sign-ins that are already there.
    #[must_use]
    pub fn holds(&self, now_allowed: Lifetime, moment: Moment) -> bool {
        let idle = self.idle.min(now_allowed.idle);
        let ends_at = self.ends_at.min(self.created_at + now_allowed.absolute);
        moment.utc() < ends_at && moment.utc() < self.last_seen_at + idle
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::Scope;

    fn start() -> Moment {
        Moment::at("2026-07-01T12:00:00Z".parse().unwrap())
    }

    fn facilitator() -> Held {
        Held::always(Role::Facilitator, Scope::Cohort(Uuid::nil()))
    }

    fn span(lifetime: Lifetime) -> Span {
        let at = start().utc();
        Span { created_at: at, last_seen_at: at, ends_at: at + lifetime.absolute, idle: lifetime.idle }
    }

    #[test]
    fn the_strictest_grant_sets_the_lifetime() {
        let all = Lifetimes::default();
        let admin = Held::always(Role::Admin, Scope::Site);
        assert_eq!(all.of(&[], true, start()), all.learner);
        assert_eq!(all.of(&[facilitator()], true, start()), all.staff);
        assert_eq!(all.of(&[facilitator(), admin.clone()], true, start()), all.admin);
        assert_eq!(all.of(&[admin, facilitator()], true, start()), all.admin);
    }

    #[test]
    fn a_substitute_whose_dates_are_over_is_a_learner_again() {
        let over = Held { until: Some(start().utc()), ..facilitator() };
        let all = Lifetimes::default();
        assert_eq!(all.of(&[over], true, start()), all.learner);
    }

    #[test]
    fn on_a_shared_computer_half_an_hour_without_use_ends_it() {
        let lifetime = Lifetimes::default().of(&[], false, start());
        let span = span(lifetime);
        assert!(span.holds(lifetime, start().plus(TimeDelta::minutes(30) - TimeDelta::microseconds(1))));
        assert!(!span.holds(lifetime, start().plus(TimeDelta::minutes(30))));
    }

    #[test]
    fn use_prolongs_it_but_not_beyond_its_end() {
        let lifetime = Lifetimes::default().admin;
        let later = start().plus(TimeDelta::hours(11));
        let used = Span { last_seen_at: later.utc(), ..span(lifetime) };
        assert!(used.holds(lifetime, later.plus(TimeDelta::minutes(59))));
        assert!(!used.holds(lifetime, later.plus(TimeDelta::hours(1))));
    }

    #[test]
    fn a_new_grant_shortens_what_is_already_there() {
        let all = Lifetimes::default();
        let span = span(all.learner);
        let next_day = start().plus(TimeDelta::days(1));
        assert!(span.holds(all.learner, next_day) && !span.holds(all.staff, next_day));
    }
}
