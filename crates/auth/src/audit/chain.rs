//! The chain: each row's hash holds the one before, so that nothing can be changed, taken out, put in or moved unseen.

use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What a chain begins with.
pub const BEGINNING: Hash = [0; 32];
/// Sets this way of writing a row apart from any later one.
const FORM: &[u8] = b"waymark audit 1";

/// A SHA-256.
pub type Hash = [u8; 32];

/// What the chain holds of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Which row.
    pub id: Uuid,
    /// Microseconds since 1970 in UTC.
    pub at: i64,
    /// Who; none for the shell.
    pub actor: Option<Uuid>,
    /// What was done.
    pub action: String,
    /// To what kind of thing.
    pub object_kind: String,
    /// To which.
    pub object: Option<Uuid>,
    /// SHA-256 of salt and detail.
    pub detail: Hash,
}

/// The hash of a detail; the salt has a fixed length, so that the joint is plain.
#[must_use]
pub fn detail_hash(salt: &[u8], detail: &str) -> Hash {
    let salt = Sha256::digest(salt);
    Sha256::new().chain_update(salt).chain_update(detail).finalize().into()
}

/// The chain's hash up to and with `fact`, which stands at `position`.
#[must_use]
pub fn link(before: &Hash, position: i64, fact: &Fact) -> Hash {
    let whole = Sha256::new().chain_update(FORM).chain_update(before).chain_update(position.to_be_bytes());
    let whole = whole.chain_update(fact.id).chain_update(fact.at.to_be_bytes());
    let whole = some(some(whole, fact.actor), fact.object);
    let whole = text(text(whole, &fact.action), &fact.object_kind);
    whole.chain_update(fact.detail).finalize().into()
}

fn some(hash: Sha256, id: Option<Uuid>) -> Sha256 {
    match id {
        Some(id) => hash.chain_update([1]).chain_update(id),
        None => hash.chain_update([0]),
    }
}

/// Lengths come first, so that no letter can wander from one word into the next.
fn text(hash: Sha256, text: &str) -> Sha256 {
    hash.chain_update((text.len() as u64).to_be_bytes()).chain_update(text)
}

#[cfg(test)]
mod tests;
