//! What a reviewer writes when they rule.

use kernel::Invalid;

use super::{Arrangement, Word};
use crate::Why;

/// The most characters of a reason and of a note.
pub const MOST: u32 = 2_000;

/// What a reviewer writes when they rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// The answer.
    pub word: Word,
    /// Why, as the applicant reads it; declining asks for one.
    pub reason: String,
    /// What else the applicant is told; may be empty.
    pub note: String,
    /// Whether those for whom places run out join the waiting list.
    pub rest_waits: bool,
    /// What becomes of each seat, where a team is not accepted as it is.
    pub seats: Option<Arrangement>,
}

impl Reply {
    /// What is wrong with it, whatever it is about.
    ///
    /// # Errors
    /// Invalid `reason` or `note`.
    pub fn check(&self) -> Result<(), Invalid> {
        let mut faults = Invalid::default();
        if self.word == Word::Decline && self.reason.trim().is_empty() {
            faults.push("reason", &Why::Required {});
        }
        for (field, text) in [("reason", &self.reason), ("note", &self.note)] {
            if text.chars().count() > MOST as usize {
                faults.push(field, &Why::TooLong { most: MOST });
            }
        }
        faults.or(())
    }
}
