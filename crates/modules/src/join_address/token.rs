//! The token of a join address is derived, so that it is the same for ever and never stored (rule 12).

use kernel::{Id, Secret, hmac_sha256};

use crate::Webinar;

/// 32 letters of base 32 without I, L, O, U: 160 bits.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The token of one person's join address for one webinar. It depends on neither session nor provider nor host, so
/// moving any of them leaves it as it is. Its hash is what is stored and looked up.
#[must_use]
pub fn token(key: &[u8], enrolment: Id<courses::Enrolment>, webinar: Id<Webinar>) -> Secret {
    let mac = hmac_sha256(key, &[b"join", enrolment.uuid().as_bytes(), webinar.uuid().as_bytes()]);
    Secret::presented(base32(&mac[..20]))
}

/// The token as someone presented it in an address: letters in either case.
#[must_use]
pub fn presented(text: &str) -> Secret {
    Secret::presented(text.trim().to_ascii_lowercase())
}

fn base32(bytes: &[u8]) -> String {
    let bit = |n: usize| usize::from(bytes[n / 8] >> (7 - n % 8) & 1);
    let letter = |n: usize| char::from(LETTERS[(0..5).fold(0, |sum, i| sum << 1 | bit(n * 5 + i))]);
    (0..bytes.len() * 8 / 5).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn of(key: &[u8], enrolment: u128, webinar: u128) -> Secret {
        token(key, Id::from_uuid(Uuid::from_u128(enrolment)), Id::from_uuid(Uuid::from_u128(webinar)))
    }

    #[test]
    fn the_address_is_the_same_for_ever() {
        // written down once; a change here would break every address that people were sent
        assert_eq!(of(b"key", 1, 2).reveal(), "ms21m6pdfk3ej7yyzvt51418j4567dwq");
        assert_eq!(presented(&of(b"key", 1, 2).reveal().to_uppercase()), of(b"key", 1, 2));
    }

    #[test]
    fn each_person_webinar_and_server_has_its_own() {
        let all = [of(b"key", 1, 2), of(b"key", 2, 1), of(b"key", 1, 3), of(b"other", 1, 2)];
        for (n, one) in all.iter().enumerate() {
            assert!(all[n + 1..].iter().all(|other| other.hash() != one.hash()));
        }
    }

    #[test]
    fn base_32_keeps_every_bit() {
        assert_eq!(base32(&[0xff; 5]), "zzzzzzzz");
        assert_eq!(base32(&[0, 0, 0, 0, 1]), "00000001");
        assert_eq!(base32(&[0x84, 0x21, 0x08, 0x42, 0x10]), "gggggggg");
    }
}
