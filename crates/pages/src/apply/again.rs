//! `POST /applications/{application}/draft`: takes back what was sent and goes on with a copy of it.

use auth::authorize;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::Application;
use courses::application::ChangeOwn;
use courses::application::again::begin_again;
use http::{At, Context, Fault, Fields, Landed, Once, see_other};
use kernel::{Failure, Id, Tx};

use super::application::conflict;

/// Answers it: the way leads to where one says whether one applies alone or as a team.
pub(super) async fn begin(
    ctx: Context,
    At(id): At<Id<Application>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let once = Once::of_form(&ctx, &fields)?;
    match store(&ctx, id, once).await {
        Ok(landed) => Ok(see_other(landed.location).saying(&ctx, "toast-application-again").into_response()),
        Err(Failure::Conflict(why)) => conflict(&ctx, id, ctx.say(&why.message)).await,
        Err(other) => Err(other.into()),
    }
}

async fn store(ctx: &Context, id: Id<Application>, once: Once) -> Result<Landed, Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (actor, once) = (actor.clone(), once.clone());
        async move {
            let permit = authorize::<ChangeOwn>(&tx, &actor, id, moment).await?;
            if let Some(landed) = once.before(&tx).await? {
                return Ok(landed);
            }
            begin_again(&tx, &permit, moment).await?;
            let there = format!("/cohorts/{}/application?step=kind", permit.object().cohort.id);
            Ok::<_, Failure>(once.landed(&tx, StatusCode::SEE_OTHER, &there).await?)
        }
    };
    ctx.db.write(work).await
}
