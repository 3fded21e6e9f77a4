//! `POST /facilitate/cohorts/{cohort}/learners/{enrolment}/notes`.

use auth::authorize;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Once, Page, see_other};
use kernel::{Failure, Tx};
use progress::history;
use progress::note::{self, WriteNote};

use super::show::LearnerPage;
use super::{Where, address};
use crate::form::Faults;

/// Writes a note, or shows the page again with what is wrong.
pub(crate) async fn note(ctx: Context, At(place): At<Where>, fields: Fields) -> Result<Response, Fault> {
    let history = history::of(&ctx.db, &ctx.actor, place.0, place.1, ctx.moment).await?;
    let once = Once::of_form(&ctx, &fields)?;
    let (actor, body, moment) = (ctx.actor.clone(), fields.get("note").to_owned(), ctx.moment);
    let written = ctx.db.write(move |tx: Tx| {
        let (actor, body, once) = (actor.clone(), body.clone(), once.clone());
        async move {
            if let Some(before) = once.before(&tx).await? {
                return Ok(before);
            }
            let permit = authorize::<WriteNote>(&tx, &actor, place.1, moment).await?;
            note::write(&tx, &permit, &body, moment).await?;
            Ok(once.landed(&tx, StatusCode::SEE_OTHER, &address(place)).await?)
        }
    });
    match written.await {
        Ok(landed) => Ok(see_other(landed.location).saying(&ctx, "toast-saved").into_response()),
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(&ctx, &invalid);
            Ok(Page::again(LearnerPage::new(&ctx, &history, fields, faults)).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}
