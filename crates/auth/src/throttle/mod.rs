//! How often something may be tried, per account and per address, for pages and the API together.
//!
//! Three allowances stand behind each attempt: of this account from this address, of this address, and of this
//! account from everywhere else. The last one does not bind an address from which the account was signed in to
//! before, so that strangers who guess cannot lock its owner out. Kept in memory: a restart forgives.

mod bucket;
mod quota;

use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

pub use bucket::Allowance;
use bucket::Bucket;
use moka::sync::Cache;
pub use quota::{Quota, Standing};

/// How many addresses and accounts are remembered; beyond that the longest unused are forgotten.
const REMEMBERED: u64 = 100_000;
/// How long an untouched allowance is remembered: by then it is full again.
const IDLE: Duration = Duration::from_secs(4 * 3600);
/// How long an address stays known for an account.
const KNOWN_FOR: Duration = Duration::from_secs(30 * 24 * 3600);

/// The allowances of one purpose, such as signing in.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Of one account from one address.
    pub pair: Allowance,
    /// Of one address, whatever the account: a school behind one address must fit in.
    pub address: Allowance,
    /// Of one account from all addresses that are not known for it.
    pub account: Allowance,
}

impl Limits {
    /// For passwords and codes.
    pub const SIGN_IN: Self = Self {
        pair: Allowance { burst: 10, refill: Duration::from_secs(60) },
        address: Allowance { burst: 60, refill: Duration::from_secs(5) },
        account: Allowance { burst: 100, refill: Duration::from_secs(36) },
    };
    /// For codes of a second factor, of which there are few.
    pub const CODE: Self = Self {
        pair: Allowance { burst: 5, refill: Duration::from_secs(60) },
        address: Allowance { burst: 60, refill: Duration::from_secs(5) },
        account: Allowance { burst: 10, refill: Duration::from_secs(300) },
    };
    /// For ceremonies with passkeys, which anyone may begin and each page that signs in does.
    pub const CEREMONY: Self = Self {
        pair: Allowance { burst: 120, refill: Duration::from_secs(2) },
        address: Allowance { burst: 120, refill: Duration::from_secs(2) },
        account: Allowance { burst: 120, refill: Duration::from_secs(2) },
    };
    /// For passwords that are judged while they are typed: a pause of typing each.
    pub const TYPING: Self = Self {
        pair: Allowance { burst: 120, refill: Duration::from_secs(1) },
        address: Allowance { burst: 120, refill: Duration::from_secs(1) },
        account: Allowance { burst: 120, refill: Duration::from_secs(1) },
    };
    /// For what sends mail: links to reset a password, invitations.
    pub const LINK: Self = Self {
        pair: Allowance { burst: 3, refill: Duration::from_secs(600) },
        address: Allowance { burst: 30, refill: Duration::from_secs(60) },
        account: Allowance { burst: 6, refill: Duration::from_secs(600) },
    };
}

/// Counts the attempts of one purpose. Cheap to clone; clones count together.
#[derive(Clone)]
pub struct Throttle(Arc<Counters>);

struct Counters {
    limits: Limits,
    pairs: Cache<(String, IpAddr), Arc<Mutex<Bucket>>>,
    addresses: Cache<IpAddr, Arc<Mutex<Bucket>>>,
    accounts: Cache<String, Arc<Mutex<Bucket>>>,
    known: Cache<(String, IpAddr), ()>,
}

/// Too many attempts: how long until the next one is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many attempts; try again in {} s", .0.as_secs().max(1))]
pub struct TryLater(pub Duration);

/// A counted attempt. It stays counted unless it is said to have succeeded.
#[must_use]
pub struct Attempt {
    counters: Arc<Counters>,
    account: String,
    address: IpAddr,
    stranger: bool,
}

impl Throttle {
    /// A throttle with these limits and nothing counted.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        Self(Arc::new(Counters {
            limits,
            pairs: idle_cache(),
            addresses: idle_cache(),
            accounts: idle_cache(),
            known: Cache::builder().max_capacity(REMEMBERED).time_to_live(KNOWN_FOR).build(),
        }))
    }

    /// Counts an attempt at `account` (any spelling of it that is normalised) from `address` at the monotonic
    /// instant `now`. `recognised` says that the browser carries proof of an earlier sign-in to this very account.
    ///
    /// # Errors
    /// [`TryLater`] where an allowance is used up; then nothing must be looked at.
    pub fn attempt(
        &self,
        account: &str,
        address: IpAddr,
        recognised: bool,
        now: Instant,
    ) -> Result<Attempt, TryLater> {
        let (counters, address) = (self.0.clone(), network(address));
        let pair = (account.to_owned(), address);
        let limits = counters.limits;
        let stranger = !recognised && !counters.known.contains_key(&pair);
        take(&counters.pairs, pair, limits.pair, now)?;
        take(&counters.addresses, address, limits.address, now)?;
        if stranger {
            take(&counters.accounts, account.to_owned(), limits.account, now)?;
        }
        Ok(Attempt { counters, account: account.to_owned(), address, stranger })
    }
}

impl Attempt {
    /// It was the right password: the attempt is given back and the address is known from now on.
    pub fn succeeded(self) {
        let Self { counters, account, address, stranger } = self;
        let limits = counters.limits;
        give_back(&counters.addresses, &address, limits.address);
        if stranger {
            give_back(&counters.accounts, &account, limits.account);
        }
        counters.pairs.invalidate(&(account.clone(), address));
        counters.known.insert((account, address), ());
    }
}

fn idle_cache<K, V>() -> Cache<K, V>
where
    K: Hash + Eq + Send + Sync + 'static,
    V: Clone + Send + Sync + 'static,
{
    Cache::builder().max_capacity(REMEMBERED).time_to_idle(IDLE).build()
}

fn take<K>(
    cache: &Cache<K, Arc<Mutex<Bucket>>>,
    key: K,
    allowance: Allowance,
    now: Instant,
) -> Result<(), TryLater>
where
    K: Hash + Eq + Send + Sync + 'static,
{
    let bucket = cache.get_with(key, || Arc::new(Mutex::new(Bucket::full(allowance, now))));
    let mut bucket = bucket.lock().unwrap_or_else(PoisonError::into_inner);
    bucket.take(allowance, now).map_err(TryLater)
}

fn give_back<K>(cache: &Cache<K, Arc<Mutex<Bucket>>>, key: &K, allowance: Allowance)
where
    K: Hash + Eq + Send + Sync + 'static,
{
    if let Some(bucket) = cache.get(key) {
        bucket.lock().unwrap_or_else(PoisonError::into_inner).give_back(allowance);
    }
}

/// Who holds one address of IPv6 holds at least its /64.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6((v6.to_bits() & !u128::from(u64::MAX)).into()),
        v4 => v4,
    }
}

impl std::fmt::Debug for Throttle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Throttle")
    }
}

impl std::fmt::Debug for Attempt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Attempt")
    }
}

#[cfg(test)]
mod tests;
