//! The states of an application, and who may change them.

use kernel::Moment;
use sea_orm::{ActiveEnum as _, EnumIter};

use super::Window;
use super::entity::State;
use crate::Why;

/// What can be done to an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter)]
pub enum Act {
    /// Send it.
    Submit,
    /// Give it a place.
    Accept,
    /// Let it wait.
    Waitlist,
    /// Refuse it.
    Decline,
    /// Hold a place for it.
    Offer,
    /// Take the place that is held.
    Take,
    /// Let the offer end unused.
    Lapse,
    /// Take it back.
    Withdraw,
}

/// Who does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter)]
pub enum By {
    /// Its author; in a team the lead.
    Applicant,
    /// A facilitator of the cohort or an admin.
    Reviewer,
    /// The server, when an offer expires or a place comes free.
    Server,
}

/// Every allowed change. What is not here is refused.
pub const TABLE: &[(State, Act, By, State)] = &[
    (State::Draft, Act::Submit, By::Applicant, State::Submitted),
    (State::Submitted, Act::Accept, By::Reviewer, State::Accepted),
    (State::Submitted, Act::Waitlist, By::Reviewer, State::Waitlisted),
    (State::Submitted, Act::Decline, By::Reviewer, State::Declined),
    (State::Waitlisted, Act::Offer, By::Reviewer, State::Offered),
    (State::Waitlisted, Act::Offer, By::Server, State::Offered),
    (State::Offered, Act::Take, By::Applicant, State::Accepted),
    (State::Offered, Act::Lapse, By::Server, State::Lapsed),
    (State::Draft, Act::Withdraw, By::Applicant, State::Withdrawn),
    (State::Submitted, Act::Withdraw, By::Applicant, State::Withdrawn),
    (State::Waitlisted, Act::Withdraw, By::Applicant, State::Withdrawn),
    (State::Offered, Act::Withdraw, By::Applicant, State::Withdrawn),
    (State::Accepted, Act::Withdraw, By::Applicant, State::Withdrawn),
];

impl State {
    /// The state after an act.
    ///
    /// # Errors
    /// Somebody else decides that, or nobody can from this state.
    pub fn after(self, act: Act, by: By) -> Result<Self, Why> {
        let mut rows = TABLE.iter().filter(|(from, a, ..)| *from == self && *a == act).peekable();
        if rows.peek().is_none() {
            return Err(Why::NotInThisState { state: self.to_value() });
        }
        rows.find(|(_, _, who, _)| *who == by).map(|(.., to)| *to).ok_or(Why::NotYoursToDo {})
    }

    /// The state as it is shown: a draft whose deadline has passed is expired.
    #[must_use]
    pub fn shown(self, window: &Window, extension: Option<&kernel::ZonedTime>, moment: Moment) -> Self {
        let past = moment.utc() >= window.deadline(extension).instant;
        if self == Self::Draft && past { Self::Expired } else { self }
    }

    /// Whether it holds places of the cohort (rule 10).
    #[must_use]
    pub const fn holds_places(self) -> bool {
        matches!(self, Self::Offered | Self::Accepted)
    }

    /// Whether nothing more becomes of it.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Declined | Self::Lapsed | Self::Withdrawn | Self::Expired)
    }

    /// Whether it counts as the person's one live application for the cohort (rule 14).
    #[must_use]
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Draft | Self::Submitted | Self::Waitlisted | Self::Offered | Self::Accepted)
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::Iterable as _;

    use super::*;

    #[test]
    fn every_change_that_the_table_does_not_list_is_refused() {
        for from in State::iter() {
            for act in Act::iter() {
                for by in By::iter() {
                    let listed = TABLE.iter().find(|(f, a, b, _)| (*f, *a, *b) == (from, act, by));
                    assert_eq!(from.after(act, by).ok(), listed.map(|row| row.3), "{from:?} {act:?} {by:?}");
                }
            }
        }
    }

    #[test]
    fn nobody_but_a_reviewer_gives_a_place() {
        assert_eq!(State::Submitted.after(Act::Accept, By::Applicant), Err(Why::NotYoursToDo {}));
        let refused = State::Declined.after(Act::Accept, By::Reviewer);
        assert_eq!(refused, Err(Why::NotInThisState { state: "declined".into() }));
    }

    #[test]
    fn no_change_ends_in_expired_and_the_final_states_have_no_way_out() {
        assert!(TABLE.iter().all(|(.., to)| *to != State::Expired));
        for last in [State::Declined, State::Lapsed, State::Withdrawn] {
            assert!(!last.is_live() && TABLE.iter().all(|(from, ..)| *from != last));
        }
    }
}
