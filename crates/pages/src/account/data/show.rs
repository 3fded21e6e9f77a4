//! `GET /account/data`: taking it away, who saw it, and the way to the erasure.

use askama::Template;
use auth::look::{self, Look};
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;

use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "account/data.html")]
pub(in crate::account) struct DataPage {
    shell: Shell,
    looks: Vec<Line>,
}

/// One day on which somebody saw one's record.
struct Line {
    when: String,
    who: String,
    what: String,
}

/// Answers `GET /account/data`.
pub(in crate::account) async fn show(ctx: Context) -> Result<Page<DataPage>, Fault> {
    let own = ctx.person()?.person;
    let cohorts = progress::learner::of_person(&ctx.db, own).await?;
    let cohorts = cohorts.iter().map(|place| place.cohort_id.uuid());
    let looks = look::at(&ctx.db, own, cohorts).await?;
    Ok(Page::ok(DataPage {
        shell: frame::public(&ctx, fl!(ctx.locale, "data-title"), Place::Elsewhere),
        looks: looks.into_iter().map(|look| line(&ctx, look)).collect(),
    }))
}

fn line(ctx: &Context, look: Look) -> Line {
    Line {
        when: ctx.locale.instant(look.last_at),
        what: fl!(ctx.locale, "data-look", what = look.what.as_str()),
        who: look.by,
    }
}
