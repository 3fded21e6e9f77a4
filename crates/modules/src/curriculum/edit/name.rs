//! Stable names, made of a title once and kept when it changes.

use kernel::{Lang, Localized, fold};

use crate::curriculum::CurriculumTree;

/// The longest that is made of a title, in bytes.
const LONGEST: usize = 60;

/// A name for a module or an activity that no other of the template has. `Lang` is the course's own.
pub(super) fn free(tree: &CurriculumTree, title: &Localized, lang: Lang, otherwise: &str) -> String {
    let base = Some(words(title.exact(lang).unwrap_or_default())).filter(|base| !base.is_empty());
    let base = base.unwrap_or_else(|| otherwise.to_owned());
    let numbered = (2..).map(|n: u32| format!("{base}-{n}"));
    let found = std::iter::once(base.clone()).chain(numbered).find(|name| !is_taken(tree, name));
    found.unwrap_or(base)
}

fn is_taken(tree: &CurriculumTree, name: &str) -> bool {
    tree.modules.iter().any(|m| m.slug == name) || tree.activities().any(|a| a.slug == name)
}

fn words(title: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { ' ' };
    let plain: String = fold(title).chars().map(plain).collect();
    let mut name = plain.split_whitespace().collect::<Vec<_>>().join("-");
    name.truncate(LONGEST);
    name.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_title_becomes_a_name_in_addresses() {
        assert_eq!(words("Your place in the room"), "your-place-in-the-room");
        assert_eq!(words("  ¿Niñez? & más  "), "ninez-mas");
        assert_eq!(words("!"), "");
        assert_eq!(words(&"ab ".repeat(40)).len(), 59, "no dash at the end");
    }
}
