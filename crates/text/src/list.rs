//! Lists of names, and capitals at the start of a sentence.

use i18n_embed_fl::fl;
use kernel::Lang;

use crate::Locale;

impl Locale {
    /// `Renee Castellanos and Thomas Achebe`, `A, B y C`.
    #[must_use]
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        let Some((last, rest)) = items.split_last() else { return String::new() };
        if rest.is_empty() {
            return last.as_ref().to_owned();
        }
        let rest = rest.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", ");
        if self.lang == Lang::Es && sounds_like_i(last.as_ref()) {
            fl!(self, "list-and-before-i", rest = rest, last = last.as_ref())
        } else {
            fl!(self, "list-and", rest = rest, last = last.as_ref())
        }
    }

    /// The name of a language in the reader's language: `Spanish`, `español`.
    #[must_use]
    pub fn language_name(&self, lang: Lang) -> String {
        fl!(self, "language-name", tag = lang.tag())
    }

    /// The name of a language in itself: `English`, `Español`, for the switch between them.
    #[must_use]
    pub fn own_language_name(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => "English",
            Lang::Es => "Español",
        }
    }
}

/// Spanish "y" becomes "e" before the sound of i, but not before a diphthong ("y hielo", "y Iowa").
fn sounds_like_i(word: &str) -> bool {
    let mut letters = word.chars().flat_map(char::to_lowercase).peekable();
    letters.next_if_eq(&'h');
    match letters.next() {
        Some('í') => true,
        Some('i') => !letters.next().is_some_and(|c| "aeouáéóú".contains(c)),
        _ => false,
    }
}

/// The same text with a capital first letter, for Spanish dates and zones at the start of a sentence.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::capitalised;
    use crate::locale::tests::reader;
    use kernel::Lang::{self, En, Es};
    use rstest::rstest;

    #[rstest]
    #[case(En, &[], "")]
    #[case(En, &["Darnell"], "Darnell")]
    #[case(En, &["Renee Castellanos", "Thomas Achebe"], "Renee Castellanos and Thomas Achebe")]
    #[case(Es, &["Renee Castellanos", "Thomas Achebe"], "Renee Castellanos y Thomas Achebe")]
    #[case(En, &["June", "July", "August"], "June, July and August")]
    #[case(Es, &["Marisol", "Irina"], "Marisol e Irina")]
    #[case(Es, &["Marisol", "Hilda"], "Marisol e Hilda")]
    #[case(Es, &["agua", "hielo"], "agua y hielo")]
    #[case(Es, &["Ohio", "Iowa"], "Ohio y Iowa")]
    #[case(Es, &["Marisol", "Yolanda"], "Marisol y Yolanda")]
    #[case(En, &["Marisol", "Irina"], "Marisol and Irina")]
    fn lists_end_with_and(#[case] lang: Lang, #[case] items: &[&str], #[case] said: &str) {
        assert_eq!(reader(lang).list(items), said);
    }

    #[test]
    fn sentences_start_with_a_capital_also_with_an_accent() {
        assert_eq!(capitalised("último día"), "Último día");
        assert_eq!(capitalised(""), "");
    }

    #[test]
    fn languages_are_named_in_the_readers_and_in_their_own() {
        assert_eq!(
            (reader(En).language_name(Es), reader(Es).language_name(Es)),
            ("Spanish".into(), "español".into())
        );
        assert_eq!(reader(En).own_language_name(Es), "Español");
    }
}
