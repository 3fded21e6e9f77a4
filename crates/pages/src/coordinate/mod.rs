//! `/coordinate`: a coordinator's association in every cohort, to read only.

mod applications;
mod wish;

use askama::Template;
use auth::look::{Looks, What};
use axum::Extension;
use axum::http::Method;
use http::{Access, Asked, Context, Fault, Page, Route, page};
use i18n_embed_fl::fl;
use progress::grid::{Grid, page as page_of};
use progress::outlook::coordinated;
use wish::{Choices, Wish};

use crate::facilitate::{Column, GridQuery, Group, columns, dates, groups, legend};
use crate::frame;
use crate::shell::{Place, Shell};

/// The rows of these pages.
pub(crate) fn rows() -> Vec<Route> {
    vec![
        page(Method::GET, "/coordinate", Access::Coordinator, show),
        page(Method::GET, "/coordinate/applications", Access::Coordinator, applications::show),
    ]
}

#[derive(Template)]
#[template(path = "coordinate/cohorts.html")]
struct CoordinatePage {
    shell: Shell,
    /// Whether there is anybody, whatever is asked for.
    any: bool,
    choices: Choices,
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
    pages: Vec<(String, usize, bool)>,
}

async fn show(
    ctx: Context,
    Extension(looks): Extension<Looks>,
    Asked(wish): Asked<Wish>,
) -> Result<Page<CoordinatePage>, Fault> {
    let grids = coordinated(&ctx.db, &ctx.actor, ctx.moment).await?;
    let title = fl!(ctx.locale, "coordinate-title");
    let parts =
        grids.iter().filter(|grid| wish.names(&grid.cohort)).map(|grid| part(&ctx, grid, &wish, &looks));
    Ok(Page::ok(CoordinatePage {
        shell: frame::coordinate(&ctx, title, Place::Cohorts).width("wide"),
        any: !grids.is_empty(),
        cohorts: parts.filter(|part| part.learners > 0).collect(),
        choices: wish.choices(&ctx.locale, &grids),
        legend: legend(&ctx.locale),
    }))
}

fn part(ctx: &Context, grid: &Grid, wish: &Wish, looks: &Looks) -> Part {
    let l = ctx.locale_of(&grid.cohort.zone);
    let columns: Vec<Column<'_>> = columns(&l, grid, &GridQuery::default(), "");
    let learners: Vec<_> = grid.learners.iter().filter(|learner| wish.lets(learner)).collect();
    let shown = page_of(&learners, wish.page_of(&grid.cohort));
    for learner in &shown.learners {
        looks.person(&ctx.actor, learner.person, What::Association, ctx.moment);
    }
    let pages = (1..=shown.count).map(|n| (wish.at_page(&grid.cohort, n), n, n == shown.number));
    Part {
        name: grid.cohort.name.get(l.lang).to_owned(),
        dates: dates(&l, &grid.cohort),
        learners: learners.len(),
        groups: groups(&l, &shown.learners, &columns, ""),
        pages: if shown.count > 1 { pages.collect() } else { Vec::new() },
        span: columns.len() + 2,
        heads: columns.into_iter().map(|column| column.label).collect(),
    }
}
