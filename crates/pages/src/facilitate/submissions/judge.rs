//! `POST /facilitate/cohorts/{cohort}/submissions/{enrolment}/{activity}/word`.

use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Page, see_other};
use kernel::{Failure, Tx};
use progress::submission::SubmissionWord;

use super::read::{Where, made};
use crate::facilitate::frame::base;
use crate::form::Faults;

/// Accepts a work or returns it with a question.
pub(crate) async fn judge(ctx: Context, At(place): At<Where>, fields: Fields) -> Result<Response, Fault> {
    let (cohort, enrolment, activity) = place;
    progress::history::of(&ctx.db, &ctx.actor, cohort, enrolment, ctx.moment).await?;
    let said = SubmissionWord {
        enrolment,
        activity,
        revision: fields.get("revision").parse().map_err(|_| Fault::malformed("revision"))?,
        accepted: fields.get("word") == "accepted",
        reason: fields.get("reason").to_owned(),
    };
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let done = ctx.db.write(move |tx: Tx| {
        let (db, actor, said) = (db.clone(), actor.clone(), said.clone());
        async move { progress::submission::judge(&db, &tx, &actor, &said, moment).await }
    });
    match done.await {
        Ok(()) => {
            let to = format!("{}/submissions", base(cohort));
            Ok(see_other(to).saying(&ctx, "toast-saved").into_response())
        }
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(&ctx, &invalid);
            let typed = fields.get("reason").to_owned();
            Ok(Page::again(made(&ctx, place, typed, faults).await?).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}
