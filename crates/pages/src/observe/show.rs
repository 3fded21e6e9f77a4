//! `/observe`: who has finished, of those who consented.

use askama::Template;
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;
use progress::grid::{Grid, GridLearner};
use progress::outlook::observed;
use text::Locale;

use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "observe/cohorts.html")]
pub(super) struct ObservePage {
    shell: Shell,
    cohorts: Vec<Part>,
}

/// The part of a cohort: names and whether they have completed the course.
struct Part {
    name: String,
    lines: Vec<(String, String)>,
}

/// Answers `GET /observe`.
pub(super) async fn show(ctx: Context) -> Result<Page<ObservePage>, Fault> {
    let grids = observed(&ctx.db, &ctx.actor, ctx.moment).await?;
    let shell = frame::observe(&ctx, fl!(ctx.locale, "observe-title"), Place::Cohorts);
    Ok(Page::ok(ObservePage { shell, cohorts: grids.iter().map(|grid| part(&ctx, grid)).collect() }))
}

fn part(ctx: &Context, grid: &Grid) -> Part {
    let l = ctx.locale_of(&grid.cohort.zone);
    let lines = grid.learners.iter().map(|learner| (learner.name.clone(), completion(&l, learner)));
    Part { name: grid.cohort.name.get(l.lang).to_owned(), lines: lines.collect() }
}

fn completion(l: &Locale, learner: &GridLearner) -> String {
    match learner.conclusion.completed_at {
        Some(at) => fl!(l, "observe-completed", date = l.short_date(l.zone.date(at))),
        None => fl!(l, "observe-not-yet"),
    }
}
