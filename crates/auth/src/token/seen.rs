//! Tokens whose signature was found right. A program sends the same one for five minutes, and checking the signature
//! costs more than all the rest of asking who it is.

use std::sync::Arc;

use moka::sync::Cache;
use sha2::{Digest as _, Sha256};

use super::access::Claims;

/// How many are remembered; the least used are forgotten first.
const MOST: u64 = 20_000;

/// What a token says whose signature is right, and by which key.
#[derive(Debug)]
pub(super) struct Verified {
    pub(super) kid: String,
    pub(super) claims: Arc<Claims>,
}

/// The tokens, by their SHA-256, so that none lies about in memory.
#[derive(Clone)]
pub(super) struct Seen(Cache<[u8; 32], Arc<Verified>>);

impl Default for Seen {
    fn default() -> Self {
        Self(Cache::new(MOST))
    }
}

impl Seen {
    pub(super) fn get(&self, token: &str) -> Option<Arc<Verified>> {
        self.0.get(&hash(token))
    }

    pub(super) fn insert(&self, token: &str, verified: Verified) {
        self.0.insert(hash(token), Arc::new(verified));
    }
}

fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}
