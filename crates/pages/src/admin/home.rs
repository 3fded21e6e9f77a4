//! `/admin`: what there is to do, from an empty server to a taught cohort.

use askama::Template;
use courses::cohort::{State, list};
use courses::course::admin;
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Failure;

use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/home.html")]
pub(super) struct HomePage {
    shell: Shell,
    /// Address, words, and whether it is done.
    steps: Vec<(&'static str, String, bool)>,
    /// Drafts that nobody sees yet: address and words.
    drafts: Vec<(String, String)>,
}

/// Answers `GET /admin`.
pub(super) async fn show(ctx: Context) -> Result<Page<HomePage>, Fault> {
    let (db, l) = (ctx.db.read(), &ctx.locale);
    let courses = admin::all(db).await.map_err(Failure::from)?;
    let cohorts = list::all(db).await.map_err(Failure::from)?;
    let people = auth::person::queries::count(db).await.map_err(Failure::from)?;
    let published = cohorts.iter().any(|c| c.cohort.state == State::Published);
    let learners = cohorts.iter().any(|c| c.enrolled > 0);
    let steps = vec![
        ("/admin/courses", fl!(l, "admin-step-course"), !courses.is_empty()),
        ("/admin/people", fl!(l, "admin-step-people"), people > 1),
        ("/admin/cohorts/new", fl!(l, "admin-step-cohort"), !cohorts.is_empty()),
        ("/admin/sessions/new", fl!(l, "admin-step-sessions"), !cohorts.is_empty()),
        ("/admin/cohorts", fl!(l, "admin-step-publish"), published),
        ("/admin/cohorts", fl!(l, "admin-step-enrol"), learners),
    ];
    let drafts = cohorts.iter().filter(|c| c.cohort.state == State::Draft);
    let drafts =
        drafts.map(|c| (format!("/admin/cohorts/{}", c.cohort.id), c.cohort.name.get(l.lang).to_owned()));
    let shell = frame::admin(&ctx, fl!(l, "site-area-admin"), Place::Elsewhere);
    Ok(Page::ok(HomePage { steps, drafts: drafts.collect(), shell }))
}
