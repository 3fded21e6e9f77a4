//! `POST /facilitate/cohorts/{cohort}/learners/{enrolment}/withdrawal`.

use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use courses::enrolment::{self, EndPlace, Ending};
use http::{At, Context, Fault, Fields, Page, see_other};
use kernel::{Failure, Tx};

use super::show::PlacePage;
use super::{Where, address};
use crate::form::Faults;

/// Ends the place, or shows the page again with what is wrong.
pub(super) async fn withdraw(ctx: Context, At(place): At<Where>, fields: Fields) -> Result<Response, Fault> {
    let (actor, moment, ending) = (ctx.actor.clone(), ctx.moment, ending(&fields));
    let work = move |tx: Tx| {
        let (actor, ending) = (actor.clone(), ending.clone());
        async move {
            let permit = authorize::<EndPlace>(&tx, &actor, place.1, moment).await?;
            if permit.object().cohort.id != place.0 {
                return Err(Failure::NotFound);
            }
            enrolment::withdraw(&tx, &permit, &ending, moment).await
        }
    };
    // the cohort's row is locked first, and what is counted is read after that
    match ctx.db.ingest(work).await {
        Ok(()) => {
            let there = format!("{}/place", address(place));
            Ok(see_other(there).saying(&ctx, "toast-place-ended").into_response())
        }
        Err(failure) => again(&ctx, place, "", fields, failure).await,
    }
}

/// What was typed of an ending.
pub(super) fn ending(fields: &Fields) -> Ending {
    Ending { reason: fields.get("reason").to_owned(), keep_team: fields.has("keep") }
}

/// The page once more, with what was typed and what is wrong.
pub(super) async fn again(
    ctx: &Context,
    place: Where,
    to: &str,
    fields: Fields,
    failure: Failure,
) -> Result<Response, Fault> {
    let faults = match failure {
        Failure::Invalid(invalid) => Faults::of(ctx, &invalid),
        Failure::Conflict(why) => Faults::one("reason", ctx.say(&why.message)),
        other => return Err(other.into()),
    };
    Ok(Page::again(PlacePage::read(ctx, place, to, fields, faults).await?).into_response())
}
