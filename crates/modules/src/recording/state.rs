//! The states of a recording.

use super::entity::State;
use crate::Why;

impl State {
    /// Whether the state may change to another.
    ///
    /// # Errors
    /// Only `uploading → processing → published | failed` exist, `retired` from where it rests, and back to published; what
    /// broke off or failed can be sent again.
    pub fn to(self, next: Self) -> Result<Self, Why> {
        match (self, next) {
            (Self::Uploading, Self::Processing | Self::Failed | Self::Uploading)
            | (Self::Processing, Self::Published | Self::Failed)
            | (Self::Failed, Self::Uploading)
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
    fn what_failed_is_only_sent_again_and_what_was_retired_can_come_back() {
        let ways: Vec<_> = State::iter().filter(|next| State::Failed.to(*next).is_ok()).collect();
        assert_eq!(ways, [State::Uploading]);
        assert_eq!(State::Retired.to(State::Published), Ok(State::Published));
        assert!(State::Uploading.to(State::Published).is_err());
    }
}
