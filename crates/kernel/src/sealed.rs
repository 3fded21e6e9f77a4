//! Addresses that are for ever: who holds one is written in it, sealed with the site's key, and stored nowhere.

use std::sync::Arc;

use uuid::Uuid;

use crate::{Secret, hmac_sha256};

/// 32 letters of base 32 without I, L, O, U.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Bytes of the seal: 112 bits, which nobody guesses.
const SEAL: usize = 14;
/// Bytes of an address: the holder's id and the seal.
const WHOLE: usize = 16 + SEAL;

/// The key of a site's own addresses. Whoever has it can make every one of them. Cheap to clone, never shown.
#[derive(Clone)]
pub struct SiteKey(pub(crate) Arc<[u8; 32]>);

/// What an address is for. One made for another purpose does not open it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Joining a webinar.
    Join,
    /// Reading one's own calendar.
    Feed,
    /// Confirming or ending a wish to be told.
    Wish,
}

impl SiteKey {
    /// The key with these bytes.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Arc::new(bytes))
    }

    /// The address part of one holder for one thing: 48 letters and digits, the same for ever.
    #[must_use]
    pub fn seal(&self, purpose: Purpose, holder: Uuid, about: Uuid) -> Secret {
        let mut whole = [0; WHOLE];
        whole[..16].copy_from_slice(holder.as_bytes());
        whole[16..].copy_from_slice(&self.mac(purpose, holder, about));
        Secret::presented(written(&whole))
    }

    /// Whether this address is the one of that holder for that thing.
    #[must_use]
    pub fn opens(&self, purpose: Purpose, holder: Uuid, about: Uuid, address: &str) -> bool {
        let Some(whole) = read(address) else { return false };
        let seal = self.mac(purpose, holder, about);
        // every byte is looked at, so that time says nothing of how many agree
        let differs = whole[16..].iter().zip(seal).fold(0, |sum, (a, b)| sum | (a ^ b));
        whole[..16] == *holder.as_bytes() && differs == 0
    }

    /// A key for another purpose, from which this one cannot be found.
    #[must_use]
    pub fn derived(&self, purpose: &[u8]) -> [u8; 32] {
        hmac_sha256(&*self.0, &[b"derived", purpose])
    }

    fn mac(&self, purpose: Purpose, holder: Uuid, about: Uuid) -> [u8; SEAL] {
        let word: &[u8; 4] = match purpose {
            Purpose::Join => b"join",
            Purpose::Feed => b"feed",
            Purpose::Wish => b"wish",
        };
        let mac = hmac_sha256(&*self.0, &[word, holder.as_bytes(), about.as_bytes()]);
        std::array::from_fn(|n| mac[n])
    }
}

impl std::fmt::Debug for SiteKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SiteKey(…)")
    }
}

/// Who an address says it belongs to. Nothing is proved yet: ask [`SiteKey::opens`].
#[must_use]
pub fn holder(address: &str) -> Option<Uuid> {
    let whole = read(address)?;
    Some(Uuid::from_bytes(std::array::from_fn(|n| whole[n])))
}

fn written(bytes: &[u8; WHOLE]) -> String {
    let bit = |n: usize| usize::from(bytes[n / 8] >> (7 - n % 8) & 1);
    let letter = |n: usize| char::from(LETTERS[(0..5).fold(0, |sum, i| sum << 1 | bit(n * 5 + i))]);
    (0..WHOLE * 8 / 5).map(letter).collect()
}

/// Letters in either case.
fn read(address: &str) -> Option<[u8; WHOLE]> {
    let address = address.trim();
    if address.len() != WHOLE * 8 / 5 {
        return None;
    }
    let mut bytes = [0_u8; WHOLE];
    for (n, letter) in address.bytes().enumerate() {
        let value = LETTERS.iter().position(|l| *l == letter.to_ascii_lowercase())?;
        for i in (0..5).filter(|i| value >> (4 - i) & 1 == 1) {
            let at = n * 5 + i;
            bytes[at / 8] |= 1 << (7 - at % 8);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    fn key() -> SiteKey {
        SiteKey::new([7; 32])
    }

    #[test]
    fn the_address_is_the_same_for_ever() {
        // written down once; a change here would break every address that people were sent
        let address = key().seal(Purpose::Join, id(1), id(2));
        assert_eq!(address.reveal(), "000000000000000000000000042mjzbfhgd8gwt7v358c36k");
        assert!(key().opens(Purpose::Join, id(1), id(2), &address.reveal().to_uppercase()));
    }

    #[test]
    fn it_opens_nothing_but_what_it_was_made_for() {
        let address = key().seal(Purpose::Join, id(1), id(2));
        let opens = |key: SiteKey, purpose, holder, about| {
            key.opens(purpose, id(holder), id(about), address.reveal())
        };
        assert!(!opens(key(), Purpose::Feed, 1, 2));
        assert!(!opens(key(), Purpose::Join, 2, 2));
        assert!(!opens(key(), Purpose::Join, 1, 3));
        assert!(!opens(SiteKey::new([8; 32]), Purpose::Join, 1, 2));
    }

    proptest! {
        #[test]
        fn every_address_names_its_holder(holder in any::<u128>(), about in any::<u128>()) {
            let address = key().seal(Purpose::Feed, id(holder), id(about));
            prop_assert_eq!(super::holder(address.reveal()), Some(id(holder)));
            prop_assert!(key().opens(Purpose::Feed, id(holder), id(about), address.reveal()));
        }

        #[test]
        fn one_changed_letter_opens_nothing(at in 0_usize..48, letter in 0_usize..32) {
            let address = key().seal(Purpose::Join, id(1), id(2)).reveal().to_owned();
            let mut forged = address.clone().into_bytes();
            forged[at] = LETTERS[letter];
            let forged = String::from_utf8(forged).unwrap();
            prop_assert_eq!(key().opens(Purpose::Join, id(1), id(2), &forged), forged == address);
        }
    }
}
