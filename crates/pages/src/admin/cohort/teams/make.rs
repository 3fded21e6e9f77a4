//! `POST /admin/cohorts/{cohort}/teams`: a team with everybody in it.

use auth::authorize;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::enrolment::Enrol;
use courses::team::NewTeam;
use http::{At, Context, Fault, Fields, Landed, Once, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};
use progress::carry;

use super::show::TeamsPage;
use crate::admin::cohort::enrol::read;
use crate::admin::cohort::keep::find;
use crate::association::finding;
use crate::form::Faults;

/// Answers it.
pub(in crate::admin) async fn make(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let listed = find(&ctx, id).await?;
    if finding(&fields) {
        let page = TeamsPage::of(&ctx, &listed, fields, Faults::default()).await?;
        return Ok(Page::again(page).into_response());
    }
    let once = Once::of_form(&ctx, &fields)?;
    let read = read(&ctx, fields.exact("people")).await?;
    let made = if read.unknown.is_empty() {
        let new = NewTeam {
            name: fields.get("name").to_owned(),
            association: fields.get("association").parse().ok(),
            lead: read.first,
            people: read.people,
            reason: fields.get("reason").to_owned(),
        };
        store(&ctx, id, new, once).await.map_err(|failure| faults(&ctx, failure))
    } else {
        Err(Ok(Faults::one(
            "people",
            fl!(ctx.locale, "admin-enrol-unknown", lines = read.unknown.join(", ")),
        )))
    };
    match made {
        Ok(landed) => Ok(see_other(landed.location).saying(&ctx, "toast-team-made").into_response()),
        Err(Ok(faults)) => {
            Ok(Page::again(TeamsPage::of(&ctx, &listed, fields, faults).await?).into_response())
        }
        Err(Err(fault)) => Err(fault),
    }
}

fn faults(ctx: &Context, failure: Failure) -> Result<Faults, Fault> {
    match failure {
        Failure::Invalid(invalid) => Ok(Faults::of(ctx, &invalid)),
        Failure::Conflict(why) => Ok(Faults::one("people", ctx.say(&why.message))),
        other => Err(other.into()),
    }
}

async fn store(ctx: &Context, id: Id<courses::Cohort>, new: NewTeam, once: Once) -> Result<Landed, Failure> {
    let (db, actor, moment) = (&ctx.db, ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let (actor, new, once) = (actor.clone(), new.clone(), once.clone());
        async move {
            let permit = authorize::<Enrol>(&tx, &actor, id, moment).await?;
            if let Some(landed) = once.before(&tx).await? {
                return Ok(landed);
            }
            carry::make_team(db, &tx, &permit, &new, moment).await?;
            let there = format!("/admin/cohorts/{id}/teams");
            Ok::<_, Failure>(once.landed(&tx, StatusCode::SEE_OTHER, &there).await?)
        }
    };
    // the cohort's row is locked first, and what is counted is read after that
    ctx.db.ingest(work).await
}
