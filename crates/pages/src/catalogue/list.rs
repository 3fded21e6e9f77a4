//! `/catalogue`: everything that is public, found by words and filters.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect, Response};
use catalogue::entry::Shelf;
use catalogue::entry::entity::Kind;
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;

use super::results::{Asked, Results, open_courses, query};
use crate::frame;
use crate::shell::{Meta, Place, Shell};

#[derive(Template)]
#[template(path = "catalogue/list.html")]
struct ListPage {
    shell: Shell,
    lead: String,
    results: Results,
}

/// Answers `GET /catalogue`.
pub(super) async fn show(ctx: Context) -> Result<Response, Fault> {
    let shelf = Shelf::read(&ctx.db).await?;
    if let Some(query) = shelf.follow(query(&ctx)) {
        return Ok(Redirect::permanent(&format!("/catalogue?{query}")).into_response());
    }
    let asked = Asked::read(&ctx, &shelf);
    let (l, kind) = (&ctx.locale, asked.filter.kind_name());
    let place = if asked.filter.kind == Some(Kind::Course) { Place::Courses } else { Place::Recordings };
    let place = if ctx.actor.signed_in().is_some() { Place::Catalogue } else { place };
    let mut shell = frame::public(&ctx, fl!(l, "catalogue-title", kind = kind), place);
    shell.alternates = super::window::alternates_of(&asked.address());
    let lead = fl!(l, "catalogue-lead", kind = kind);
    shell.meta = Some(Meta::new(&asked.address(), l.lang, &lead, ("valley", "")));
    let results = Results::find(&ctx, &shelf, &asked, &open_courses(&ctx).await?).await?;
    Ok(Page::ok(ListPage { shell, lead, results }).into_response())
}
