//! `/coordinate`: a coordinator's association in every cohort, to read only.

use askama::Template;
use axum::http::Method;
use http::{Access, Context, Fault, Page, Route, page};
use i18n_embed_fl::fl;
use progress::grid::Grid;
use progress::outlook::coordinated;

use crate::facilitate::{Column, GridQuery, Group, columns, dates, groups, legend};
use crate::frame;
use crate::shell::{Place, Shell};

/// The rows of these pages.
pub(crate) fn rows() -> Vec<Route> {
    vec![page(Method::GET, "/coordinate", Access::Coordinator, show)]
}

#[derive(Template)]
#[template(path = "coordinate/cohorts.html")]
struct CoordinatePage {
    shell: Shell,
    cohorts: Vec<Part>,
    legend: Vec<(&'static str, char, String)>,
}

/// The part of a cohort.
struct Part {
    name: String,
    dates: String,
    learners: usize,
    heads: Vec<String>,
    span: usize,
    groups: Vec<Group>,
}

async fn show(ctx: Context) -> Result<Page<CoordinatePage>, Fault> {
    let grids = coordinated(&ctx.db, &ctx.actor, ctx.moment).await?;
    let title = fl!(ctx.locale, "coordinate-title");
    Ok(Page::ok(CoordinatePage {
        shell: frame::coordinate(&ctx, title, Place::Cohorts).width("wide"),
        cohorts: grids.iter().map(|grid| part(&ctx, grid)).collect(),
        legend: legend(&ctx.locale),
    }))
}

fn part(ctx: &Context, grid: &Grid) -> Part {
    let l = ctx.locale_of(&grid.cohort.zone);
    let columns: Vec<Column<'_>> = columns(&l, grid, &GridQuery::default(), "");
    let learners: Vec<_> = grid.learners.iter().collect();
    Part {
        name: grid.cohort.name.get(l.lang).to_owned(),
        dates: dates(&l, &grid.cohort),
        learners: learners.len(),
        groups: groups(&l, &learners, &columns, ""),
        span: columns.len() + 2,
        heads: columns.into_iter().map(|column| column.label).collect(),
    }
}
