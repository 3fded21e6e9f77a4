//! The states of a course.

use sea_orm::ActiveEnum as _;

use super::entity::State;
use crate::Why;

impl State {
    /// Whether the state may change to another: `draft → published → retired` and nothing else.
    ///
    /// # Errors
    /// That change does not exist.
    pub fn to(self, next: Self) -> Result<Self, Why> {
        match (self, next) {
            (Self::Draft, Self::Published) | (Self::Published, Self::Retired) => Ok(next),
            _ => Err(Why::NotInThisState { state: self.to_value() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_retired_course_does_not_come_back() {
        assert_eq!(State::Draft.to(State::Published), Ok(State::Published));
        assert_eq!(State::Published.to(State::Retired), Ok(State::Retired));
        assert!(State::Retired.to(State::Published).is_err());
        assert!(State::Draft.to(State::Retired).is_err());
    }
}
