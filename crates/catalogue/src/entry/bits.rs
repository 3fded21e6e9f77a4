//! A set of entries, as one bit each: joining and counting thousands takes microseconds.

/// A set of entries by their places on the shelf.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits(Vec<u64>);

const WIDTH: usize = 64;

impl Bits {
    /// None of so many.
    #[must_use]
    pub fn none(of: usize) -> Self {
        Self(vec![0; of.div_ceil(WIDTH)])
    }

    /// Those of so many for which something holds.
    #[must_use]
    pub fn that(of: usize, holds: impl Fn(usize) -> bool) -> Self {
        let mut bits = Self::none(of);
        (0..of).filter(|place| holds(*place)).for_each(|place| bits.add(place));
        bits
    }

    /// Adds one.
    pub fn add(&mut self, place: usize) {
        if let Some(word) = self.0.get_mut(place / WIDTH) {
            *word |= 1 << (place % WIDTH);
        }
    }

    /// Those in both.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| *own &= other);
        self
    }

    /// Those in either.
    #[must_use]
    pub fn or(mut self, other: &Self) -> Self {
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| *own |= other);
        self
    }

    /// How many are in both.
    #[must_use]
    pub fn count_with(&self, other: &Self) -> usize {
        self.0.iter().zip(&other.0).map(|(own, other)| (own & other).count_ones() as usize).sum()
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count_with(self)
    }

    /// Whether one is among them.
    #[must_use]
    pub fn has(&self, place: usize) -> bool {
        self.0.get(place / WIDTH).is_some_and(|word| word >> (place % WIDTH) & 1 == 1)
    }

    /// The places of those in it, in order.
    pub fn places(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().enumerate().flat_map(|(n, word)| {
            (0..WIDTH).filter(move |bit| word >> bit & 1 == 1).map(move |bit| n * WIDTH + bit)
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::collection::btree_set;
    use proptest::prelude::*;

    use super::*;

    fn bits(of: &BTreeSet<usize>) -> Bits {
        Bits::that(200, |place| of.contains(&place))
    }

    proptest! {
        #[test]
        fn it_is_a_set(one in btree_set(0..200_usize, 0..80), other in btree_set(0..200_usize, 0..80)) {
            let (a, b) = (bits(&one), bits(&other));
            prop_assert_eq!(a.places().collect::<BTreeSet<_>>(), one.clone());
            prop_assert_eq!(a.count_with(&b), one.intersection(&other).count());
            prop_assert_eq!(a.clone().and(&b), bits(&one.intersection(&other).copied().collect()));
            prop_assert_eq!(a.or(&b), bits(&one.union(&other).copied().collect()));
        }
    }
}
