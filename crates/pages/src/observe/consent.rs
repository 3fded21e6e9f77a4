//! `/cohorts/{cohort}/observers`: a learner lets observers see that they have finished, or no longer.

use askama::Template;
use auth::authorize;
use http::{At, Context, Fault, Fields, Page, SeeOther, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Tx};
use progress::consent::{self, Consent};
use progress::learner;

use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "observe/consent.html")]
pub(super) struct ConsentPage {
    shell: Shell,
    at: String,
    given: bool,
}

/// Answers `GET /cohorts/{cohort}/observers`.
pub(super) async fn show(
    ctx: Context,
    At(cohort): At<Id<courses::Cohort>>,
) -> Result<Page<ConsentPage>, Fault> {
    let place = own(&ctx, cohort).await?;
    let given = consent::is_given(&ctx.db, cohort, place.enrolment_id).await.map_err(Failure::from)?;
    let (title, base) = (fl!(ctx.locale, "consent-title"), format!("/cohorts/{cohort}"));
    let at = format!("{base}/observers");
    let shell = frame::learn(&ctx, title, Some(base), place.team_id.is_some(), Place::Elsewhere);
    Ok(Page::ok(ConsentPage { shell: shell.width("form"), at, given }))
}

/// Answers `POST /cohorts/{cohort}/observers`.
pub(super) async fn set(
    ctx: Context,
    At(cohort): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<SeeOther, Fault> {
    let enrolment = own(&ctx, cohort).await?.enrolment_id;
    let (actor, moment, given) = (ctx.actor.clone(), ctx.moment, fields.get("given") == "yes");
    let kept = ctx.db.write(move |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<Consent>(&tx, &actor, enrolment, moment).await?;
            Ok::<_, Failure>(consent::set(&tx, &permit, given, moment).await?)
        }
    });
    kept.await?;
    Ok(see_other(format!("/cohorts/{cohort}/observers")).saying(&ctx, "toast-saved"))
}

async fn own(ctx: &Context, cohort: Id<courses::Cohort>) -> Result<learner::Place, Fault> {
    let person = ctx.person()?.person;
    let place = learner::at(&ctx.db, person, cohort).await.map_err(Failure::from)?;
    place.ok_or_else(Fault::not_found)
}
