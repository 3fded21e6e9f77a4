//! `/facilitate`: the cohorts that someone leads.

use askama::Template;
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Failure;
use progress::grid::{LedCohort, led};

use super::frame::{base, dates};
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "facilitate/cohorts.html")]
pub(super) struct CohortsPage {
    shell: Shell,
    cohorts: Vec<Card>,
}

struct Card {
    href: String,
    course: String,
    name: String,
    dates: String,
    learners: u32,
}

/// Answers `GET /facilitate`.
pub(super) async fn show(ctx: Context) -> Result<Page<CohortsPage>, Fault> {
    let cohorts = led(&ctx.db, &ctx.actor, ctx.moment).await.map_err(Failure::from)?;
    let shell = frame::facilitate(&ctx, fl!(ctx.locale, "facilitate-title"), Place::Cohorts);
    Ok(Page::ok(CohortsPage { cohorts: cohorts.iter().map(|c| card(&ctx, c)).collect(), shell }))
}

fn card(ctx: &Context, led: &LedCohort) -> Card {
    let l = ctx.locale_of(&led.cohort.zone);
    Card {
        href: base(led.cohort.id),
        course: led.course.get(l.lang).to_owned(),
        name: led.cohort.name.get(l.lang).to_owned(),
        dates: dates(&l, &led.cohort),
        learners: led.learners,
    }
}
