//! Secrets that must be read again later, and must not lie readable in the database: written under the site's key.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq as _;

use crate::{Entropy, Secret, SiteKey, hmac_sha256};

/// Bytes that make two writings of the same text differ.
const NONCE: usize = 16;
/// Bytes that prove that nothing was changed.
const TAG: usize = 16;

/// A text that only the site's key reads. It may be stored, logged and copied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Concealed(String);

/// What a concealed text is for. One written for another purpose does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// The path of a link that waits to be mailed.
    MailLink,
    /// What a second factor is computed from.
    SecondFactor,
    /// The state of a sign-in that is under way.
    Ceremony,
}

impl Hidden {
    const fn word(self) -> &'static [u8; 4] {
        match self {
            Self::MailLink => b"mail",
            Self::SecondFactor => b"totp",
            Self::Ceremony => b"cere",
        }
    }
}

impl Concealed {
    /// What is stored of it.
    #[must_use]
    pub fn stored(&self) -> &str {
        &self.0
    }

    /// As it was stored.
    #[must_use]
    pub fn of_stored(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl SiteKey {
    /// Writes a text so that only this key reads it.
    #[must_use]
    pub fn conceal(&self, purpose: Hidden, text: &str, entropy: &Entropy) -> Concealed {
        let nonce: [u8; NONCE] = entropy.bytes();
        let body = self.streamed(purpose, nonce, text.as_bytes());
        let whole = [&nonce[..], &body, &self.tag(purpose, &nonce, &body)].concat();
        Concealed(URL_SAFE_NO_PAD.encode(whole))
    }

    /// Reads what [`Self::conceal`] wrote; nothing where it was written with another key or for another purpose, or
    /// was changed since.
    #[must_use]
    pub fn uncover(&self, purpose: Hidden, concealed: &Concealed) -> Option<Secret> {
        let whole = URL_SAFE_NO_PAD.decode(&concealed.0).ok()?;
        let (nonce, rest) = whole.split_first_chunk::<NONCE>()?;
        let (body, tag) = rest.split_last_chunk::<TAG>()?;
        let same: bool = self.tag(purpose, nonce, body).ct_eq(tag).into();
        let text = same.then(|| self.streamed(purpose, *nonce, body))?;
        String::from_utf8(text).ok().map(Secret::presented)
    }

    /// HMAC over a counter as the stream: the key is the site's, the nonce is never used twice.
    fn streamed(&self, purpose: Hidden, nonce: [u8; NONCE], text: &[u8]) -> Vec<u8> {
        let key = hmac_sha256(&*self.0, &[b"conceal:text", purpose.word()]);
        let blocks = (0_u32..).map(|n| hmac_sha256(&key, &[&nonce, &n.to_be_bytes()]));
        text.chunks(32)
            .zip(blocks)
            .flat_map(|(part, block)| part.iter().zip(block).map(xor).collect::<Vec<_>>())
            .collect()
    }

    fn tag(&self, purpose: Hidden, nonce: &[u8; NONCE], body: &[u8]) -> [u8; TAG] {
        let key = hmac_sha256(&*self.0, &[b"conceal:seal", purpose.word()]);
        let mac = hmac_sha256(&key, &[nonce, body]);
        std::array::from_fn(|n| mac[n])
    }
}

fn xor((a, b): (&u8, u8)) -> u8 {
    a ^ b
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key(n: u8) -> SiteKey {
        SiteKey::new([n; 32])
    }

    #[test]
    fn it_is_read_by_its_key_for_its_purpose_only() {
        let hidden = key(7).conceal(Hidden::MailLink, "/reset/wm_pwd_1", &Entropy::seeded(1));
        let read = |key: SiteKey, purpose| key.uncover(purpose, &hidden).map(|s| s.reveal().to_owned());
        assert_eq!(read(key(7), Hidden::MailLink).as_deref(), Some("/reset/wm_pwd_1"));
        assert_eq!(read(key(7), Hidden::SecondFactor), None);
        assert_eq!(read(key(8), Hidden::MailLink), None);
        assert!(key(7).uncover(Hidden::MailLink, &Concealed::of_stored("")).is_none());
    }

    #[test]
    fn the_same_text_is_written_differently_each_time() {
        let entropy = Entropy::seeded(1);
        let write = || key(7).conceal(Hidden::MailLink, "x", &entropy);
        assert_ne!(write(), write());
    }

    proptest! {
        #[test]
        fn whatever_is_concealed_is_read_again_and_never_when_changed(text in ".{0,200}", at in any::<usize>()) {
            let hidden = key(7).conceal(Hidden::Ceremony, &text, &Entropy::seeded(2));
            let again = key(7).uncover(Hidden::Ceremony, &hidden).map(|s| s.reveal().to_owned());
            prop_assert_eq!(again, Some(text));
            let mut bytes = URL_SAFE_NO_PAD.decode(hidden.stored()).unwrap();
            let at = at % bytes.len();
            bytes[at] ^= 1;
            let changed = Concealed::of_stored(URL_SAFE_NO_PAD.encode(bytes));
            prop_assert!(key(7).uncover(Hidden::Ceremony, &changed).is_none());
        }
    }
}
