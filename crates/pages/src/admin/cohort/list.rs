//! `/admin/cohorts`: every cohort, drafts included.

use askama::Template;
use courses::cohort::list::{self, Listed};
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Failure;

use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/cohorts.html")]
pub(super) struct CohortsPage {
    shell: Shell,
    cohorts: Vec<Line>,
}

struct Line {
    href: String,
    course: String,
    name: String,
    dates: String,
    learners: String,
    state: String,
}

/// Answers `GET /admin/cohorts`.
pub(super) async fn show(ctx: Context) -> Result<Page<CohortsPage>, Fault> {
    let cohorts = list::all(ctx.db.read()).await.map_err(Failure::from)?;
    let shell = frame::admin(&ctx, fl!(ctx.locale, "admin-cohorts-title"), Place::Cohorts);
    Ok(Page::ok(CohortsPage { cohorts: cohorts.iter().map(|c| line(&ctx, c)).collect(), shell }))
}

fn line(ctx: &Context, listed: &Listed) -> Line {
    let (l, cohort) = (&ctx.locale, &listed.cohort);
    Line {
        href: format!("/admin/cohorts/{}", cohort.id),
        course: listed.course.short_title.get(l.lang).to_owned(),
        name: cohort.name.get(l.lang).to_owned(),
        dates: l.date_span_with_year(cohort.first_day.0, cohort.last_day.0),
        learners: fl!(l, "admin-taken-of", taken = listed.enrolled, places = cohort.places),
        state: fl!(l, "cohort-state-name", state = cohort.state.word()),
    }
}
