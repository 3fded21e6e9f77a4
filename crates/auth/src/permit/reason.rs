//! Why someone is refused before any rule of an object is asked.

use kernel::{Message, Reason};

/// Reasons that every action shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessReason {
    /// Nobody is signed in.
    SignInNeeded,
    /// The token was narrowed to reading.
    TokenReadsOnly,
    /// The last proof of who they are is older than ten minutes.
    FreshProofNeeded,
}

impl Reason for AccessReason {
    fn code(&self) -> &'static str {
        match self {
            Self::SignInNeeded => "sign_in_needed",
            Self::TokenReadsOnly => "token_reads_only",
            Self::FreshProofNeeded => "fresh_proof_needed",
        }
    }

    fn message(&self) -> Message {
        crate::reason::plain(self.code())
    }
}
