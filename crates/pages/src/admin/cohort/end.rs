//! Taking the announcement of a cohort back, and cancelling a cohort.

use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Page, see_other};
use kernel::{Failure, Id};
use modules::cohort::{CancelCohort, WithdrawPublication};
use progress::session::cancel_cohort;

use super::keep::{find, made};
use crate::form::Faults;

/// Answers `POST /admin/cohorts/{cohort}/publication/withdrawal`.
pub(super) async fn withdraw(ctx: Context, At(id): At<Id<courses::Cohort>>) -> Result<Response, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<WithdrawPublication>(&tx, &actor, id, moment).await?;
            modules::cohort::withdraw(&tx, &permit, moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other(format!("/admin/cohorts/{id}")).saying(&ctx, "toast-cohort-withdrawn").into_response())
}

/// Answers `POST /admin/cohorts/{cohort}/cancellation`.
pub(super) async fn cancel(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let listed = find(&ctx, id).await?;
    match store(&ctx, id, fields.get("reason").to_owned()).await {
        Ok(()) => {
            let there = format!("/admin/cohorts/{id}");
            Ok(see_other(there).saying(&ctx, "toast-cohort-cancelled").into_response())
        }
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(&ctx, &invalid);
            let typed = super::keep::stored(&listed.cohort);
            Ok(Page::again(made(&ctx, listed, typed, faults).await?).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn store(ctx: &Context, id: Id<courses::Cohort>, reason: String) -> Result<(), Failure> {
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let (db, actor, reason) = (db.clone(), actor.clone(), reason.clone());
        async move {
            let permit = authorize::<CancelCohort>(&tx, &actor, id, moment).await?;
            cancel_cohort(&db, &tx, &permit, &reason, moment).await
        }
    };
    ctx.db.write(work).await
}
