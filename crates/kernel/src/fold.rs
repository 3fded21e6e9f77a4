//! Comparing what people type with what was written: case, accents and outer spaces are forgiven.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The text without case, accents and outer spaces, with single spaces inside: `" Mentoría  ENTRE "` is
/// `"mentoria entre"`. For comparing and finding only, never for showing.
#[must_use]
pub fn fold(text: &str) -> String {
    let bare: String = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_accents_and_spaces_are_forgiven() {
        assert_eq!(fold("  Mentoría\u{a0} ENTRE colegas "), "mentoria entre colegas");
        assert_eq!(fold("AÑO"), fold("an\u{303}o"));
        assert_eq!(fold("ﬁn"), "fin");
        assert_eq!(fold(""), "");
    }
}
