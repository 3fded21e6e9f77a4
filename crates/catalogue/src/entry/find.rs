//! Finding entries in memory by what they carry: which are left by a filter, and how many by each further choice.

use std::collections::BTreeMap;

use super::bits::Bits;
use super::entity::Kind;
use super::filter::{Facet, Filter};

/// Lengths that are offered, in minutes: at most so many.
pub const LENGTHS: [u32; 3] = [30, 60, 120];

/// What of an entry filters look at.
#[derive(Clone, Debug)]
pub struct Findable {
    /// A course or an informational webinar.
    pub kind: Kind,
    /// Whether it is listed at all.
    pub listed: bool,
    /// Its length.
    pub minutes: u32,
    /// Its terms.
    pub terms: Vec<(Facet, String)>,
}

/// Entries by what they carry.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    listed: Bits,
    courses: Bits,
    minutes: Vec<u32>,
    terms: BTreeMap<Facet, BTreeMap<String, Bits>>,
}

/// How many entries each further choice would leave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// By term. Terms that no entry would be left by are not there.
    pub terms: BTreeMap<Facet, BTreeMap<String, usize>>,
    /// By the most minutes.
    pub lengths: BTreeMap<u32, usize>,
}

/// What narrows the list, one thing each.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Facet(Facet),
    Length,
}

impl Lists {
    /// Sorts entries in their order on the shelf.
    #[must_use]
    pub fn of(entries: &[Findable]) -> Self {
        let of = entries.len();
        let is = |holds: &dyn Fn(&Findable) -> bool| Bits::that(of, |n| entries.get(n).is_some_and(holds));
        let mut terms: BTreeMap<Facet, BTreeMap<String, Bits>> = BTreeMap::new();
        for (place, entry) in entries.iter().enumerate() {
            for (facet, slug) in &entry.terms {
                let own = terms.entry(*facet).or_default();
                own.entry(slug.clone()).or_insert_with(|| Bits::none(of)).add(place);
            }
        }
        let courses = is(&|entry| entry.kind == Kind::Course);
        let minutes = entries.iter().map(|entry| entry.minutes).collect();
        Self { listed: is(&|entry| entry.listed), courses, minutes, terms }
    }

    /// The listed entries that a filter leaves, of those in which its words are.
    #[must_use]
    pub fn left(&self, filter: &Filter, words: Option<&Bits>) -> Bits {
        self.left_but(filter, words, None)
    }

    /// How many entries each choice would leave with all else as it is: within a facet terms add up, so its own choice
    /// is left out.
    #[must_use]
    pub fn counts(&self, filter: &Filter, words: Option<&Bits>) -> Counts {
        let mut counts = Counts::default();
        for (facet, terms) in &self.terms {
            let left = self.left_but(filter, words, Some(Part::Facet(*facet)));
            let some = terms.iter().map(|(slug, own)| (slug.clone(), own.count_with(&left)));
            counts.terms.insert(*facet, some.filter(|(_, count)| *count > 0).collect());
        }
        let left = self.left_but(filter, words, Some(Part::Length));
        let own = filter.max_minutes.into_iter().chain(LENGTHS);
        counts.lengths = own.map(|most| (most, left.count_with(&self.short(most)))).collect();
        counts
    }

    fn left_but(&self, filter: &Filter, words: Option<&Bits>, but: Option<Part>) -> Bits {
        let mut left = self.listed.clone();
        if let Some(words) = words {
            left = left.and(words);
        }
        if let Some(kind) = filter.kind {
            left = left.and(&self.of_kind(kind));
        }
        for (facet, chosen) in &filter.terms {
            if but != Some(Part::Facet(*facet)) && !chosen.is_empty() {
                let own = self.terms.get(facet);
                let carried = chosen.iter().filter_map(|slug| own?.get(slug));
                left = left.and(&carried.fold(Bits::none(self.minutes.len()), Bits::or));
            }
        }
        match filter.max_minutes.filter(|_| but != Some(Part::Length)) {
            Some(most) => left.and(&self.short(most)),
            None => left,
        }
    }

    fn of_kind(&self, kind: Kind) -> Bits {
        let course = kind == Kind::Course;
        Bits::that(self.minutes.len(), |place| self.courses.has(place) == course)
    }

    fn short(&self, most: u32) -> Bits {
        Bits::that(self.minutes.len(), |place| self.minutes.get(place).is_some_and(|own| *own <= most))
    }
}

#[cfg(test)]
#[path = "find_tests.rs"]
mod tests;
