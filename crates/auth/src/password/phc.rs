//! argon2id and its PHC strings. Blocking and slow by design: only the hasher calls it.

use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordHasher as _, PasswordVerifier as _, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

/// KiB of memory of new hashes.
const MEMORY: u32 = 19_456;
/// Passes over it.
const PASSES: u32 = 2;
/// Lanes.
const LANES: u32 = 1;

/// A new hash. Nothing where argon2 itself refuses, which it does not for these parameters.
pub(super) fn hash(password: &[u8], salt: [u8; 16]) -> Option<String> {
    argon2()?.hash_password_with_salt(password, &salt).ok().map(|hash| hash.to_string())
}

/// What no password matches, though checking one takes as long as against a real hash.
pub(super) fn unmatched(salt: [u8; 16], tag: [u8; 32]) -> String {
    let [salt, tag] = [STANDARD_NO_PAD.encode(salt), STANDARD_NO_PAD.encode(tag)];
    format!("$argon2id$v=19$m={MEMORY},t={PASSES},p={LANES}${salt}${tag}")
}

/// Whether this is the password of a stored hash. A hash that cannot be read matches nothing.
pub(super) fn matches(password: &[u8], stored: &str) -> bool {
    PasswordHash::new(stored).is_ok_and(|hash| Argon2::default().verify_password(password, &hash).is_ok())
}

/// Whether a stored hash is weaker than new ones are made.
pub(super) fn is_outdated(stored: &str) -> bool {
    let params = |hash: &PasswordHash| Params::try_from(hash).ok();
    let found = PasswordHash::new(stored).ok();
    let strong = found.filter(|hash| hash.algorithm.as_str() == Algorithm::Argon2id.as_str());
    strong.as_ref().and_then(params).is_none_or(|p| p.m_cost() < MEMORY || p.t_cost() < PASSES)
}

fn argon2() -> Option<Argon2<'static>> {
    let params = Params::new(MEMORY, PASSES, LANES, None).ok()?;
    Some(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_a_phc_string_of_the_promised_strength() {
        let stored = hash(b"correct horse battery", [7; 16]).unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(!is_outdated(&stored));
        assert!(matches(b"correct horse battery", &stored));
        assert!(!matches(b"correct horse batterz", &stored));
    }

    #[test]
    fn what_nobody_knows_is_as_strong_as_a_real_hash_and_matches_nothing() {
        let nobodys = unmatched([7; 16], [9; 32]);
        assert_eq!(nobodys.len(), hash(b"correct horse battery", [7; 16]).unwrap().len());
        assert!(!is_outdated(&nobodys) && !matches(b"nobody", &nobodys));
        let read = PasswordHash::new(&nobodys).unwrap();
        assert!(read.salt.is_some() && read.hash.is_some(), "argon2 has all it needs to run");
    }

    #[test]
    fn a_weaker_or_unreadable_hash_is_outdated() {
        assert!(is_outdated(
            "$argon2id$v=19$m=4096,t=2,p=1$c29tZXNhbHQ$eP4eyR+zqlZX1y5xCFTkw9m5GYx0L5YWwvCFvtlbLow"
        ));
        assert!(is_outdated(
            "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$eP4eyR+zqlZX1y5xCFTkw9m5GYx0L5YWwvCFvtlbLow"
        ));
        assert!(is_outdated("plain") && !matches(b"plain", "plain"));
    }
}
