//! Orders that repeat for the same seed, and keys that do not tell what belongs to what.

/// A shuffled copy: the same for the same seed.
pub(super) fn shuffled<T: Clone>(items: &[T], seed: u64) -> Vec<T> {
    let mut state = seed;
    let mut out = items.to_vec();
    for end in (1..out.len()).rev() {
        let bound = u64::try_from(end).unwrap_or(u64::MAX).saturating_add(1);
        let chosen = usize::try_from(next(&mut state) % bound).unwrap_or(end);
        out.swap(end, chosen);
    }
    out
}

/// A name for an item that says nothing about its place: ids such as `p1` or `i1` would give the answer away.
pub(super) fn opaque(question: &str, item: &str) -> String {
    let mut state = fnv(question, item);
    format!("{:08x}", next(&mut state) >> 32)
}

/// A seed of its own for one question.
pub(super) fn seed_of(seed: u64, question: &str) -> u64 {
    seed ^ fnv(question, "")
}

/// FNV-1a over both texts.
fn fnv(a: &str, b: &str) -> u64 {
    a.bytes()
        .chain([0])
        .chain(b.bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The next number of SplitMix64.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
