//! The public catalogue in memory: folded once, then searched without asking the database.

use std::collections::{BTreeMap, HashMap};

use auth::Person;
use chrono::{DateTime, Utc};
use kernel::{Day, Id, Lang, Localized};

use super::details::EntryDetails;
use super::entity::Kind;
use super::filter::{Facet, Terms};
use super::find::Lists;
use super::moved::{Moved, follow};
use crate::search::points::Held;
use crate::search::vocabulary::Vocabulary;

/// An entry as the public sees it, published or retired.
#[derive(Clone, Debug)]
pub struct ShownEntry {
    /// Stable name in addresses.
    pub slug: String,
    /// A course or an informational webinar.
    pub kind: Kind,
    /// Whether it is not public yet, so that only admins see it.
    pub draft: bool,
    /// Whether it was replaced; it can still be read by whoever has its address.
    pub retired: bool,
    /// Length in minutes.
    pub minutes: u32,
    /// When its content was last looked at.
    pub last_updated: Day,
    /// Who made it.
    pub developed_by: String,
    /// Who keeps it up to date.
    pub owner: Option<Id<Person>>,
    /// Title.
    pub title: Localized,
    /// One or two sentences.
    pub summary: Localized,
    /// The other fields.
    pub details: EntryDetails,
    /// Its terms in the order written: taxonomy and slug.
    pub terms: Vec<(String, String)>,
    /// The film, where it can be watched.
    pub film: Option<Film>,
    /// The informational webinar that it shows.
    pub webinar: Option<Id<modules::Webinar>>,
    /// When it was made.
    pub added: DateTime<Utc>,
    /// Slug of what replaced it.
    pub successor: Option<String>,
    /// Invented for the demo.
    pub sample: bool,
}

/// A film that the public may watch.
#[derive(Clone, Debug)]
pub struct Film {
    /// The stored film.
    pub file: FilmFile,
    /// Its media type.
    pub content_type: String,
    /// The still picture before it plays.
    pub poster: Option<FilmFile>,
    /// Captions by language.
    pub captions: Vec<(Lang, FilmFile)>,
    /// Its length in seconds; less than the entry's where it is an excerpt.
    pub seconds: f64,
}

/// A stored file, as addresses name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilmFile {
    /// Its name, such as `catalogue/calm-on-the-bus.mp4`.
    pub name: String,
    /// The SHA-256 of its content in hexadecimal, of which the beginning lets it be kept for ever.
    pub sha256: String,
}

/// A term of a taxonomy with its words, in the order of its taxonomy.
#[derive(Clone, Debug)]
pub struct Term {
    /// Stable name.
    pub slug: String,
    /// Its words.
    pub label: Localized,
    /// Kept on the entries that carry it; not given to new ones.
    pub retired: bool,
}

/// The public catalogue at one state of the database, the entries looked at last first.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    pub(super) entries: Vec<ShownEntry>,
    pub(super) lists: Lists,
    pub(super) words: Words,
    /// Where each entry stands in the alphabet of titles.
    pub(super) titles: BTreeMap<Lang, Vec<usize>>,
    pub(super) terms: BTreeMap<String, Vec<Term>>,
    pub(super) moved: Moved,
}

/// The words of all entries.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    pub(super) vocabulary: Vocabulary,
    pub(super) held: Vec<Held>,
    /// The place on the shelf by the place in the index.
    pub(super) places: HashMap<i64, usize>,
}

impl ShownEntry {
    /// The slugs of its terms of one taxonomy, in order.
    pub fn of<'a>(&'a self, taxonomy: &'a str) -> impl Iterator<Item = &'a str> {
        self.terms.iter().filter(move |(of, _)| of == taxonomy).map(|(_, slug)| slug.as_str())
    }

    /// Where it is read: a course has a page of its own.
    #[must_use]
    pub fn path(&self) -> String {
        let room = if self.kind == Kind::Course { "courses" } else { "catalogue" };
        format!("/{room}/{}", self.slug)
    }

    /// Everything written of it, in every language.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        let details = &self.details;
        let marks = details.chapters.iter().chain(&details.transcript).map(|mark| &mark.text);
        let all = [&self.title, &self.summary, &details.description].into_iter();
        let all = all.chain(&details.outcomes).chain(marks);
        all.flat_map(|text| text.languages().filter_map(|lang| text.exact(lang)))
    }
}

impl Shelf {
    /// The entry with this slug, retired ones included.
    #[must_use]
    pub fn by_slug(&self, slug: &str) -> Option<&ShownEntry> {
        self.entries.iter().find(|entry| entry.slug == slug)
    }

    /// What is listed, in its order: what is public and was not replaced.
    pub fn listed(&self) -> impl Iterator<Item = &ShownEntry> {
        self.entries.iter().filter(|entry| !entry.retired)
    }

    /// The terms of a taxonomy, in its order.
    #[must_use]
    pub fn terms(&self, taxonomy: &str) -> &[Term] {
        self.terms.get(taxonomy).map_or(&[], Vec::as_slice)
    }

    /// The words of a term; its slug where the taxonomy lost it.
    #[must_use]
    pub fn label<'a>(&'a self, taxonomy: &str, slug: &'a str, lang: Lang) -> &'a str {
        let term = self.terms(taxonomy).iter().find(|term| term.slug == slug);
        term.map_or(slug, |term| term.label.get(lang))
    }

    /// The same query string where it names terms that went into others; nothing where it names none.
    #[must_use]
    pub fn follow(&self, query: &str) -> Option<String> {
        if self.moved.is_empty() { None } else { follow(query, &self.known(), &self.moved) }
    }

    /// The terms that a filter may name.
    #[must_use]
    pub fn known(&self) -> Terms {
        let slugs = |facet: Facet| self.terms(facet.name()).iter().map(|term| term.slug.clone()).collect();
        Facet::ALL.into_iter().map(|facet| (facet, slugs(facet))).collect()
    }
}
