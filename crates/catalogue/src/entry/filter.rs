//! The filters of the catalogue, read from a query string.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Invalid, words};
use sea_orm::Iterable as _;

use super::entity::Kind;
use crate::Why;

/// The most characters that can be looked for.
pub const QUERY_MOST: u32 = 200;

/// A list that entries are filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    /// What it is about.
    Topic,
    /// Whom it is for.
    Audience,
    /// The grades it is about.
    Grade,
    /// How it is held.
    Format,
    /// The language spoken.
    Language,
}

impl Facet {
    /// Every facet, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Topic, Self::Audience, Self::Grade, Self::Format, Self::Language];

    /// Its name in addresses and as a taxonomy.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Audience => "audience",
            Self::Grade => "grade",
            Self::Format => "format",
            Self::Language => "language",
        }
    }
}

/// Terms by facet: what an entry carries, what a filter chooses, what a taxonomy knows.
pub type Terms = BTreeMap<Facet, BTreeSet<String>>;

words! {
    /// The order of what is found.
    pub enum Sort {
        /// What fits best, and of equals what was looked at last.
        Best,
        /// What was looked at last.
        Newest,
        /// By the alphabet of titles.
        Title,
        /// The shortest.
        Shortest,
    }
}

/// The kinds by their names in addresses.
const KINDS: [(&str, Kind); 2] = [("course", Kind::Course), ("webinar", Kind::InformationalWebinar)];

/// What a visitor looks for. Within a facet any of the chosen terms will do; the facets must all hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// Of one kind only.
    pub kind: Option<Kind>,
    /// Chosen terms.
    pub terms: Terms,
    /// At most so many minutes.
    pub max_minutes: Option<u32>,
    /// The words as typed.
    pub query: String,
    /// Whether nothing but the words as typed is looked for, however they are spelt.
    pub as_typed: bool,
    /// The order of what is found.
    pub sort: Sort,
}

impl Default for Filter {
    fn default() -> Self {
        let (terms, query) = (Terms::new(), String::new());
        Self { kind: None, terms, max_minutes: None, query, as_typed: false, sort: Sort::Best }
    }
}

impl Filter {
    /// Reads a query string. A facet may be named several times or hold several terms with commas between; empty values
    /// are no filter, as an untouched form sends them. `others` are names that mean something else, such as `lang`.
    ///
    /// # Errors
    /// Every unknown name, unknown term and unreadable value at once.
    pub fn read(query: &str, known: &Terms, others: &[&str]) -> Result<Self, Invalid> {
        let (filter, faults) = Self::kept(query, known, others);
        faults.or(filter)
    }

    /// The same, with what could be read beside the faults: an address that was shared outlives the terms in it, and comes
    /// back with names that others hung on to it.
    #[must_use]
    pub fn kept(query: &str, known: &Terms, others: &[&str]) -> (Self, Invalid) {
        let (mut filter, mut faults) = (Self::default(), Invalid::default());
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let value = value.trim();
            match Facet::ALL.into_iter().find(|facet| facet.name() == name) {
                _ if value.is_empty() || others.contains(&&*name) => {}
                Some(facet) => filter.choose(facet, value, known, &mut faults),
                None if name == "max_minutes" => filter.limit(value, &mut faults),
                None if name == "q" => filter.look_for(value, &mut faults),
                None if name == "kind" => filter.kind = known_word(&name, value, &KINDS, &mut faults),
                None if name == "spelling" => {
                    filter.as_typed = known_word(&name, value, &[("typed", true)], &mut faults).is_some();
                }
                None if name == "sort" => filter.order(value, &mut faults),
                None => faults.push(&*name, &Why::UnknownFilter { name: name.to_string() }),
            }
        }
        (filter, faults)
    }

    fn choose(&mut self, facet: Facet, value: &str, known: &Terms, faults: &mut Invalid) {
        for term in value.split(',').map(str::trim).filter(|term| !term.is_empty()) {
            if known.get(&facet).is_some_and(|terms| terms.contains(term)) {
                self.terms.entry(facet).or_default().insert(term.to_owned());
            } else {
                faults.push(facet.name(), &Why::UnknownTerm { term: term.to_owned() });
            }
        }
    }

    fn limit(&mut self, value: &str, faults: &mut Invalid) {
        match value.parse().ok().filter(|minutes| *minutes > 0) {
            Some(minutes) => self.max_minutes = Some(minutes),
            None => faults.push("max_minutes", &Why::MinutesNotReadable {}),
        }
    }

    fn look_for(&mut self, value: &str, faults: &mut Invalid) {
        if value.chars().count() > QUERY_MOST as usize {
            faults.push("q", &Why::QueryTooLong { most: QUERY_MOST });
        } else {
            value.clone_into(&mut self.query);
        }
    }

    fn order(&mut self, value: &str, faults: &mut Invalid) {
        match Sort::iter().find(|sort| sort.word() == value) {
            Some(sort) => self.sort = sort,
            None => faults.push("sort", &Why::UnknownTerm { term: value.to_owned() }),
        }
    }

    /// The name of its kind in addresses; `all` where it asks for none.
    #[must_use]
    pub fn kind_name(&self) -> &'static str {
        KINDS.iter().find(|(_, kind)| Some(*kind) == self.kind).map_or("all", |(name, _)| name)
    }

    /// The filter as a query string, for links and for paging: always in the same order, so that what finds the same
    /// has one address.
    #[must_use]
    pub fn to_query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if self.kind.is_some() {
            query.append_pair("kind", self.kind_name());
        }
        for (facet, terms) in &self.terms {
            terms.iter().for_each(|term| {
                query.append_pair(facet.name(), term);
            });
        }
        if let Some(minutes) = self.max_minutes {
            query.append_pair("max_minutes", &minutes.to_string());
        }
        if !self.query.is_empty() {
            query.append_pair("q", &self.query);
            if self.as_typed {
                query.append_pair("spelling", "typed");
            }
        }
        if self.sort != Sort::Best {
            query.append_pair("sort", &self.sort.word());
        }
        query.finish()
    }

    /// The same filter with one term chosen that was not, or not chosen that was.
    #[must_use]
    pub fn toggled(&self, facet: Facet, term: &str) -> Self {
        let mut other = self.clone();
        let terms = other.terms.entry(facet).or_default();
        if !terms.remove(term) {
            terms.insert(term.to_owned());
        }
        other.terms.retain(|_, terms| !terms.is_empty());
        other
    }

    /// Whether nothing is filtered; the order is no filter.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self { sort: self.sort, ..Self::default() }
    }
}

fn known_word<T: Copy>(name: &str, value: &str, known: &[(&str, T)], faults: &mut Invalid) -> Option<T> {
    let found = known.iter().find(|(word, _)| *word == value).map(|(_, meant)| *meant);
    if found.is_none() {
        faults.push(name, &Why::UnknownTerm { term: value.to_owned() });
    }
    found
}

#[cfg(test)]
#[path = "filter_tests.rs"]
mod tests;
