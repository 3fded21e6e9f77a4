//! Keyed hashes, for secrets that are derived instead of stored.

use sha2::{Digest, Sha256};

const BLOCK: usize = 64;

/// HMAC-SHA256 (RFC 2104) over the parts joined end to end; give parts of fixed length, or the joints are ambiguous.
#[must_use]
pub fn hmac_sha256(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let inner = parts.iter().fold(Sha256::new().chain_update(pad(key, 0x36)), |h, part| h.chain_update(part));
    Sha256::new().chain_update(pad(key, 0x5c)).chain_update(inner.finalize()).finalize().into()
}

fn pad(key: &[u8], with: u8) -> [u8; BLOCK] {
    let mut block = [with; BLOCK];
    let hashed = Sha256::digest(key);
    let short: &[u8] = if key.len() > BLOCK { &hashed } else { key };
    block.iter_mut().zip(short).for_each(|(b, k)| *b ^= k);
    block
}

#[cfg(test)]
mod tests {
    use super::hmac_sha256;

    fn hex(bytes: [u8; 32]) -> String {
        bytes.iter().map(|b| format!("{b:02x}")).collect()
    }

    #[test]
    fn the_vectors_of_rfc_4231_hold() {
        let short = hmac_sha256(b"Jefe", &[b"what do ya want ", b"for nothing?"]);
        assert_eq!(hex(short), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        let long = hmac_sha256(&[0xaa; 131], &[b"Test Using Larger Than Block-Size Key - Hash Key First"]);
        assert_eq!(hex(long), "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }
}
