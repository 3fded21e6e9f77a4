//! What a filter finds on the shelf, in the order asked for.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use kernel::{Db, Lang, StorageError};

use super::bits::Bits;
use super::filter::{Filter, Sort};
use super::find::Counts;
use super::shelf::{Shelf, ShownEntry};
use crate::search::points::{Points, Wanted};
use crate::search::query::Word;
use crate::search::{candidates, query};

/// Where the words of a query are.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    /// How well each entry fits, by its place on the shelf. None where nothing was looked for.
    points: Option<Vec<Points>>,
    held: Option<Bits>,
    words: Vec<Word>,
    /// Whether no entry has all the words, so that those with the most of them are here.
    pub some_only: bool,
}

/// What was found.
#[derive(Debug)]
pub struct Found<'a> {
    /// In the order asked for.
    pub entries: Vec<&'a ShownEntry>,
    /// How many entries each further choice would leave.
    pub counts: Counts,
}

impl Shelf {
    /// Looks the words of a filter up: one statement, two where no entry has them all.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn look_up(&self, db: &Db, filter: &Filter) -> Result<Hits, StorageError> {
        let words = query::read(&filter.query, &self.words.vocabulary, filter.as_typed);
        if words.is_empty() {
            return Ok(Hits::default());
        }
        let all = self.hits(&words, &candidates::places(db, &words, true).await?, 0);
        if words.len() == 1 || all.held.as_ref().is_some_and(|held| held.count() > 0) {
            return Ok(Hits { words, ..all });
        }
        let most = |points: &Points| points.words;
        let some = self.hits(&words, &candidates::places(db, &words, false).await?, 0);
        let best = some.points.iter().flatten().map(most).max().unwrap_or(0);
        // half the words at least, so that one common word does not bring everything
        let least = best.max(u32::try_from(words.len().div_ceil(2)).unwrap_or(u32::MAX));
        let places: Vec<_> = self.places_with(&some, least);
        Ok(Hits { some_only: !places.is_empty(), words, ..self.bits(places, some.points) })
    }

    fn hits(&self, words: &[Word], places: &[i64], least: u32) -> Hits {
        let wanted = Wanted::of(words, &self.words.vocabulary);
        let mut points = vec![Points::default(); self.entries.len()];
        for place in places.iter().filter_map(|place| self.words.places.get(place)) {
            if let (Some(own), Some(held)) = (points.get_mut(*place), self.words.held.get(*place)) {
                *own = wanted.points(held);
            }
        }
        let hits = Hits { points: Some(points), ..Hits::default() };
        self.bits(self.places_with(&hits, least.max(1)), hits.points)
    }

    fn places_with(&self, hits: &Hits, least: u32) -> Vec<usize> {
        let listed = self.lists.left(&Filter::default(), None);
        let points = hits.points.iter().flatten().enumerate();
        points.filter(|(place, p)| p.words >= least && listed.has(*place)).map(|(place, _)| place).collect()
    }

    fn bits(&self, places: Vec<usize>, points: Option<Vec<Points>>) -> Hits {
        let mut held = Bits::none(self.entries.len());
        places.into_iter().for_each(|place| held.add(place));
        Hits { points, held: Some(held), ..Hits::default() }
    }

    /// What a filter leaves. `open` names the courses that take applications now, which come first among equals.
    #[must_use]
    pub fn find(&self, filter: &Filter, hits: &Hits, open: &BTreeSet<String>, lang: Lang) -> Found<'_> {
        let mut places: Vec<usize> = self.lists.left(filter, hits.held.as_ref()).places().collect();
        let point =
            |place: usize| hits.points.as_ref().and_then(|p| p.get(place)).copied().unwrap_or_default();
        let entry = |place: usize| self.entries.get(place);
        let closed = |place: usize| entry(place).is_none_or(|entry| !open.contains(&entry.slug));
        let title = |place: usize| self.titles.get(&lang).and_then(|order| order.get(place)).copied();
        match filter.sort {
            Sort::Best => places.sort_by_cached_key(|p| (Reverse(point(*p)), closed(*p), *p)),
            Sort::Newest => {}
            Sort::Title => places.sort_by_key(|p| title(*p)),
            Sort::Shortest => places.sort_by_key(|p| (entry(*p).map_or(0, |e| e.minutes), *p)),
        }
        let entries = places.into_iter().filter_map(entry).collect();
        Found { entries, counts: self.lists.counts(filter, hits.held.as_ref()) }
    }

    /// How many entries a filter leaves.
    #[must_use]
    pub fn count(&self, filter: &Filter, hits: &Hits) -> usize {
        let held = hits.held.as_ref().filter(|_| !filter.query.is_empty());
        self.lists.left(filter, held).count()
    }

    /// The words that were looked for instead of those typed, as written in an entry; none where they are the same.
    #[must_use]
    pub fn meant(&self, hits: &Hits) -> Option<String> {
        if hits.words.iter().all(|word| word.meant.is_none()) {
            return None;
        }
        let shown = |word: &Word| match &word.meant {
            Some(meant) => self.as_written(meant, hits).unwrap_or_else(|| meant.clone()),
            None => word.typed.clone(),
        };
        Some(hits.words.iter().map(shown).collect::<Vec<_>>().join(" "))
    }

    /// A folded word with its accents, as the first entry found has it.
    fn as_written(&self, folded: &str, hits: &Hits) -> Option<String> {
        let places = hits.held.iter().flat_map(Bits::places);
        let texts = places.take(24).filter_map(|place| self.entries.get(place)).flat_map(ShownEntry::texts);
        let mut words = texts.flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
        words.find(|word| kernel::fold(word) == folded).map(str::to_lowercase)
    }
}
