//! An Ed25519 key pair in the forms that files, rows and documents hold it in.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use jsonwebtoken::jwk::{AlgorithmParameters, Jwk, ThumbprintHash};
use jsonwebtoken::{Algorithm, EncodingKey};
use kernel::{Entropy, StorageError, hmac_sha256};

/// What comes before the 32 secret bytes in PKCS #8 (RFC 8410).
const PKCS8: [u8; 16] = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32];
/// What comes before the 32 public bytes in a `SubjectPublicKeyInfo` (RFC 8410).
const SPKI: [u8; 12] = [48, 42, 48, 5, 6, 3, 43, 101, 112, 3, 33, 0];

/// The secret half with what follows from it.
#[derive(Clone)]
pub(crate) struct Pair {
    der: Vec<u8>,
    /// The thumbprint (RFC 7638), which names the key.
    pub(crate) kid: String,
    /// The public half, base64url.
    pub(crate) x: String,
    /// Signs tokens.
    pub(crate) encoding: EncodingKey,
}

impl Pair {
    pub(super) fn generate(entropy: &Entropy) -> Result<Self, StorageError> {
        Self::from_seed(&entropy.bytes::<32>())
    }

    /// The pair of these 32 secret bytes.
    pub(crate) fn from_seed(seed: &[u8; 32]) -> Result<Self, StorageError> {
        Self::from_der([PKCS8.as_slice(), seed].concat())
    }

    /// A pair as read from a file.
    pub(super) fn from_der(der: Vec<u8>) -> Result<Self, StorageError> {
        if der.len() != PKCS8.len() + 32 || !der.starts_with(&PKCS8) {
            return Err(StorageError::other("a signing key's file does not hold an Ed25519 key"));
        }
        let encoding = EncodingKey::from_ed_der(&der);
        let jwk = Jwk::from_encoding_key(&encoding, Algorithm::EdDSA).map_err(StorageError::other)?;
        let kid = jwk.thumbprint(ThumbprintHash::SHA256).map_err(StorageError::other)?;
        let AlgorithmParameters::OctetKeyPair(public) = jwk.algorithm else {
            return Err(StorageError::other("a signing key is of another kind"));
        };
        Ok(Self { der, kid, x: public.x, encoding })
    }

    pub(super) fn der(&self) -> &[u8] {
        &self.der
    }

    /// A key for another purpose, from which the secret half cannot be found.
    pub(super) fn derived(&self, purpose: &[u8]) -> [u8; 32] {
        hmac_sha256(&self.der, &[purpose])
    }
}

/// The public half as PEM, as it is stored.
pub(super) fn to_pem(x: &str) -> Result<String, StorageError> {
    let raw = URL_SAFE_NO_PAD.decode(x).map_err(StorageError::other)?;
    let body = STANDARD.encode([SPKI.as_slice(), &raw].concat());
    Ok(format!("-----BEGIN PUBLIC KEY-----\n{body}\n-----END PUBLIC KEY-----\n"))
}

/// The public half of a stored PEM, base64url.
pub(super) fn from_pem(pem: &str) -> Result<String, StorageError> {
    let body: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    let der = STANDARD.decode(body).map_err(StorageError::other)?;
    let raw = der.strip_prefix(SPKI.as_slice()).filter(|raw| raw.len() == 32);
    raw.map(|raw| URL_SAFE_NO_PAD.encode(raw))
        .ok_or_else(|| StorageError::other("a stored public key is not an Ed25519 key"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_public_half_survives_its_row() {
        let pair = Pair::generate(&Entropy::seeded(1)).unwrap();
        assert_eq!(from_pem(&to_pem(&pair.x).unwrap()).unwrap(), pair.x);
    }

    #[test]
    fn the_thumbprint_of_rfc_8037_holds() {
        let secret = URL_SAFE_NO_PAD.decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A").unwrap();
        let pair = Pair::from_der([PKCS8.as_slice(), &secret].concat()).unwrap();
        assert_eq!(pair.x, "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assert_eq!(pair.kid, "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    #[test]
    fn another_file_is_no_key() {
        assert!(Pair::from_der(vec![0; 48]).is_err() && Pair::from_der(Vec::new()).is_err());
    }
}
