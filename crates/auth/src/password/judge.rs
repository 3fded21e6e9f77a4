//! How good a password is, while it is typed: the rule, and how many guesses it withstands.

use super::rule::guesses;
use super::{PasswordReason, Strength, Typed, acceptable};

/// What is said of a password while it is typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// From 0 (guessed at once) to 4 (beyond guessing); under 2 it is not accepted.
    pub score: u8,
    /// Why it is not accepted.
    pub why: Option<PasswordReason>,
}

/// Judges by the same rule as setting it does, without hashing. `context` as in [`acceptable`].
#[must_use]
pub fn judge(password: &Typed, strength: Strength, context: &[&str]) -> Judged {
    let why = acceptable(password, strength, context).err();
    let guesses = guesses(password, context);
    let score = if why.is_some() { guesses.min(1) } else { guesses.max(2) };
    Judged { score, why }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_refused_is_weak_however_long_it_is() {
        let known = judge(&Typed::new("correct horse battery staple"), Strength::Alone, &[]);
        assert_eq!(known, Judged { score: 1, why: Some(PasswordReason::Known {}) });
        let none = judge(&Typed::new(""), Strength::Alone, &[]);
        assert_eq!(none, Judged { score: 0, why: Some(PasswordReason::TooShort { least: 15 }) });
        let endless = judge(&Typed::new(&"x".repeat(300)), Strength::Alone, &[]);
        assert_eq!(endless.why, Some(PasswordReason::TooLong { most: 128 }));
    }

    #[test]
    fn what_is_accepted_is_told_apart_by_the_guesses_it_withstands() {
        let phrase = judge(&Typed::new("violet teapots hum at dawn"), Strength::Alone, &[]);
        assert_eq!(phrase, Judged { score: 4, why: None });
        let beside = judge(&Typed::new("tea4twos"), Strength::BesideSecondFactor, &[]);
        assert!(beside.why.is_none() && beside.score == 2, "{beside:?}");
    }
}
