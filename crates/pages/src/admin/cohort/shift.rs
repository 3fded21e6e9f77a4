//! `/admin/cohorts/{cohort}/move`: moving every session of a cohort that is ahead, seen before it is done.

use askama::Template;
use auth::authorize;
use courses::cohort::list::Listed;
use http::{Asked, At, Context, Fault, Fields, Page, SeeOther, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Reason as _};
use progress::session::{PlanSession, Shifted, shift, shift_all};
use serde::Deserialize;

use super::keep::find;
use crate::frame;
use crate::shell::{Place, Shell};

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct By {
    days: String,
}

#[derive(Template)]
#[template(path = "admin/cohort-move.html")]
pub(super) struct MovePage {
    shell: Shell,
    base: String,
    cohort_name: String,
    days: String,
    lines: Vec<Line>,
    possible: bool,
}

struct Line {
    webinar: String,
    before: String,
    after: String,
    warnings: Vec<String>,
}

/// Answers `GET /admin/cohorts/{cohort}/move?days=…`.
pub(super) async fn show(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    Asked(by): Asked<By>,
) -> Result<Page<MovePage>, Fault> {
    let listed = find(&ctx, id).await?;
    let days = by.days.trim().parse().unwrap_or(0);
    let all = shift(ctx.db.read(), &listed.cohort, days, ctx.moment).await?;
    Ok(Page::ok(made(&ctx, &listed, days, &all)))
}

fn made(ctx: &Context, listed: &Listed, days: i32, all: &[Shifted]) -> MovePage {
    let l = &ctx.locale;
    MovePage {
        shell: frame::admin(ctx, fl!(l, "admin-move-title"), Place::Cohorts),
        base: format!("/admin/cohorts/{}", listed.cohort.id),
        cohort_name: listed.cohort.name.get(l.lang).to_owned(),
        days: days.to_string(),
        lines: all.iter().map(|one| line(ctx, one)).collect(),
        possible: days != 0 && !all.is_empty() && all.iter().all(|one| one.after.is_ok()),
    }
}

fn line(ctx: &Context, one: &Shifted) -> Line {
    let l = &ctx.locale;
    let at = |node: &modules::curriculum::SessionNode| l.shown_in(&node.zone).instant(node.starts_at);
    Line {
        webinar: one.webinar.title.get(l.lang).to_owned(),
        before: at(&one.before),
        after: one.after.as_ref().map_or_else(|why| ctx.say(&why.message()), at),
        warnings: one.warnings.iter().map(|(clash, _)| ctx.say(&clash.message())).collect(),
    }
}

/// Answers `POST /admin/cohorts/{cohort}/move`.
pub(super) async fn apply(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<SeeOther, Fault> {
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let days: i32 = fields.get("days").parse().unwrap_or(0);
    let work = |tx: kernel::Tx| {
        let (db, actor) = (db.clone(), actor.clone());
        async move {
            let permit = authorize::<PlanSession>(&tx, &actor, id, moment).await?;
            shift_all(&db, &tx, &permit, days, moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other(format!("/admin/cohorts/{id}")).saying(&ctx, "toast-sessions-moved"))
}
