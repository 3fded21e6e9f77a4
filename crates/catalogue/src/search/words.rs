//! Words as the index holds them: folded, each with its stem in the language of its text.

use kernel::{Lang, fold};
use rust_stemmers::{Algorithm, Stemmer};

/// The form in which words are stored. Raised when anything here changes, so that stored rows are written anew.
pub const FORM: i32 = 1;

/// Marks the stem of an English word. Both databases take it for a letter, and nobody types it.
const ENGLISH: char = '\u{e000}';
/// Marks the stem of a Spanish word.
const SPANISH: char = '\u{e001}';

/// Words that say nothing of what a text is about. They are not looked for, where something else is.
const EMPTY: [&str; 62] = [
    "a", "about", "al", "an", "and", "are", "as", "at", "by", "como", "con", "de", "del", "do", "e", "el",
    "en", "entre", "es", "for", "from", "how", "i", "in", "is", "it", "la", "las", "lo", "los", "me", "mi",
    "my", "no", "o", "of", "on", "or", "para", "por", "que", "se", "su", "the", "their", "this", "to", "tu",
    "u", "un", "una", "uno", "unos", "we", "what", "when", "where", "with", "y", "you", "your", "yo",
];

/// The words of a text, folded: runs of letters and digits.
pub fn split(text: &str) -> Vec<String> {
    let folded = fold(text);
    let bare = folded.replace(['\'', '’'], "");
    bare.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// Whether a folded word says nothing of what a text is about.
#[must_use]
pub fn is_empty(word: &str) -> bool {
    EMPTY.contains(&word)
}

/// Whether a stored word is one as it was written, and no stem.
#[must_use]
pub fn is_written(word: &str) -> bool {
    !word.starts_with([ENGLISH, SPANISH])
}

/// A plural that the stemmer takes for another word.
const BUSES: (&str, &str) = ("buses", "bus");

/// The stem of a folded word in one language, marked; none for numbers and for words that say nothing.
#[must_use]
pub fn stem(word: &str, lang: Lang) -> Option<String> {
    let word = if (lang, word) == (Lang::En, BUSES.0) { BUSES.1 } else { word };
    if is_empty(word) || word.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let (mark, algorithm) = match lang {
        Lang::En => (ENGLISH, Algorithm::English),
        Lang::Es => (SPANISH, Algorithm::Spanish),
    };
    let stem = Stemmer::create(algorithm).stem(word);
    (!is_empty(&stem)).then(|| format!("{mark}{stem}"))
}

/// Each word of a text in one language with its stem, as stored: in the order written, once each.
#[must_use]
pub fn stored(text: &str, lang: Lang) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for word in split(text) {
        let stem = stem(&word, lang);
        for word in [Some(word), stem].into_iter().flatten() {
            if seen.insert(word.clone()) {
                all.push(word);
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str, lang: Lang) -> bool {
        stem(&fold(one), lang) == stem(&fold(other), lang)
    }

    #[test]
    fn plurals_and_inflection_have_one_stem() {
        assert!(same("mentor", "mentors", Lang::En) && same("allergy", "allergies", Lang::En));
        assert!(same("bus", "buses", Lang::En) && same("lifting", "lifts", Lang::En));
        assert!(same("autobús", "autobuses", Lang::Es) && same("alergia", "alergias", Lang::Es));
        assert!(same("prácticas", "practica", Lang::Es) && same("estudiantes", "estudiante", Lang::Es));
        assert!(!same("bus", "business", Lang::En));
    }

    #[test]
    fn a_word_of_one_language_is_no_stem_of_the_other() {
        assert_ne!(stem("general", Lang::En), stem("general", Lang::Es));
    }

    #[test]
    fn words_are_folded_and_apostrophes_join() {
        assert_eq!(split("¿Qué hace el Niño's bus-driver?"), ["que", "hace", "el", "ninos", "bus", "driver"]);
        assert_eq!(stem("2022", Lang::En), None);
        assert_eq!(stem("para", Lang::Es), None);
    }

    #[test]
    fn empty_words_are_in_order_so_that_none_is_doubled() {
        let mut sorted = EMPTY.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), EMPTY.len());
    }
}
