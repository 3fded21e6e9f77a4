//! Why someone does not get in.

use std::time::Duration;

use kernel::{Denied, StorageError};

use crate::password::HashError;
use crate::throttle::TryLater;

kernel::reasons! {
    /// Why someone does not get in.
    pub enum EntranceReason {
        /// There is no such account or this is not its password: the same answer.
        WrongEmailOrPassword = "wrong_email_or_password" {},
        /// The password is right but the account is suspended.
        AccountSuspended = "account_suspended" {},
    }
}

/// Why someone does not get in, or not now.
#[derive(Clone, Debug, thiserror::Error)]
pub enum EntranceError {
    /// The claim is wrong, and why.
    #[error(transparent)]
    Refused(#[from] Denied),
    /// Too many attempts: how long to wait.
    #[error("too many attempts")]
    TryLater(Duration),
    /// Too many passwords are being checked: come back in a few seconds.
    #[error("too many passwords are being checked")]
    Overloaded,
    /// A store or the hashing failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<TryLater> for EntranceError {
    fn from(later: TryLater) -> Self {
        Self::TryLater(later.0)
    }
}

impl From<HashError> for EntranceError {
    /// A password too long to be hashed is nobody's.
    fn from(error: HashError) -> Self {
        match error {
            HashError::Overloaded => Self::Overloaded,
            HashError::TooLong => Denied::from(EntranceReason::WrongEmailOrPassword {}).into(),
            HashError::Failed => StorageError::other(error).into(),
        }
    }
}
