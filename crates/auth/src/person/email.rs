//! Addresses: compared as people mean them, in lower case and without spaces round them.

use unicode_normalization::UnicodeNormalization as _;

/// The longest address that mail can carry.
const MOST: usize = 254;

/// The one spelling under which an address is stored and looked up; nothing where it cannot be one. Whether it
/// receives mail only a mail can tell.
#[must_use]
pub fn normalise(typed: &str) -> Option<String> {
    let email: String = typed.trim().nfc().flat_map(char::to_lowercase).collect();
    let (local, domain) = email.rsplit_once('@')?;
    let fine = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\\\"".contains(c);
    let labels = domain.split('.').all(|l| !l.is_empty() && !l.starts_with('-') && !l.ends_with('-'));
    let whole = !local.is_empty() && !local.contains('@') && domain.contains('.') && labels;
    (whole && email.len() <= MOST && email.chars().all(fine)).then_some(email)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::normalise;

    #[rstest]
    #[case(" Ada@Example.ORG ", "ada@example.org")]
    #[case("ada+waymark@mail.example.org", "ada+waymark@mail.example.org")]
    #[case("JOSÉ@example.org", "josé@example.org")]
    fn one_address_has_one_spelling(#[case] typed: &str, #[case] stored: &str) {
        assert_eq!(normalise(typed).as_deref(), Some(stored));
    }

    #[rstest]
    #[case("")]
    #[case("ada")]
    #[case("@example.org")]
    #[case("ada@example")]
    #[case("ada@example..org")]
    #[case("ada@b@example.org")]
    #[case("ada @example.org")]
    #[case("ada@example.org\r\nBcc: eve@example.org")]
    #[case("Ada <ada@example.org>")]
    fn what_is_no_address_is_refused(#[case] typed: &str) {
        assert_eq!(normalise(typed), None);
    }
}
