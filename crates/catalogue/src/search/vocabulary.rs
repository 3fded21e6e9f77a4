//! Every word of the public catalogue, to tell what was misspelt and what was meant.

use std::collections::HashMap;

use super::words;

/// The words of all public entries, each with a number and how many entries hold it.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    numbers: HashMap<String, u32>,
    /// The words as written, no stems: folded, letters as bits, entries that hold it; in order of the alphabet once
    /// [`Self::sort`] ran.
    written: Vec<(String, u32, u32)>,
}

/// Words shorter than this are taken as typed.
const SHORTEST: usize = 4;
/// From this length on two slips are forgiven.
const LONG: usize = 7;

impl Vocabulary {
    /// The number of a stored word; a new one where it is new.
    pub fn add(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.numbers.insert(word.to_owned(), number);
        number
    }

    /// Notes which words as written there are, with how many entries hold each by its number.
    pub fn sort(&mut self, held: &[u32]) {
        let count = |number: u32| held.get(number as usize).copied().unwrap_or(0);
        let written = self.numbers.iter().filter(|(word, _)| words::is_written(word));
        self.written = written.map(|(word, n)| (word.clone(), letters(word), count(*n))).collect();
        self.written.sort_unstable();
    }

    /// How many numbers were given.
    #[must_use]
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there is no word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// The number of a stored word.
    #[must_use]
    pub fn number(&self, word: &str) -> Option<u32> {
        self.numbers.get(word).copied()
    }

    /// The words as written that begin so, most of them.
    #[must_use]
    pub fn beginning<'a>(&'a self, with: &'a str, most: usize) -> Vec<&'a str> {
        let first = self.written.partition_point(|(word, ..)| word.as_str() < with);
        let rest = self.written.iter().skip(first).map(|(word, ..)| word.as_str());
        rest.take_while(|word| word.starts_with(with)).take(most).collect()
    }

    /// The word that was meant by one that is not there: the nearest, of equally near ones that with the same first
    /// letter, then the one in most entries, then the first in the alphabet. None where nothing is near.
    #[must_use]
    pub fn nearest(&self, typed: &str) -> Option<&str> {
        let typed: Vec<char> = typed.chars().collect();
        if typed.len() < SHORTEST || typed.iter().any(char::is_ascii_digit) {
            return None;
        }
        let most = if typed.len() < LONG { 1 } else { 2 };
        let own = letters(&typed.iter().collect::<String>());
        let near = |(word, letters, held): &'_ (String, u32, u32)| {
            if (letters ^ own).count_ones() > 2 * most || word.len().abs_diff(typed.len()) > 2 * most as usize
            {
                return None;
            }
            let other: Vec<char> = word.chars().collect();
            let slips = slips(&typed, &other, most as usize)?;
            Some((slips, other.first() != typed.first(), std::cmp::Reverse(*held)))
        };
        let found = self.written.iter().filter_map(|one| Some((near(one)?, one.0.as_str())));
        found.min().map(|(_, word)| word)
    }
}

/// Which letters a word has, as bits: two words that are near differ in few.
fn letters(word: &str) -> u32 {
    word.bytes().filter(u8::is_ascii_lowercase).fold(0, |bits, b| bits | 1 << (b - b'a'))
}

/// How many letters were left out, added, mistaken or swapped with their neighbour; none where more than `most`.
fn slips(typed: &[char], word: &[char], most: usize) -> Option<usize> {
    if typed.len().abs_diff(word.len()) > most {
        return None;
    }
    let (mut before, mut last): (Vec<usize>, Vec<usize>) = (Vec::new(), (0..=word.len()).collect());
    for (i, a) in typed.iter().enumerate() {
        let mut row = Vec::with_capacity(word.len() + 1);
        row.push(i + 1);
        for (j, b) in word.iter().enumerate() {
            let at = |row: &[usize], n: usize| row.get(n).copied().unwrap_or(usize::MAX - 1);
            let mut least =
                (at(&last, j) + usize::from(a != b)).min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            let swapped = i > 0 && j > 0 && typed.get(i - 1) == Some(b) && word.get(j - 1) == Some(a);
            if swapped {
                least = least.min(at(&before, j - 1) + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|slips| *slips <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(all: &[(&str, u32)]) -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        let mut held = Vec::new();
        for (word, count) in all {
            vocabulary.add(word);
            held.push(*count);
        }
        vocabulary.sort(&held);
        vocabulary
    }

    #[test]
    fn a_slip_is_forgiven_and_two_in_a_long_word() {
        let words = of(&[("mentor", 3), ("restorative", 2), ("bus", 9), ("allergies", 1)]);
        assert_eq!(words.nearest("menter"), Some("mentor"));
        assert_eq!(words.nearest("menotr"), Some("mentor"));
        assert_eq!(words.nearest("restoritve"), Some("restorative"));
        assert_eq!(words.nearest("alergys"), None);
        assert_eq!(words.nearest("alergies"), Some("allergies"));
        assert_eq!(words.nearest("buz"), None, "short words are taken as typed");
        assert_eq!(words.nearest("zeppelin"), None);
    }

    #[test]
    fn of_two_as_near_the_same_first_letter_wins_and_then_the_more_frequent() {
        let words = of(&[("lifting", 1), ("sifting", 9), ("listing", 5)]);
        assert_eq!(words.nearest("lipting"), Some("listing"));
        assert_eq!(words.nearest("xifting"), Some("sifting"));
    }

    #[test]
    fn words_that_begin_so_are_found() {
        let words = of(&[("mentor", 1), ("mentoring", 1), ("men", 1), ("zebra", 1)]);
        assert_eq!(words.beginning("ment", 9), ["mentor", "mentoring"]);
        assert!(words.beginning("x", 9).is_empty());
    }
}
