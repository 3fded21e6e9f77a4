//! The states of an enrolment.

use sea_orm::ActiveEnum as _;

use super::entity::State;
use crate::Why;

impl State {
    /// Whether the state may change to another.
    ///
    /// # Errors
    /// Only an active enrolment changes; what is completed stays completed (rule 5).
    pub fn to(self, next: Self) -> Result<Self, Why> {
        match (self, next) {
            (Self::Active, Self::Completed | Self::Withdrawn | Self::Deferred) => Ok(next),
            _ => Err(Why::NotInThisState { state: self.to_value() }),
        }
    }

    /// Whether evidence that comes now moves progress; otherwise it is stored and moves nothing (rule 3).
    #[must_use]
    pub const fn evidence_counts(self) -> bool {
        matches!(self, Self::Active | Self::Completed)
    }

    /// Whether it is the person's one seat in the cohort (rule 14).
    #[must_use]
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Active | Self::Completed)
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::Iterable as _;

    use super::*;

    #[test]
    fn what_is_completed_is_never_taken_back() {
        assert!(State::iter().all(|next| State::Completed.to(next).is_err()));
    }

    #[test]
    fn an_active_enrolment_ends_in_one_of_three_ways() {
        let ways: Vec<_> = State::iter().filter(|next| State::Active.to(*next).is_ok()).collect();
        assert_eq!(ways, [State::Completed, State::Withdrawn, State::Deferred]);
    }

    #[test]
    fn evidence_after_withdrawal_moves_nothing() {
        assert!(!State::Withdrawn.evidence_counts() && !State::Deferred.evidence_counts());
    }
}
