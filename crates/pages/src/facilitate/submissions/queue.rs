//! `GET /facilitate/cohorts/{cohort}/submissions`.

use askama::Template;
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Id;
use progress::submission::waiting;
use progress::taught;

use crate::facilitate::frame::{Head, Tab};
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "facilitate/submissions.html")]
pub(crate) struct QueuePage {
    shell: Shell,
    head: Head,
    waiting: Vec<(String, String, String, bool)>,
}

/// Answers the address.
pub(crate) async fn show(ctx: Context, At(id): At<Id<courses::Cohort>>) -> Result<Page<QueuePage>, Fault> {
    let cohort = progress::grid::leads(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let taught = taught::of_cohort(&ctx.db, id).await?;
    let head = Head::of(&ctx, &cohort, Tab::Submissions);
    let lang = ctx.locale.lang;
    let title =
        |activity| taught.tree.activity(activity).map(|a| a.title.get(lang).to_owned()).unwrap_or_default();
    let waiting = waiting(&ctx.db, id).await?.into_iter().map(|w| {
        let href = format!("{}/submissions/{}/{}", head.base, w.enrolment, w.activity);
        (href, w.name, title(w.activity), w.needs_acceptance)
    });
    let waiting = waiting.collect();
    let shell = frame::facilitate(&ctx, fl!(ctx.locale, "submissions-title"), Place::Cohorts);
    Ok(Page::ok(QueuePage { waiting, head, shell }))
}
