//! `POST /facilitate/cohorts/{cohort}/learners/{enrolment}/deferral`.

use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use courses::enrolment::Defer;
use http::{At, Context, Fault, Fields, see_other};
use kernel::{Failure, Id, Tx};
use progress::carry;

use super::withdraw::{again, ending};
use super::{Where, address};

/// Moves the place to the later cohort, or shows the page again with what is wrong.
pub(super) async fn defer(ctx: Context, At(place): At<Where>, fields: Fields) -> Result<Response, Fault> {
    let to: Id<courses::Cohort> = fields.get("to").parse().map_err(|_| Fault::not_found())?;
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let ending = ending(&fields);
    let work = move |tx: Tx| {
        let (db, actor, ending) = (db.clone(), actor.clone(), ending.clone());
        async move {
            let permit = authorize::<Defer>(&tx, &actor, (place.1, to), moment).await?;
            if permit.object().from.cohort.id != place.0 {
                return Err(Failure::NotFound);
            }
            carry::defer(&db, &tx, &permit, &ending, moment).await
        }
    };
    // the cohorts' rows are locked first, and what is counted is read after that
    match ctx.db.ingest(work).await {
        Ok((new, _)) => {
            Ok(see_other(address((to, new))).saying(&ctx, "toast-place-deferred").into_response())
        }
        Err(failure) => again(&ctx, place, &to.to_string(), fields, failure).await,
    }
}
