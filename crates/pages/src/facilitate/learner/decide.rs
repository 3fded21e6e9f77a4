//! `POST /facilitate/cohorts/{cohort}/learners/{enrolment}/decisions`.

use auth::authorize;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Landed, Once, Page, see_other};
use kernel::{Failure, Tx};
use progress::decision::{self, Decide, Word, WordForm};
use progress::history;

use super::show::LearnerPage;
use super::{Where, address};
use crate::form::Faults;

/// Writes a decision, or shows the page again with what is wrong.
pub(crate) async fn decide(ctx: Context, At(place): At<Where>, fields: Fields) -> Result<Response, Fault> {
    let history = history::of(&ctx.db, &ctx.actor, place.0, place.1, ctx.moment).await?;
    let written = match form(&fields).read(&history.taught, &history.cohort.zone) {
        Ok(word) => write(&ctx, place, &fields, word).await?,
        Err(invalid) => Err(invalid),
    };
    Ok(match written {
        Ok(landed) => see_other(landed.location).saying(&ctx, "toast-saved").into_response(),
        Err(invalid) => {
            let faults = Faults::of(&ctx, &invalid);
            Page::again(LearnerPage::new(&ctx, &history, fields, faults)).into_response()
        }
    })
}

/// The form as typed.
pub(crate) fn form(fields: &Fields) -> WordForm {
    let get = |name: &str| fields.get(name).to_owned();
    WordForm {
        subject: get("subject"),
        kind: get("kind"),
        minutes: get("minutes"),
        until: get("until"),
        revision: get("revision"),
        reason: get("reason"),
    }
}

async fn write(
    ctx: &Context,
    place: Where,
    fields: &Fields,
    word: Word,
) -> Result<Result<Landed, kernel::Invalid>, Fault> {
    let once = Once::of_form(ctx, fields)?;
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let done = ctx.db.write(move |tx: Tx| {
        let (db, actor, word, once) = (db.clone(), actor.clone(), word.clone(), once.clone());
        async move {
            if let Some(before) = once.before(&tx).await? {
                return Ok(before);
            }
            let permit = authorize::<Decide>(&tx, &actor, place.1, moment).await?;
            decision::decide(&db, &tx, &permit, &word, moment).await?;
            Ok(once.landed(&tx, StatusCode::SEE_OTHER, &address(place)).await?)
        }
    });
    match done.await {
        Ok(landed) => Ok(Ok(landed)),
        Err(Failure::Invalid(invalid)) => Ok(Err(invalid)),
        Err(failure) => Err(failure.into()),
    }
}
