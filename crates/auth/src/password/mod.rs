//! Passwords: what is acceptable, and hashing them without letting anyone exhaust the machine.

mod commands;
pub mod entity;
mod hasher;
mod judge;
mod phc;
pub mod queries;
mod rule;

pub(crate) use commands::rehash;
pub use commands::{
    ChangePassword, Changing, Hashed, PrepareError, change, prepare, prepare_for_demo, remove, set,
    set_for_all,
};
pub use hasher::{HashError, Hasher, Verified};
pub use judge::{Judged, judge};
pub use rule::{PasswordReason, Strength, acceptable};

/// What someone typed as a password. Never shown, logged or compared in the clear.
#[derive(Clone)]
pub struct Typed(String);

/// More bytes than this are refused before anything is hashed.
const MOST_BYTES: usize = 256;

impl Typed {
    /// A password as typed, in one of the two forms that keyboards give accented letters (NFC), so that it is the
    /// same password on every device.
    #[must_use]
    pub fn new(text: &str) -> Self {
        use unicode_normalization::UnicodeNormalization as _;
        // what is too long is kept short: it is refused by its length alone and never hashed
        if text.len() > MOST_BYTES {
            return Self("x".repeat(MOST_BYTES + 1));
        }
        Self(text.nfc().collect())
    }

    fn text(&self) -> &str {
        &self.0
    }

    fn too_long(&self) -> bool {
        self.0.len() > MOST_BYTES
    }
}

impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Typed(…)")
    }
}
