//! `/admin/cohorts/{cohort}/modules`: when each module opens, on its day or after the one before.

use askama::Template;
use auth::authorize;
use courses::cohort::list::Listed;
use http::{At, Context, Fault, Fields, Page, SeeOther, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Tx};
use progress::release::{Release, releases, set};
use progress::session::PlanSession;

use super::keep::find;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/cohort-modules.html")]
pub(super) struct ModulesPage {
    shell: Shell,
    base: String,
    cohort_name: String,
    modules: Vec<Line>,
}

struct Line {
    /// The name of its field.
    field: String,
    /// Its title with its number.
    title: String,
    /// Its day in words.
    day: String,
    after: bool,
    /// The first of all waits for nothing.
    first: bool,
}

/// Answers `GET /admin/cohorts/{cohort}/modules`.
pub(super) async fn show(ctx: Context, At(id): At<Id<courses::Cohort>>) -> Result<Page<ModulesPage>, Fault> {
    let listed = find(&ctx, id).await?;
    let all = releases(ctx.db.read(), id).await?;
    Ok(Page::ok(ModulesPage {
        shell: frame::admin(&ctx, fl!(ctx.locale, "release-title"), Place::Cohorts).width("reading"),
        base: format!("/admin/cohorts/{id}"),
        cohort_name: listed.cohort.name.get(ctx.locale.lang).to_owned(),
        modules: all.iter().enumerate().map(|(n, one)| line(&ctx, &listed, n, one)).collect(),
    }))
}

fn line(ctx: &Context, listed: &Listed, n: usize, one: &Release) -> Line {
    let l = &ctx.locale;
    let day = one.opens_at.map(|at| l.date_with_year(listed.cohort.zone.date(at))).unwrap_or_default();
    Line {
        field: one.module.to_string(),
        title: fl!(l, "learn-module-titled", number = (n + 1), title = one.title.get(l.lang)),
        day,
        after: one.after_previous,
        first: n == 0,
    }
}

/// Answers `POST /admin/cohorts/{cohort}/modules`.
pub(super) async fn save(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<SeeOther, Fault> {
    find(&ctx, id).await?;
    let chosen = fields.pairs().iter().filter(|(_, value)| value == "after");
    let waiting: Vec<Id<modules::Module>> = chosen.filter_map(|(name, _)| name.parse().ok()).collect();
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let (db, actor, waiting) = (db.clone(), actor.clone(), waiting.clone());
        async move {
            let permit = authorize::<PlanSession>(&tx, &actor, id, moment).await?;
            set(&db, &tx, &permit, &waiting, moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other(format!("/admin/cohorts/{id}/modules")).saying(&ctx, "toast-saved"))
}
