//! `/catalogue`: everything that is public, found by words and filters.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use catalogue::entry::entity::Kind;
use catalogue::entry::{Filter, Shelf};
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;

use super::card::Card;
use super::choices::{self, Choice, On};
use crate::frame;
use crate::shell::{Place, Shell};

/// How many entries a page shows.
const PER_PAGE: usize = 24;
/// Names in the address that are no filters.
const OTHERS: [&str; 3] = ["lang", "kind", "page"];

#[derive(Template)]
#[template(path = "catalogue/list.html")]
struct ListPage {
    shell: Shell,
    lead: String,
    results: Results,
}

/// The filters with what they leave. The front shows the same.
pub(super) struct Results {
    pub(super) label: String,
    pub(super) query: String,
    pub(super) hidden: Vec<(&'static str, String)>,
    pub(super) choices: Vec<Choice>,
    pub(super) on: Vec<On>,
    pub(super) all: String,
    pub(super) found: String,
    pub(super) cards: Vec<Card>,
    /// Address, number, whether it is this one.
    pub(super) pages: Vec<(String, usize, bool)>,
    pub(super) page_of: String,
}

/// Answers `GET /catalogue`.
pub(super) async fn show(ctx: Context) -> Result<Response, Fault> {
    let shelf = Shelf::read(&ctx.db).await?;
    let asked = Asked::read(&ctx, &shelf)?;
    let l = &ctx.locale;
    let word = asked.word();
    let place = if asked.kind == Some(Kind::Course) { Place::Courses } else { Place::Recordings };
    let place = if ctx.actor.signed_in().is_some() { Place::Catalogue } else { place };
    let mut shell = frame::public(&ctx, fl!(l, "catalogue-title", kind = word), place);
    shell.alternates = super::window::alternates(&ctx);
    let lead = fl!(l, "catalogue-lead", kind = word);
    let results = Results::of(&ctx, &shelf, &asked);
    Ok(Page::ok(ListPage { shell, lead, results }).into_response())
}

/// What the address asks for.
pub(super) struct Asked {
    filter: Filter,
    kind: Option<Kind>,
    page: usize,
    lang: Option<String>,
}

impl Asked {
    /// Reads the address of the request.
    pub(super) fn read(ctx: &Context, shelf: &Shelf) -> Result<Self, Fault> {
        let query = ctx.arrival.target().split_once('?').map_or("", |(_, query)| query);
        let filter = Filter::read(query, &shelf.known(), &OTHERS)?;
        let said = |name: &str| {
            let mut pairs = form_urlencoded::parse(query.as_bytes());
            pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
        };
        let kind = match said("kind").as_deref() {
            Some("course") => Some(Kind::Course),
            Some("webinar") => Some(Kind::InformationalWebinar),
            _ => None,
        };
        let page = said("page").and_then(|page| page.parse().ok()).unwrap_or(1);
        Ok(Self { filter, kind, page, lang: said("lang") })
    }

    /// Everything of one kind.
    pub(super) fn only(kind: Kind) -> Self {
        Self { filter: Filter::default(), kind: Some(kind), page: 1, lang: None }
    }

    fn word(&self) -> &'static str {
        match self.kind {
            Some(Kind::Course) => "course",
            Some(Kind::InformationalWebinar) => "webinar",
            None => "all",
        }
    }

    /// What the address holds beside filter and page.
    fn hidden(&self) -> Vec<(&'static str, String)> {
        let kind = self.kind.map(|_| ("kind", self.word().to_owned()));
        kind.into_iter().chain(self.lang.clone().map(|lang| ("lang", lang))).collect()
    }

    fn rest(&self, page: Option<usize>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.hidden());
        if let Some(page) = page.filter(|page| *page > 1) {
            query.append_pair("page", &page.to_string());
        }
        query.finish()
    }
}

impl Results {
    /// What is found, a page of it.
    pub(super) fn of(ctx: &Context, shelf: &Shelf, asked: &Asked) -> Self {
        let (l, found) = (&ctx.locale, shelf.find(&asked.filter, asked.kind));
        let pages = found.entries.len().div_ceil(PER_PAGE).max(1);
        let page = asked.page.clamp(1, pages);
        let shown = found.entries.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE);
        let link = |n: usize| (choices::address(&asked.filter, &asked.rest(Some(n))), n, n == page);
        let none = Filter::default();
        Self {
            label: fl!(l, "catalogue-title", kind = asked.word()),
            query: asked.filter.query.clone(),
            hidden: asked.hidden(),
            choices: choices::choices(shelf, &asked.filter, &found.counts, l),
            on: choices::on(shelf, &asked.filter, &asked.rest(None), l),
            all: choices::address(&none, &asked.rest(None)),
            found: fl!(l, "catalogue-found", kind = asked.word(), count = found.entries.len()),
            cards: shown.map(|entry| Card::of(shelf, entry, l)).collect(),
            pages: if pages > 1 { near(page, pages).map(link).collect() } else { Vec::new() },
            page_of: fl!(l, "form-page-of", page = page, pages = pages),
        }
    }
}

/// The pages near this one, so that the row stays short however many there are.
fn near(page: usize, pages: usize) -> impl Iterator<Item = usize> {
    (1..=pages).filter(move |n| n.abs_diff(page) <= 2 || *n == 1 || *n == pages)
}
