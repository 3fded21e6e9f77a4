//! The states of a recording.

use super::entity::State;
use crate::Why;

impl State {
    /// Whether the state may change to another.
    ///
    /// # Errors
    /// Only `uploading → processing → published | failed` exist, `retired` from where it rests, and back to published.
    pub fn to(self, next: Self) -> Result<Self, Why> {
        match (self, next) {
            (Self::Uploading, Self::Processing | Self::Failed)
            | (Self::Processing, Self::Published | Self::Failed)
            | (Self::Published, Self::Retired)
            | (Self::Retired, Self::Published) => Ok(next),
            _ => Err(Why::RecordingNotInThisState { state: self.word() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::Iterable as _;

    use super::*;

    #[test]
    fn what_failed_is_never_watched_and_what_was_retired_can_come_back() {
        assert!(State::iter().all(|next| State::Failed.to(next).is_err()));
        assert_eq!(State::Retired.to(State::Published), Ok(State::Published));
        assert!(State::Uploading.to(State::Published).is_err());
    }
}
