//! The filters of the catalogue with what they leave, in the catalogue and on the front.

use std::collections::BTreeSet;

use catalogue::Why;
use catalogue::entry::entity::Kind;
use catalogue::entry::{Filter, Hits, Shelf};
use courses::cohort::public;
use http::{Context, Fault};
use i18n_embed_fl::fl;
use kernel::{Failure, Reason as _};

use super::card::Card;
use super::choices::{self, Choice, On};

/// How many entries a page shows.
const PER_PAGE: usize = 24;
/// Names in the address that are no filters.
const OTHERS: [&str; 2] = ["lang", "page"];

/// What is shown.
pub(super) struct Results {
    pub(super) label: String,
    pub(super) query: String,
    pub(super) hidden: Vec<(&'static str, String)>,
    pub(super) choices: Vec<Choice>,
    pub(super) sorts: Vec<(String, String, bool)>,
    pub(super) on: Vec<On>,
    pub(super) all: String,
    pub(super) found: String,
    pub(super) meant: Option<Meant>,
    pub(super) some_only: bool,
    pub(super) left_out: Vec<String>,
    /// What to take away where nothing is left: words and address.
    pub(super) loosened: Vec<(String, String)>,
    pub(super) cards: Vec<Card>,
    /// Address, number, whether it is this one.
    pub(super) pages: Vec<(String, usize, bool)>,
    pub(super) page_of: String,
}

/// That something else was looked for than what was typed, and the way to what was typed.
pub(super) struct Meant {
    pub(super) words: String,
    pub(super) typed: String,
    pub(super) href: String,
}

/// What the address asks for.
pub(super) struct Asked {
    pub(super) filter: Filter,
    page: usize,
    lang: Option<String>,
    /// Why parts of the address were left out.
    left_out: Vec<String>,
}

/// The query of the address as it was asked for.
pub(super) fn query(ctx: &Context) -> &str {
    ctx.arrival.target().split_once('?').map_or("", |(_, query)| query)
}

impl Asked {
    /// Reads the address of the request. What is not known is left out; of names that mean nothing here nothing is said.
    pub(super) fn read(ctx: &Context, shelf: &Shelf) -> Self {
        let query = query(ctx);
        let (filter, faults) = Filter::kept(query, &shelf.known(), &OTHERS);
        let unknown_name = Why::UnknownFilter { name: String::new() }.code();
        let left_out = faults.0.iter().filter(|fault| fault.code != unknown_name);
        let left_out = left_out.map(|fault| ctx.say(&fault.message)).collect();
        let said = |name: &str| {
            let mut pairs = form_urlencoded::parse(query.as_bytes());
            pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
        };
        let page = said("page").and_then(|page| page.parse().ok()).unwrap_or(1);
        Self { filter, page, lang: said("lang"), left_out }
    }

    /// Everything of one kind.
    pub(super) fn only(kind: Kind) -> Self {
        Self {
            filter: Filter { kind: Some(kind), ..Filter::default() },
            page: 1,
            lang: None,
            left_out: Vec::new(),
        }
    }

    /// The address that says the same, whatever order it was asked in, without the language.
    pub(super) fn address(&self) -> String {
        choices::address(&self.filter, &self.rest(Some(self.page), None))
    }

    /// What the address holds beside filter and page.
    fn hidden(&self) -> Vec<(&'static str, String)> {
        let kind = self.filter.kind.map(|_| ("kind", self.filter.kind_name().to_owned()));
        kind.into_iter().chain(self.lang.clone().map(|lang| ("lang", lang))).collect()
    }

    fn rest(&self, page: Option<usize>, lang: Option<&str>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(lang.map(|lang| ("lang", lang)));
        if let Some(page) = page.filter(|page| *page > 1) {
            query.append_pair("page", &page.to_string());
        }
        query.finish()
    }
}

/// The slugs of the courses that take applications now.
///
/// # Errors
/// Storage.
pub(super) async fn open_courses(ctx: &Context) -> Result<BTreeSet<String>, Fault> {
    let open = public::open(&ctx.db, ctx.moment).await?;
    Ok(open.into_iter().map(|(course, _)| course.slug).collect())
}

impl Results {
    /// What is found, a page of it.
    ///
    /// # Errors
    /// Storage.
    pub(super) async fn find(
        ctx: &Context,
        shelf: &Shelf,
        asked: &Asked,
        open: &BTreeSet<String>,
    ) -> Result<Self, Fault> {
        let hits = shelf.look_up(&ctx.db, &asked.filter).await.map_err(Failure::from)?;
        Ok(Self::of(ctx, shelf, asked, &hits, open))
    }

    fn of(ctx: &Context, shelf: &Shelf, asked: &Asked, hits: &Hits, open: &BTreeSet<String>) -> Self {
        let (l, filter) = (&ctx.locale, &asked.filter);
        let found = shelf.find(filter, hits, open, l.lang);
        let (kind, rest) = (filter.kind_name(), |page| asked.rest(page, asked.lang.as_deref()));
        let pages = found.entries.len().div_ceil(PER_PAGE).max(1);
        let page = asked.page.clamp(1, pages);
        let shown = found.entries.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE);
        let link = |n: usize| (choices::address(filter, &rest(Some(n))), n, n == page);
        let on = choices::on(shelf, filter, &rest(None), l);
        let typed = Filter { as_typed: true, ..filter.clone() };
        let meant = shelf.meant(hits).map(|meant| Meant {
            words: fl!(l, "catalogue-meant", meant = meant),
            typed: fl!(l, "catalogue-as-typed", typed = filter.query.as_str()),
            href: choices::address(&typed, &rest(None)),
        });
        let none = Filter { kind: filter.kind, sort: filter.sort, ..Filter::default() };
        Self {
            label: fl!(l, "catalogue-title", kind = kind),
            query: filter.query.clone(),
            hidden: asked.hidden(),
            choices: choices::choices(shelf, filter, &found.counts, l),
            sorts: choices::sorts(filter, l),
            loosened: if found.entries.is_empty() {
                choices::loosened(shelf, hits, &on, l)
            } else {
                Vec::new()
            },
            on,
            all: choices::address(&none, &rest(None)),
            found: fl!(l, "catalogue-found", kind = kind, count = found.entries.len()),
            meant: meant.filter(|_| !found.entries.is_empty()),
            left_out: asked.left_out.clone(),
            some_only: hits.some_only && !found.entries.is_empty(),
            cards: shown.map(|entry| Card::of(shelf, entry, open.contains(&entry.slug), l)).collect(),
            pages: if pages > 1 { near(page, pages).map(link).collect() } else { Vec::new() },
            page_of: fl!(l, "form-page-of", page = page, pages = pages),
        }
    }
}

/// The pages near this one, so that the row stays short however many there are.
fn near(page: usize, pages: usize) -> impl Iterator<Item = usize> {
    (1..=pages).filter(move |n| n.abs_diff(page) <= 2 || *n == 1 || *n == pages)
}
