//! `GET /facilitate/cohorts/{cohort}/certificates`.

use askama::Template;
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};
use progress::certificate::{Standing, could_earn, entity, queries};
use progress::grid::{Grid, GridLearner, leads, of_cohort};

use text::Locale;

use crate::facilitate::frame::{Head, Tab};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "facilitate/certificates.html")]
pub(crate) struct CertificatesPage {
    shell: Shell,
    head: Head,
    faults: Faults,
    ready: Vec<(String, String)>,
    made: Vec<Line>,
    missing: usize,
}

/// A certificate that there is.
struct Line {
    id: String,
    code: String,
    name: String,
    state: String,
    when: String,
    reason: String,
    held: bool,
    revoked: bool,
}

/// Answers the address.
pub(crate) async fn show(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
) -> Result<Page<CertificatesPage>, Fault> {
    Ok(Page::ok(made(&ctx, id, Faults::default()).await?))
}

/// The page with what is wrong.
pub(super) async fn made(
    ctx: &Context,
    id: Id<courses::Cohort>,
    faults: Faults,
) -> Result<CertificatesPage, Fault> {
    let cohort = leads(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let grid = of_cohort(&ctx.db, cohort, ctx.moment).await?;
    let there = queries::of_cohort(&ctx.db, id).await.map_err(Failure::from)?;
    let l = ctx.locale_of(&grid.cohort.zone);
    let without = |learner: &&GridLearner| there.iter().all(|c| c.enrolment_id != learner.enrolment);
    let (ready, missing): (Vec<_>, Vec<_>) =
        grid.learners.iter().filter(without).partition(|learner| is_earned(&grid, learner));
    Ok(CertificatesPage {
        shell: frame::facilitate(ctx, fl!(l, "facilitate-certificates"), Place::Cohorts),
        head: Head::of(ctx, &grid.cohort, Tab::Certificates),
        faults,
        ready: ready.into_iter().map(|c| (c.enrolment.to_string(), c.name.clone())).collect(),
        made: there.iter().map(|certificate| line(&l, certificate)).collect(),
        missing: missing.len(),
    })
}

fn is_earned(grid: &Grid, learner: &GridLearner) -> bool {
    could_earn(&grid.taught, &learner.conclusion)
}

fn line(l: &Locale, certificate: &entity::Model) -> Line {
    Line {
        id: certificate.id.to_string(),
        code: certificate.code.clone(),
        name: certificate.name.clone(),
        state: fl!(l, "certificate-state-name", state = certificate.state.word()),
        when: l.short_date(l.zone.date(certificate.issued_at)),
        reason: certificate.state_reason.clone().unwrap_or_default(),
        held: certificate.state == Standing::Held,
        revoked: certificate.state == Standing::Revoked,
    }
}
