//! Merging maps and instants, key by key.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Merges `from` into `into`; what both hold is joined.
pub(super) fn maps<K: Ord, V>(into: &mut BTreeMap<K, V>, from: BTreeMap<K, V>, join: impl Fn(&mut V, V)) {
    for (key, value) in from {
        match into.entry(key) {
            Entry::Vacant(place) => {
                place.insert(value);
            }
            Entry::Occupied(mut place) => join(place.get_mut(), value),
        }
    }
}

/// Keeps the lesser.
pub(super) fn least<T: Ord>(kept: &mut T, other: T) {
    if other < *kept {
        *kept = other;
    }
}

/// Keeps the lesser where there is one.
pub(super) fn first<T: Ord>(kept: &mut Option<T>, other: Option<T>) {
    if let Some(other) = other {
        match kept {
            Some(kept) => least(kept, other),
            None => *kept = Some(other),
        }
    }
}
