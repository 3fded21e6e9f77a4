//! Hashing behind a gate: as many at once as there are cores but one, a short queue, and then no.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use kernel::Entropy;
use tokio::sync::{Semaphore, TryAcquireError};

use super::{Typed, phc};

/// How many may wait for each one that is hashed; more would wait longer than anyone does.
const WAITING_EACH: usize = 20;

/// Hashes and checks passwords off the request threads. Cheap to clone; all clones share the gate.
#[derive(Clone)]
pub struct Hasher(Arc<Gate>);

struct Gate {
    running: Arc<Semaphore>,
    places: Arc<Semaphore>,
    entropy: Entropy,
    /// Compared with when there is no account, so that its absence takes as long.
    nobodys: String,
    /// How many hashes were computed.
    computed: AtomicU64,
}

impl Gate {
    fn count(&self) {
        self.computed.fetch_add(1, Ordering::Relaxed);
    }

    fn matches(&self, password: &[u8], stored: &str) -> bool {
        self.count();
        phc::matches(password, stored)
    }
}

/// What a check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// It is the password.
    pub matches: bool,
    /// The stored hash is weaker than new ones: hash again while the password is at hand.
    pub outdated: bool,
}

/// Why nothing was hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HashError {
    /// Too many are waiting; come back in a few seconds.
    #[error("too many passwords are being checked; try again in a few seconds")]
    Overloaded,
    /// More than 256 bytes.
    #[error("the password is longer than 256 bytes")]
    TooLong,
    /// The hashing itself failed.
    #[error("hashing failed")]
    Failed,
}

impl Hasher {
    /// A gate for this many cores.
    #[must_use]
    pub fn new(cores: usize, entropy: Entropy) -> Self {
        let running = cores.saturating_sub(1).max(1);
        let nobodys = phc::unmatched([0; 16], [0; 32]);
        Self(Arc::new(Gate {
            running: Arc::new(Semaphore::new(running)),
            places: Arc::new(Semaphore::new(running * (1 + WAITING_EACH))),
            entropy,
            nobodys,
            computed: AtomicU64::new(0),
        }))
    }

    /// A gate for the cores of this machine.
    #[must_use]
    pub fn for_this_machine(entropy: Entropy) -> Self {
        Self::new(std::thread::available_parallelism().map_or(1, usize::from), entropy)
    }

    /// The PHC string to store.
    ///
    /// # Errors
    /// Overloaded, too long, or failed.
    pub async fn hash(&self, password: &Typed) -> Result<String, HashError> {
        let (gate, salt) = (self.0.clone(), self.0.entropy.bytes());
        let work = move |bytes: &[u8]| {
            gate.count();
            phc::hash(bytes, salt)
        };
        self.gated(password, work).await?.ok_or(HashError::Failed)
    }

    /// Whether it is the password of the stored hash. Without a stored hash it takes as long and matches nothing.
    ///
    /// # Errors
    /// Overloaded, too long, or failed.
    pub async fn verify(&self, password: &Typed, stored: Option<String>) -> Result<Verified, HashError> {
        let gate = self.0.clone();
        self.gated(password, move |bytes| check(&gate, bytes, stored.as_deref())).await
    }

    /// How many hashes were computed since the start: what a request cost, whatever the machine.
    #[must_use]
    pub fn computed(&self) -> u64 {
        self.0.computed.load(Ordering::Relaxed)
    }

    async fn gated<T, F>(&self, password: &Typed, work: F) -> Result<T, HashError>
    where
        T: Send + 'static,
        F: FnOnce(&[u8]) -> T + Send + 'static,
    {
        if password.too_long() {
            return Err(HashError::TooLong);
        }
        let place = self.0.places.clone().try_acquire_owned().map_err(|e| match e {
            TryAcquireError::NoPermits => HashError::Overloaded,
            TryAcquireError::Closed => HashError::Failed,
        })?;
        let turn = self.0.running.clone().acquire_owned().await.map_err(|_| HashError::Failed)?;
        let password = password.clone();
        let hashing = tokio::task::spawn_blocking(move || {
            // held inside: a client that leaves does not free the core it keeps busy
            let _held = (place, turn);
            work(password.text().as_bytes())
        });
        hashing.await.map_err(|_| HashError::Failed)
    }
}

fn check(gate: &Gate, password: &[u8], stored: Option<&str>) -> Verified {
    let Some(stored) = stored else {
        gate.matches(password, &gate.nobodys);
        return Verified { matches: false, outdated: false };
    };
    let matches = gate.matches(password, stored);
    Verified { matches, outdated: matches && phc::is_outdated(stored) }
}

impl std::fmt::Debug for Hasher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hasher")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hasher() -> Hasher {
        Hasher::new(2, Entropy::seeded(1))
    }

    #[tokio::test]
    async fn a_password_is_known_again_in_either_form_of_its_accents() {
        let stored = hasher().hash(&Typed::new("mañana será otro día")).await.unwrap();
        let typed = Typed::new("man\u{303}ana sera\u{301} otro di\u{301}a");
        assert!(hasher().verify(&typed, Some(stored)).await.unwrap().matches);
    }

    #[tokio::test]
    async fn an_absent_account_matches_nothing() {
        let found = hasher().verify(&Typed::new("nobody"), None).await.unwrap();
        assert_eq!(found, Verified { matches: false, outdated: false });
    }

    #[tokio::test]
    async fn more_than_256_bytes_are_refused_before_hashing() {
        assert_eq!(hasher().hash(&Typed::new(&"ñ".repeat(129))).await, Err(HashError::TooLong));
    }

    #[tokio::test]
    async fn a_full_queue_refuses_at_once() {
        let hasher = hasher();
        let taken: Vec<_> =
            (0..=WAITING_EACH).map(|_| hasher.0.places.clone().try_acquire_owned().unwrap()).collect();
        assert_eq!(hasher.hash(&Typed::new("one too many")).await, Err(HashError::Overloaded));
        drop(taken);
        assert!(hasher.hash(&Typed::new("now there is room")).await.is_ok());
    }
}
