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

    /// Taking an announcement back: only while nobody has applied or has a place.
    ///
    /// # Errors
    /// Somebody has, or it is not published.
    pub fn withdraw(self, people: u64) -> Result<Self, Why> {
        match self {
            Self::Published if people == 0 => Ok(Self::Draft),
            Self::Published => Err(Why::CohortInUse { people: u32::try_from(people).unwrap_or(u32::MAX) }),
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
    fn an_announcement_is_taken_back_only_while_nobody_relies_on_it() {
        assert_eq!(State::Published.withdraw(0), Ok(State::Draft));
        assert_eq!(State::Published.withdraw(1), Err(Why::CohortInUse { people: 1 }));
        assert!(State::Cancelled.withdraw(0).is_err());
    }

    #[test]
    fn a_cohort_without_a_facilitator_is_not_published() {
        assert_eq!(State::Draft.publish(0), Err(Why::FacilitatorNeeded {}));
        assert_eq!(State::Draft.publish(1), Ok(State::Published));
    }
}
