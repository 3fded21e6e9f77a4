//! What a signed head says, and the key that signs it.

use jsonwebtoken::{Algorithm, DecodingKey, Header, Validation, decode, encode};
use kernel::{Moment, SiteKey, StorageError, hex};
use serde::{Deserialize, Serialize};

use super::chain::Hash;
use crate::token::Pair;

/// Sets the key apart from everything else that follows from the site's key.
const PURPOSE: &[u8] = b"audit head";

/// The key that signs heads: it follows from the site's key, so that all machines of a site have the same, and
/// whoever has the database alone cannot sign. Cheap to clone.
#[derive(Clone)]
pub struct HeadKey(Pair);

/// What is signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The last row's place.
    pub position: i64,
    /// The chain's hash there, in hexadecimal digits.
    pub link: String,
    /// When, in seconds since 1970.
    pub iat: i64,
}

impl HeadKey {
    /// The key of a site.
    ///
    /// # Errors
    /// Where the key cannot be made.
    pub fn of(site: &SiteKey) -> Result<Self, StorageError> {
        Pair::from_seed(&site.derived(PURPOSE)).map(Self)
    }

    /// The public half, base64url, for those who verify a copy elsewhere.
    #[must_use]
    pub fn public(&self) -> &str {
        &self.0.x
    }

    /// Signs where the chain stands, as a JWS.
    ///
    /// # Errors
    /// Where signing fails.
    pub fn sign(&self, position: i64, link: &Hash, moment: Moment) -> Result<String, StorageError> {
        let head = Head { position, link: hex(link), iat: moment.utc().timestamp() };
        let mut header = Header::new(Algorithm::EdDSA);
        header.typ = Some("audit-head".to_owned());
        header.kid = Some(self.0.kid.clone());
        encode(&header, &head, &self.0.encoding).map_err(StorageError::other)
    }

    /// What a head says, where this key signed it.
    #[must_use]
    pub fn read(&self, token: &str) -> Option<Head> {
        let key = DecodingKey::from_ed_components(&self.0.x).ok()?;
        let mut rules = Validation::new(Algorithm::EdDSA);
        rules.required_spec_claims.clear();
        rules.validate_exp = false;
        rules.validate_nbf = false;
        rules.validate_aud = false;
        Some(decode::<Head>(token, &key, &rules).ok()?.claims)
    }
}

impl std::fmt::Debug for HeadKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "HeadKey({})", self.0.kid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_by_its_own_key_only() {
        let (one, two) = (SiteKey::new([1; 32]), SiteKey::new([2; 32]));
        let (one, two) = (HeadKey::of(&one).unwrap(), HeadKey::of(&two).unwrap());
        let token = one.sign(7, &[9; 32], Moment::at(chrono::DateTime::UNIX_EPOCH)).unwrap();
        assert_eq!(one.read(&token).map(|head| head.position), Some(7));
        assert_eq!(two.read(&token), None);
        assert_eq!(one.read(&token.replacen('.', "x.", 1)), None);
    }
}
