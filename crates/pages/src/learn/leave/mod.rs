//! `/cohorts/{cohort}/withdrawal`: a learner leaves a cohort.

use askama::Template;
use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use courses::enrolment::{self, EndPlace, Ending, State};
use http::{At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Tx};
use progress::learner;

use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "learn/leave.html")]
pub(super) struct LeavePage {
    shell: Shell,
    at: String,
    base: String,
    course: String,
    team: String,
    contact: String,
    active: bool,
    typed: Fields,
    faults: Faults,
}

/// Answers `GET /cohorts/{cohort}/withdrawal`.
pub(super) async fn show(
    ctx: Context,
    At(cohort): At<Id<courses::Cohort>>,
) -> Result<Page<LeavePage>, Fault> {
    let place = own(&ctx, cohort).await?;
    Ok(Page::ok(page(&ctx, &place, Fields::default(), Faults::default())))
}

fn page(ctx: &Context, place: &learner::Place, typed: Fields, faults: Faults) -> LeavePage {
    let (l, base) = (&ctx.locale, super::course_path(place.cohort_id));
    let shell = frame::learn(
        ctx,
        fl!(l, "leave-title"),
        Some(base.clone()),
        place.team_id.is_some(),
        Place::Elsewhere,
    );
    LeavePage {
        shell: shell.width("form"),
        at: format!("{base}/withdrawal"),
        base,
        course: place.course_short_title.get(l.lang).to_owned(),
        team: place.team_name.clone().unwrap_or_default(),
        contact: place.contact.clone(),
        active: place.state == State::Active,
        typed,
        faults,
    }
}

/// Answers `POST /cohorts/{cohort}/withdrawal`.
pub(super) async fn leave(
    ctx: Context,
    At(cohort): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let place = own(&ctx, cohort).await?;
    let (actor, moment, id) = (ctx.actor.clone(), ctx.moment, place.enrolment_id);
    let ending = Ending { reason: fields.get("reason").to_owned(), keep_team: false };
    let work = move |tx: Tx| {
        let (actor, ending) = (actor.clone(), ending.clone());
        async move {
            let permit = authorize::<EndPlace>(&tx, &actor, id, moment).await?;
            enrolment::withdraw(&tx, &permit, &ending, moment).await
        }
    };
    // the cohort's row is locked first, and what is counted is read after that
    match ctx.db.ingest(work).await {
        Ok(()) => Ok(see_other("/").saying(&ctx, "toast-left").into_response()),
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(&ctx, &invalid);
            Ok(Page::again(page(&ctx, &place, fields, faults)).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn own(ctx: &Context, cohort: Id<courses::Cohort>) -> Result<learner::Place, Fault> {
    let place = learner::at(&ctx.db, ctx.person()?.person, cohort).await.map_err(Failure::from)?;
    place.ok_or_else(Fault::not_found)
}
