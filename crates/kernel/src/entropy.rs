//! Chance: the machine's, or a seeded one for demo data and tests.

use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{Id, Moment};

/// A source of chance. Cheap to clone; shared by all clones.
#[derive(Clone)]
pub struct Entropy(Arc<dyn Source>);

/// What fills bytes with chance.
trait Source: Send + Sync {
    fn fill(&self, bytes: &mut [u8]);
}

/// The operating system's chance, for everything that is real.
pub struct Os;

/// Chance that repeats for the same seed, for demo data and tests.
pub struct Seeded(Mutex<(u64, u64)>);

impl Entropy {
    /// The operating system's chance.
    #[must_use]
    pub fn os() -> Self {
        Self(Arc::new(Os))
    }

    /// Chance that repeats for the same seed.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self(Arc::new(Seeded(Mutex::new((seed, 0)))))
    }

    /// Random bytes.
    #[must_use]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.fill(&mut bytes);
        bytes
    }

    /// A number below `bound` (0 where `bound` is 0). Fair enough for choosing; secrets take [`Self::bytes`].
    #[must_use]
    pub fn below(&self, bound: u64) -> u64 {
        u64::from_le_bytes(self.bytes()).checked_rem(bound).unwrap_or(0)
    }

    /// A new id, made at `moment`: a UUIDv7, so that ids sort by time on both databases.
    #[must_use]
    pub fn id<T>(&self, moment: Moment) -> Id<T> {
        let millis = u64::try_from(moment.utc().timestamp_millis()).unwrap_or(0);
        Id::from_uuid(uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes()).into_uuid())
    }

    /// A new bare id.
    #[must_use]
    pub fn uuid(&self, moment: Moment) -> Uuid {
        self.id::<()>(moment).uuid()
    }
}

impl Source for Os {
    #[expect(clippy::disallowed_methods, reason = "the one place where the machine's chance is read")]
    #[expect(clippy::expect_used, reason = "without chance there are no secrets: nothing safe can go on")]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system gives random bytes");
    }
}

impl Source for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for chunk in bytes.chunks_mut(32) {
            state.1 += 1;
            let block = Sha256::new()
                .chain_update(state.0.to_le_bytes())
                .chain_update(state.1.to_le_bytes())
                .finalize();
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
    }
}

impl std::fmt::Debug for Entropy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Entropy")
    }
}
