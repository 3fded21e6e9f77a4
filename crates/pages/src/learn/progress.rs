//! One's own progress in full: each activity with how it was completed, its measure, and what is missing.

use askama::Template;
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};
use progress::learner::Learning;
use progress::policy::queries::{Standing, versions};
use text::Locale;

use super::certificate::Ask;
use super::lines::{Line, line};
use super::today::{CertificatePanel, certificate};
use super::{course_path, today};
use crate::policy::{Changed, changed};
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
    /// What earns the certificate, rule by rule.
    rules: Vec<String>,
    /// What of it was changed after applications had opened, the newest first.
    rules_changed: Vec<RulesChanged>,
}

/// A change of the rules that was decided in the open.
pub(super) struct RulesChanged {
    on: String,
    reason: String,
    changes: Vec<Changed>,
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
    Ok(Page::ok(page(&ctx, &learning, issued).await?))
}

/// The page, also for a name that came back.
///
/// # Errors
/// Storage.
pub(super) async fn page(
    ctx: &Context,
    learning: &Learning,
    issued: Option<progress::certificate::entity::Model>,
) -> Result<ProgressPage, Fault> {
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
    let versions = versions(ctx.db.read(), learning.place.cohort_id).await.map_err(Failure::from)?;
    let rules_changed =
        versions.iter().filter(|one| one.in_the_open).map(|one| rules_changed(&l, learning, one));
    Ok(ProgressPage {
        crumbs: vec![(here.clone(), fl!(l, "site-nav-course"))],
        standing: today::standing(&l, learning, ctx.moment),
        modules: modules.collect(),
        certificate: certificate(&l, learning, ctx.moment),
        ask: Ask::of(ctx, learning, issued.as_ref()),
        hours: l.minutes(learning.own.conclusion.contact_minutes),
        here,
        rules: learning.taught.policy.lines().iter().map(|line| l.say(line)).collect(),
        rules_changed: rules_changed.collect(),
        shell,
    })
}

fn rules_changed(l: &Locale, learning: &Learning, version: &Standing) -> RulesChanged {
    let on = version.in_force_from.map(|at| l.date_with_year(learning.place.zone.date(at)));
    RulesChanged {
        on: fl!(l, "policy-learner-changed", on = on.unwrap_or_default()),
        reason: version.reason.clone(),
        changes: changed(l, &version.changes),
    }
}
