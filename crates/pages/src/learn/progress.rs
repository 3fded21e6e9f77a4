//! One's own progress in full: each activity with how it was completed, its measure, and what is missing.

use askama::Template;
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Id;
use progress::learner::Learning;

use super::certificate::Ask;
use super::lines::{Line, line};
use super::today::{CertificatePanel, certificate};
use super::{course_path, today};
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "learn/progress.html")]
pub(super) struct ProgressPage {
    shell: Shell,
    crumbs: Vec<(String, String)>,
    standing: Option<today::Standing>,
    modules: Vec<ModuleLines>,
    certificate: CertificatePanel,
    pub(super) ask: Option<Ask>,
    hours: String,
    here: String,
}

/// A module with its activities.
struct ModuleLines {
    title: String,
    words: String,
    lines: Vec<Line>,
}

/// Answers `GET /cohorts/{cohort}/progress`.
///
/// # Errors
/// Not found for who has no enrolment here.
pub(super) async fn show(
    ctx: Context,
    At(cohort): At<Id<courses::Cohort>>,
) -> Result<Page<ProgressPage>, Fault> {
    let learning = Learning::at(&ctx.db, ctx.person()?.person, cohort, ctx.moment).await?;
    let issued = progress::certificate::queries::of_enrolment(&ctx.db, learning.place.enrolment_id).await?;
    Ok(Page::ok(page(&ctx, &learning, issued)))
}

/// The page, also for a name that came back.
pub(super) fn page(
    ctx: &Context,
    learning: &Learning,
    issued: Option<progress::certificate::entity::Model>,
) -> ProgressPage {
    let mut shell = super::shell(ctx, learning, "", Place::Course);
    shell.title = fl!(shell.locale, "learn-progress");
    let l = shell.locale.clone();
    let both = learning.taught.tree.modules.iter().zip(&learning.own.conclusion.modules);
    let modules = both.map(|(module, concluded)| {
        let (number, title) = (module.position, module.title.get(l.lang));
        let (done, of) = (concluded.done, concluded.required);
        ModuleLines {
            title: fl!(l, "learn-module-titled", number = number, title = title),
            words: fl!(l, "count-done-of", done = done, of = of),
            lines: module
                .activities
                .iter()
                .map(|a| line(&l, learning, module, a, false, ctx.moment))
                .collect(),
        }
    });
    let here = course_path(learning.place.cohort_id);
    ProgressPage {
        crumbs: vec![(here.clone(), fl!(l, "site-nav-course"))],
        standing: today::standing(&l, learning, ctx.moment),
        modules: modules.collect(),
        certificate: certificate(&l, learning, ctx.moment),
        ask: Ask::of(ctx, learning, issued.as_ref()),
        hours: l.minutes(learning.own.conclusion.contact_minutes),
        here,
        shell,
    }
}
