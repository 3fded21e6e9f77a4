//! How many requests each may make: one counter for pages and the API.

use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use kernel::Id;
use moka::sync::Cache;
use uuid::Uuid;

use super::bucket::{Allowance, Bucket};
use super::{TryLater, idle_cache, network};
use crate::Person;

/// How many more requests one address may make than one person: a school stands behind it.
const ADDRESS: u32 = 10;

/// Who is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Whose {
    Person(Uuid),
    Address(IpAddr),
}

/// Counts requests. Cheap to clone; clones count together.
#[derive(Clone)]
pub struct Quota(Option<Arc<Counter>>);

struct Counter {
    per_minute: u32,
    buckets: Cache<Whose, Arc<Mutex<Bucket>>>,
}

/// Where someone stands after a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How many requests may be made at once.
    pub limit: u32,
    /// How many are left.
    pub left: u32,
    /// How long until all are back.
    pub full_in: Duration,
    /// How long to wait, where none was left.
    pub wait: Option<TryLater>,
}

impl Quota {
    /// As many requests a minute for each person; 0 counts nothing.
    #[must_use]
    pub fn per_minute(per_minute: u32) -> Self {
        let counter = || Arc::new(Counter { per_minute, buckets: idle_cache() });
        Self((per_minute > 0).then(counter))
    }

    /// Counts a request of `person`, or of whoever stands behind `address`, at the monotonic instant `now`. Nothing
    /// where nothing is counted.
    #[must_use]
    pub fn count(&self, person: Option<Id<Person>>, address: IpAddr, now: Instant) -> Option<Standing> {
        let counter = self.0.as_ref()?;
        let (whose, limit) = match person {
            Some(person) => (Whose::Person(person.uuid()), counter.per_minute),
            None => (Whose::Address(network(address)), counter.per_minute.saturating_mul(ADDRESS)),
        };
        let allowance = Allowance { burst: limit, refill: Duration::from_secs(60) / limit };
        let bucket = counter.buckets.get_with(whose, || Arc::new(Mutex::new(Bucket::full(allowance, now))));
        let mut bucket = bucket.lock().unwrap_or_else(PoisonError::into_inner);
        let wait = bucket.take(allowance, now).err().map(TryLater);
        let (left, full_in) = bucket.standing(allowance);
        Some(Standing { limit, left, full_in, wait })
    }
}

impl std::fmt::Debug for Quota {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Quota")
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

    #[test]
    fn each_person_has_an_own_share_and_it_comes_back() {
        let (quota, now) = (Quota::per_minute(2), Instant::now());
        let ask = |who, now| quota.count(Some(Id::from_uuid(Uuid::from_u128(who))), HERE, now).unwrap();
        assert_eq!((ask(1, now).left, ask(1, now).left), (1, 0));
        let over = ask(1, now);
        assert_eq!(over.wait, Some(TryLater(Duration::from_secs(30))));
        assert_eq!(ask(2, now).wait, None, "another person is not held up");
        assert_eq!(ask(1, now + Duration::from_secs(30)).wait, None);
    }

    #[test]
    fn an_address_may_ask_ten_times_as_often_and_zero_counts_nothing() {
        let now = Instant::now();
        assert_eq!(Quota::per_minute(2).count(None, HERE, now).unwrap().limit, 20);
        assert_eq!(Quota::per_minute(0).count(None, HERE, now), None);
    }
}
