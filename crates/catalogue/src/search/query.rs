//! What a visitor typed, as words to look for.

use kernel::Lang;

use super::vocabulary::Vocabulary;
use super::words;

/// The most words that are looked for.
const MOST_WORDS: usize = 12;
/// The most words that a beginning stands for.
const MOST_ENDINGS: usize = 40;
/// A beginning shorter than this stands for itself only.
const SHORTEST_BEGINNING: usize = 3;

/// A word to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word as typed, folded.
    pub typed: String,
    /// The word that is looked for instead, where the typed one is in no entry but a near one is.
    pub meant: Option<String>,
    /// What is stored of it: itself, its stems, or the words that begin so. Any will do.
    pub tokens: Vec<String>,
}

/// The words of a query. Words that say nothing are left out where others are there. `as_typed` looks for what was
/// typed even where it is nowhere.
#[must_use]
pub fn read(query: &str, vocabulary: &Vocabulary, as_typed: bool) -> Vec<Word> {
    let typed = words::split(query);
    let telling: Vec<_> = typed.iter().filter(|word| !words::is_empty(word)).cloned().collect();
    let mut wanted = if telling.is_empty() { typed } else { telling };
    wanted.dedup();
    wanted.into_iter().take(MOST_WORDS).map(|word| Word::of(word, vocabulary, as_typed)).collect()
}

impl Word {
    fn of(typed: String, vocabulary: &Vocabulary, as_typed: bool) -> Self {
        let own = stored(&typed);
        let mut there = own.clone();
        // what is no whole word may be the beginning of one
        if vocabulary.number(&typed).is_none() && typed.chars().count() >= SHORTEST_BEGINNING {
            there.extend(vocabulary.beginning(&typed, MOST_ENDINGS).into_iter().map(str::to_owned));
        }
        if there.iter().any(|token| vocabulary.number(token).is_some()) {
            return Self { tokens: there, typed, meant: None };
        }
        match vocabulary.nearest(&typed).filter(|_| !as_typed) {
            Some(meant) => Self { tokens: stored(meant), meant: Some(meant.to_owned()), typed },
            None => Self { tokens: own, typed, meant: None },
        }
    }
}

fn stored(word: &str) -> Vec<String> {
    let stems = Lang::ALL.into_iter().filter_map(|lang| words::stem(word, lang));
    [word.to_owned()].into_iter().chain(stems).collect()
}
