//! The public catalogue in memory: folded once, then searched without asking the database.

use std::collections::BTreeMap;

use auth::Person;
use kernel::{Day, Id, Lang, Localized};

use super::details::EntryDetails;
use super::entity::Kind;
use super::filter::{Facet, Filter, Terms};
use super::find::{Counts, Findable, counts};

/// An entry as the public sees it, published or retired.
#[derive(Clone, Debug)]
pub struct ShownEntry {
    /// Stable name in addresses.
    pub slug: String,
    /// A course or an informational webinar.
    pub kind: Kind,
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
}

/// The public catalogue at one state of the database.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    pub(super) entries: Vec<ShownEntry>,
    pub(super) findable: Vec<Findable>,
    pub(super) terms: BTreeMap<String, Vec<Term>>,
}

/// What was found.
#[derive(Debug)]
pub struct Found<'a> {
    /// Best first.
    pub entries: Vec<&'a ShownEntry>,
    /// How many entries each further choice would leave.
    pub counts: Counts,
}

impl ShownEntry {
    /// The slugs of its terms of one taxonomy, in order.
    pub fn of<'a>(&'a self, taxonomy: &'a str) -> impl Iterator<Item = &'a str> {
        self.terms.iter().filter(move |(of, _)| of == taxonomy).map(|(_, slug)| slug.as_str())
    }
}

impl Shelf {
    /// The entry with this slug, retired ones included.
    #[must_use]
    pub fn by_slug(&self, slug: &str) -> Option<&ShownEntry> {
        self.entries.iter().find(|entry| entry.slug == slug)
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

    /// The terms that a filter may name.
    #[must_use]
    pub fn known(&self) -> Terms {
        let slugs = |facet: Facet| self.terms(facet.name()).iter().map(|term| term.slug.clone()).collect();
        Facet::ALL.into_iter().map(|facet| (facet, slugs(facet))).collect()
    }

    /// The published entries that a filter leaves, of one kind or of all, with counts for further choices. Those with
    /// more of the words in their title come first, then those looked at last.
    #[must_use]
    pub fn find(&self, filter: &Filter, kind: Option<Kind>) -> Found<'_> {
        let public = || {
            let of_kind =
                move |entry: &ShownEntry| !entry.retired && kind.is_none_or(|kind| entry.kind == kind);
            self.entries.iter().zip(&self.findable).filter(move |(entry, _)| of_kind(entry))
        };
        let mut found: Vec<_> = public().filter(|(_, findable)| findable.matches(filter)).collect();
        found.sort_by_cached_key(|(entry, findable)| {
            let newest = std::cmp::Reverse(entry.last_updated);
            (std::cmp::Reverse(findable.rank(filter)), newest, entry.slug.clone())
        });
        let entries = found.into_iter().map(|(entry, _)| entry).collect();
        Found { entries, counts: counts(public().map(|(_, findable)| findable), filter) }
    }
}
