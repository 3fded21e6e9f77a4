//! The states of a cohort and of a course. Open, running and ended are not among them: they follow from the dates.

use sea_orm::ActiveEnum as _;

use super::entity::State;
use crate::Why;

impl State {
    /// Whether the state may change to another.
    ///
    /// # Errors
    /// Only `draft → published` and then `cancelled` or `archived` exist.
    pub fn to(self, next: Self) -> Result<Self, Why> {
        match (self, next) {
            (Self::Draft, Self::Published) | (Self::Published, Self::Cancelled | Self::Archived) => Ok(next),
            _ => Err(Why::NotInThisState { state: self.to_value() }),
        }
    }

    /// Publishing also asks for a facilitator.
    ///
    /// # Errors
    /// There is none, or it is no draft.
    pub fn publish(self, facilitators: usize) -> Result<Self, Why> {
        if facilitators == 0 {
            return Err(Why::FacilitatorNeeded {});
        }
        self.to(Self::Published)
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::Iterable as _;

    use super::*;

    #[test]
    fn a_cohort_is_published_once_and_then_cancelled_or_archived() {
        let allowed: Vec<_> = State::iter()
            .flat_map(|from| State::iter().filter(move |to| from.to(*to).is_ok()).map(move |to| (from, to)))
            .collect();
        assert_eq!(
            allowed,
            [
                (State::Draft, State::Published),
                (State::Published, State::Cancelled),
                (State::Published, State::Archived)
            ]
        );
    }

    #[test]
    fn a_cohort_without_a_facilitator_is_not_published() {
        assert_eq!(State::Draft.publish(0), Err(Why::FacilitatorNeeded {}));
        assert_eq!(State::Draft.publish(1), Ok(State::Published));
    }
}
