//! What is typed about a new token, and what makes it acceptable.

use chrono::TimeDelta;
use kernel::Invalid;

/// For how many days a token can live; a year is the longest.
pub const DAYS: [u16; 4] = [30, 90, 180, 365];
/// The longest name.
const LONGEST_NAME: usize = 60;
/// How many tokens of one person may live at once.
pub(super) const MOST: usize = 50;

kernel::reasons! {
    /// Why a token is not made.
    pub enum TokenReason {
        /// A token needs a name, by which its person knows it again.
        NameMissing = "token_name_missing" {},
        /// The name is too long.
        NameTooLong = "token_name_too_long" {
            /// How many characters it may have.
            most: u32,
        },
        /// Nobody said for how long.
        LifeMissing = "token_life_missing" {},
        /// They have as many as one may have.
        TooMany = "token_too_many" {},
    }
}

/// A new token, as typed.
#[derive(Clone, Debug, Default)]
pub struct NewToken {
    /// As its person will call it.
    pub name: String,
    /// Whether it may change things.
    pub writes: bool,
    /// For how many days; one of [`DAYS`].
    pub days: u16,
}

/// What was typed, found good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub(super) name: String,
    pub(super) writes: bool,
    pub(super) life: TimeDelta,
}

impl NewToken {
    /// The token without outer spaces, or everything that is wrong with it.
    ///
    /// # Errors
    /// A fault per field: `token_name`, `days`.
    pub fn checked(self) -> Result<Checked, Invalid> {
        let mut faults = Invalid::default();
        let name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            faults.push("token_name", &TokenReason::NameMissing {});
        }
        if name.chars().count() > LONGEST_NAME {
            faults.push("token_name", &TokenReason::NameTooLong { most: 60 });
        }
        if !DAYS.contains(&self.days) {
            faults.push("days", &TokenReason::LifeMissing {});
        }
        faults.or(Checked { name, writes: self.writes, life: TimeDelta::days(self.days.into()) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_has_a_name_and_lives_a_year_at_most() {
        let new = |name: &str, days| NewToken { name: name.into(), writes: false, days }.checked();
        assert_eq!(new(" Report  of May ", 365).unwrap().name, "Report of May");
        let codes = |faults: Invalid| faults.0.iter().map(|f| f.code).collect::<Vec<_>>();
        assert_eq!(codes(new(" ", 366).unwrap_err()), ["token_name_missing", "token_life_missing"]);
        assert_eq!(codes(new(&"a".repeat(61), 30).unwrap_err()), ["token_name_too_long"]);
    }
}
