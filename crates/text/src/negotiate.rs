//! Which language a browser asks for.

use kernel::Lang;

/// The language of an `Accept-Language` header: the known one with the highest weight, the first of equals; nothing
/// where none is known.
#[must_use]
pub fn negotiate(accept_language: &str) -> Option<Lang> {
    let mut best: Option<(Lang, f32)> = None;
    for entry in accept_language.split(',') {
        let Some((lang, weight)) = weighed(entry) else { continue };
        if weight > best.map_or(0.0, |(_, w)| w) {
            best = Some((lang, weight));
        }
    }
    best.map(|(lang, _)| lang)
}

fn weighed(entry: &str) -> Option<(Lang, f32)> {
    let mut parts = entry.split(';').map(str::trim);
    let lang = parts.next()?.parse().ok()?;
    let weight = parts.find_map(|p| p.strip_prefix("q=")).map_or(Some(1.0), |q| q.trim().parse().ok())?;
    Some((lang, weight))
}

#[cfg(test)]
mod tests {
    use super::negotiate;
    use kernel::Lang::{self, En, Es};
    use rstest::rstest;

    #[rstest]
    #[case("es-MX,es;q=0.9,en;q=0.8", Some(Es))]
    #[case("en-US,en;q=0.9", Some(En))]
    #[case("fr, es;q=0.4, en;q=0.7", Some(En))]
    #[case("fr;q=1, es ; q=0.4", Some(Es))]
    #[case("es;q=0, en", Some(En))]
    #[case("es;q=0", None)]
    #[case("fr, *", None)]
    #[case("es;q=much", None)]
    #[case("", None)]
    fn the_highest_weight_wins(#[case] header: &str, #[case] lang: Option<Lang>) {
        assert_eq!(negotiate(header), lang);
    }
}
