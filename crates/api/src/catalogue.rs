//! The public catalogue.

use std::collections::BTreeSet;

use ::catalogue::entry::{Filter, Shelf, ShownEntry};
use axum::Json;
use axum::extract::RawQuery;
use courses::cohort::public;
use http::{Access, Asked, Context, Fault, Items, Paging, Route};
use kernel::Failure;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::routes;

/// Names that filter nothing here.
const OTHERS: [&str; 3] = ["lang", "cursor", "limit"];

/// The row of the catalogue.
pub(crate) fn rows() -> Vec<Route> {
    vec![http::api(Access::Public, routes!(list))]
}

/// An entry: a course open for application, or an informational webinar.
#[derive(Serialize, ToSchema)]
#[schema(as = CatalogueEntry)]
struct Entry {
    /// Its stable name.
    slug: String,
    /// `course` or `informational_webinar`.
    kind: String,
    /// Where it is shown.
    path: String,
    title: String,
    summary: String,
    minutes: u32,
    /// Such as `2022-05-01`.
    last_updated: String,
    developed_by: String,
    /// Slugs of terms, as filters take them.
    topics: Vec<String>,
    audiences: Vec<String>,
    grades: Vec<String>,
    formats: Vec<String>,
    languages: Vec<String>,
    /// What one can do afterward.
    outcomes: Vec<String>,
    /// Whether its recording can be watched.
    recording: bool,
    /// Invented for the demo.
    sample: bool,
}

/// One page of entries.
#[derive(Serialize, ToSchema)]
#[schema(as = CatalogueEntries)]
struct Entries {
    items: Vec<Entry>,
    /// The words that were looked for instead of `q`, where those typed are in no entry but near ones are.
    meant: Option<String>,
    /// Whether no entry has all the words, so that these are those with the most of them.
    some_only: bool,
    /// Where the next page begins.
    next: Option<String>,
}

/// The published entries that a filter leaves, best first
#[utoipa::path(get, path = "/api/v1/catalogue", tag = "catalogue", operation_id = "catalogue_list",
    params(("topic" = Option<String>, Query), ("audience" = Option<String>, Query),
        ("grade" = Option<String>, Query), ("format" = Option<String>, Query),
        ("language" = Option<String>, Query), ("max_minutes" = Option<u32>, Query), ("q" = Option<String>, Query),
        ("kind" = Option<String>, Query, description = "`course` or `webinar`"),
        ("spelling" = Option<String>, Query, description = "`typed`: look for `q` as it is, however it is spelt"),
        ("sort" = Option<String>, Query, description = "`best`, `newest`, `title` or `shortest`"),
        ("cursor" = Option<String>, Query), ("limit" = Option<u16>, Query)),
    responses((status = 200, body = Entries), (status = 422, description = "`unknown_filter`, `unknown_term`")))]
async fn list(
    ctx: Context,
    RawQuery(query): RawQuery,
    Asked(paging): Asked<Paging>,
) -> Result<Json<Entries>, Fault> {
    let shelf = Shelf::read(&ctx.db).await?;
    let query = query.unwrap_or_default();
    let query = shelf.follow(&query).unwrap_or(query);
    let filter = Filter::read(&query, &shelf.known(), &OTHERS)?;
    let (limit, begin) = (paging.limit()?, paging.after::<usize>()?.map_or(0, |last| last.saturating_add(1)));
    let open = public::open(&ctx.db, ctx.moment).await?.into_iter();
    let open: BTreeSet<String> = open.map(|(course, _)| course.slug).collect();
    let hits = shelf.look_up(&ctx.db, &filter).await.map_err(Failure::from)?;
    let found = shelf.find(&filter, &hits, &open, ctx.locale.lang).entries;
    let rest = found.into_iter().enumerate().skip(begin).take(usize::from(limit) + 1).collect();
    let page = Items::of(rest, limit, |(place, _)| *place);
    let items = page.items.iter().map(|(_, entry)| Entry::of(&ctx, entry)).collect();
    Ok(Json(Entries { items, meant: shelf.meant(&hits), some_only: hits.some_only, next: page.next }))
}

impl Entry {
    fn of(ctx: &Context, entry: &ShownEntry) -> Self {
        let lang = ctx.locale.lang;
        let terms = |taxonomy| entry.of(taxonomy).map(str::to_owned).collect();
        Self {
            slug: entry.slug.clone(),
            kind: entry.kind.word(),
            path: entry.path(),
            title: entry.title.get(lang).to_owned(),
            summary: entry.summary.get(lang).to_owned(),
            minutes: entry.minutes,
            last_updated: entry.last_updated.to_string(),
            developed_by: entry.developed_by.clone(),
            topics: terms("topic"),
            audiences: terms("audience"),
            grades: terms("grade"),
            formats: terms("format"),
            languages: terms("language"),
            outcomes: entry.details.outcomes.iter().map(|text| text.get(lang).to_owned()).collect(),
            recording: entry.film.is_some(),
            sample: entry.sample,
        }
    }
}
