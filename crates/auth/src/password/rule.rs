//! What makes an acceptable password (NIST 800-63B-4): length, and not one that is known. No composition rules.

use std::collections::BTreeSet;

use kernel::fold;
use zxcvbn::Score;
use zxcvbn::feedback::Warning;

use super::Typed;

/// Passwords and words that attackers try first, folded, one a line.
const KNOWN: &str = include_str!("known.txt");
/// More characters than this are refused, so that nobody wonders which of them count.
const MOST: usize = 128;

/// What a password has to bear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// It is the only factor: 15 characters.
    Alone,
    /// A second factor stands beside it: 8 characters.
    BesideSecondFactor,
}

kernel::reasons! {
    /// Why a password is not accepted.
    pub enum PasswordReason {
        /// Too short.
        TooShort = "password_too_short" {
            /// How many characters it needs.
            least: u32,
        },
        /// Too long.
        TooLong = "password_too_long" {
            /// How many characters it may have.
            most: u32,
        },
        /// Among those that attackers try first.
        Known = "password_known" {},
        /// A few characters over and over, or a run of the keyboard.
        TooPlain = "password_too_plain" {},
        /// Guessed with little effort, though it is on no list.
        Guessable = "password_guessable" {
            /// A word for what makes it so: `keyboard`, `repeat`, `sequence`, `year`, `date`, `name`, `word`, `common`
            /// or `short`.
            why: &'static str,
        },
        /// The only way into the account stays.
        OnlyWayIn = "password_only_way_in" {},
        /// Little more than the person's own name or address, or the site's name.
        Personal = "password_personal" {},
    }
}

impl Strength {
    /// How many guesses it must withstand, as zxcvbn counts them: 0 to 4.
    const fn score(self) -> Score {
        match self {
            Self::Alone => Score::Three,
            Self::BesideSecondFactor => Score::One,
        }
    }

    /// The fewest characters.
    #[must_use]
    pub const fn least(self) -> u32 {
        match self {
            Self::Alone => 15,
            Self::BesideSecondFactor => 8,
        }
    }
}

/// Whether a password may be chosen. `context` holds the person's name and address and the site's name.
///
/// # Errors
/// The first reason against it.
pub fn acceptable(password: &Typed, strength: Strength, context: &[&str]) -> Result<(), PasswordReason> {
    let text = password.text();
    let length = text.chars().count();
    if password.too_long() || length > MOST {
        return Err(PasswordReason::TooLong { most: 128 });
    }
    if length < strength.least() as usize {
        return Err(PasswordReason::TooShort { least: strength.least() });
    }
    let folded = fold(text);
    if is_plain(&folded) {
        return Err(PasswordReason::TooPlain {});
    }
    if is_known(&folded) {
        return Err(PasswordReason::Known {});
    }
    if is_personal(&folded, context) {
        return Err(PasswordReason::Personal {});
    }
    match guessable(text, strength, context) {
        Some(why) => Err(PasswordReason::Guessable { why }),
        None => Ok(()),
    }
}

/// Whether it is too short to be the only factor.
pub(super) fn is_short(password: &Typed) -> bool {
    password.text().chars().count() < Strength::Alone.least() as usize
}

/// How many guesses a password withstands, as zxcvbn counts them: 0 to 4.
pub(super) fn guesses(password: &Typed, context: &[&str]) -> u8 {
    zxcvbn::zxcvbn(password.text(), context).score().into()
}

/// What makes a password easy to guess, by the thirty thousand passwords, words and names of zxcvbn's lists and the
/// patterns it knows; nothing where it is not.
fn guessable(text: &str, strength: Strength, context: &[&str]) -> Option<&'static str> {
    let judged = zxcvbn::zxcvbn(text, context);
    let warning = judged.feedback().and_then(zxcvbn::feedback::Feedback::warning);
    let listed = matches!(
        warning,
        Some(Warning::ThisIsATop10Password | Warning::ThisIsATop100Password | Warning::ThisIsACommonPassword)
    );
    (judged.score() < strength.score() || listed).then(|| warning.map_or("short", word))
}

const fn word(warning: Warning) -> &'static str {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess | Warning::ShortKeyboardPatternsAreEasyToGuess => {
            "keyboard"
        }
        Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => {
            "repeat"
        }
        Warning::SequencesLikeAbcAreEasyToGuess => "sequence",
        Warning::RecentYearsAreEasyToGuess => "year",
        Warning::DatesAreOftenEasyToGuess => "date",
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
        | Warning::CommonNamesAndSurnamesAreEasyToGuess => "name",
        Warning::AWordByItselfIsEasyToGuess => "word",
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => "common",
    }
}

/// Fewer than five different characters, or most of them one after the other in the alphabet or among digits.
fn is_plain(folded: &str) -> bool {
    let chars: Vec<char> = folded.chars().collect();
    let different: BTreeSet<_> = chars.iter().collect();
    let follows = |pair: &&[char]| (pair[0] as u32).abs_diff(pair[1] as u32) <= 1;
    different.len() < 5 || chars.windows(2).filter(follows).count() * 4 > chars.len() * 3
}

fn is_known(folded: &str) -> bool {
    let letters = letters(folded);
    KNOWN.lines().filter(|l| !l.is_empty()).any(|word| {
        folded == word || letters == word.replace(|c: char| !c.is_alphabetic(), "") && !letters.is_empty()
    }) || is_repeated_known(&letters)
}

/// A known word said two or more times: `passwordpassword`.
fn is_repeated_known(letters: &str) -> bool {
    KNOWN.lines().filter(|w| w.len() >= 4).any(|word| {
        let times = letters.len() / word.len();
        times >= 2 && letters == word.repeat(times)
    })
}

/// Without the person's own words too few letters are left.
fn is_personal(folded: &str, context: &[&str]) -> bool {
    let words = context.iter().flat_map(|text| {
        fold(text).split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>()
    });
    let mut own: Vec<_> = words.filter(|w| w.chars().count() >= 3).collect();
    own.sort_by_key(|w| std::cmp::Reverse(w.len()));
    let rest = own.iter().fold(folded.to_owned(), |rest, word| rest.replace(word, ""));
    rest.len() < folded.len() && letters(&rest).chars().count() < 4
}

fn letters(folded: &str) -> String {
    folded.chars().filter(|c| c.is_alphabetic()).collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const CONTEXT: [&str; 3] = ["Ana Martínez", "ana.martinez@demo.example", "Waymark"];

    fn judged(text: &str) -> Result<(), PasswordReason> {
        acceptable(&Typed::new(text), Strength::Alone, &CONTEXT)
    }

    #[rstest]
    #[case("fourteen chars", PasswordReason::TooShort { least: 15 })]
    #[case("aaaaaaaaaaaaaaaaaaaa", PasswordReason::TooPlain {})]
    #[case("123456789012345678", PasswordReason::TooPlain {})]
    #[case("abcdefghijklmnopq", PasswordReason::TooPlain {})]
    #[case("passwordpassword", PasswordReason::Known {})]
    #[case("Password123456789!", PasswordReason::Known {})]
    #[case("correct horse battery staple", PasswordReason::Known {})]
    #[case("waymark-demo-only", PasswordReason::Known {})]
    #[case("anamartinez1234567", PasswordReason::Personal {})]
    #[case("Martínez-2026-2027", PasswordReason::Personal {})]
    fn a_weak_password_is_refused_and_told_why(#[case] text: &str, #[case] why: PasswordReason) {
        assert_eq!(judged(text), Err(why));
    }

    #[rstest]
    #[case("violet teapots hum at dawn")]
    #[case("la lluvia cae despacio")]
    #[case("mi gata Ana duerme en el tejado")]
    fn a_long_phrase_of_ones_own_is_accepted(#[case] text: &str) {
        assert_eq!(judged(text), Ok(()));
    }

    #[test]
    fn characters_are_counted_not_bytes() {
        assert_eq!(judged("ñandúes áéíóú"), Err(PasswordReason::TooShort { least: 15 }));
        assert_eq!(judged(&"caminé al río ".repeat(10)), Err(PasswordReason::TooLong { most: 128 }));
    }

    #[rstest]
    #[case("ncc1701d", "common")]
    fn what_is_on_the_lists_of_breached_passwords_is_refused(#[case] text: &str, #[case] why: &'static str) {
        let judged = acceptable(&Typed::new(text), Strength::BesideSecondFactor, &[]);
        assert_eq!(judged, Err(PasswordReason::Guessable { why }));
    }

    #[test]
    fn names_in_a_row_are_told_to_be_names() {
        assert_eq!(judged("elizabethanderson"), Err(PasswordReason::Guessable { why: "name" }));
    }

    #[test]
    fn beside_a_second_factor_eight_are_enough() {
        let typed = Typed::new("tea4twos");
        assert_eq!(acceptable(&typed, Strength::BesideSecondFactor, &[]), Ok(()));
    }
}
