//! `POST` of the certificates' page: issuing to those who were selected, releasing one, revoking one.

use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Tx};
use progress::certificate::{self, AwardCertificate, ChangeCertificate};

use super::show::made;
use crate::facilitate::frame::base;
use crate::form::Faults;

/// The parameters of a certificate's address.
type Where = (Id<courses::Cohort>, Id<progress::Certificate>);

/// Issues certificates to all who were selected, or to none. Who has one keeps it.
pub(crate) async fn issue(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let chosen: Vec<Id<courses::Enrolment>> =
        fields.all("enrolment").filter_map(|id| id.parse().ok()).collect();
    if chosen.is_empty() {
        let faults = Faults::one("ready", fl!(ctx.locale, "certificates-none-selected"));
        return Ok(Page::again(made(&ctx, id, faults).await?).into_response());
    }
    let hold = fields.has("hold");
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let issued = ctx.db.write(move |tx: Tx| {
        let (db, actor, chosen) = (db.clone(), actor.clone(), chosen.clone());
        async move {
            for enrolment in chosen {
                let permit = authorize::<AwardCertificate>(&tx, &actor, enrolment, moment).await?;
                certificate::award_to(&db, &tx, &permit, hold, moment).await?;
            }
            Ok(())
        }
    });
    done(&ctx, id, issued.await).await
}

/// Releases a certificate with a reason.
pub(crate) async fn release(ctx: Context, At(place): At<Where>, fields: Fields) -> Result<Response, Fault> {
    let (actor, moment, reason) = (ctx.actor.clone(), ctx.moment, fields.get("reason").to_owned());
    let released = ctx.db.write(move |tx: Tx| {
        let (actor, reason) = (actor.clone(), reason.clone());
        async move {
            let permit = authorize::<ChangeCertificate>(&tx, &actor, place.1, moment).await?;
            certificate::release(&tx, &permit, &reason, moment).await
        }
    });
    done(&ctx, place.0, released.await).await
}

/// Revokes a certificate with a reason.
pub(crate) async fn revoke(ctx: Context, At(place): At<Where>, fields: Fields) -> Result<Response, Fault> {
    let (actor, moment, reason) = (ctx.actor.clone(), ctx.moment, fields.get("reason").to_owned());
    let revoked = ctx.db.write(move |tx: Tx| {
        let (actor, reason) = (actor.clone(), reason.clone());
        async move {
            let permit = authorize::<ChangeCertificate>(&tx, &actor, place.1, moment).await?;
            certificate::revoke(&tx, &permit, &reason, moment).await
        }
    });
    done(&ctx, place.0, revoked.await).await
}

async fn done(
    ctx: &Context,
    cohort: Id<courses::Cohort>,
    result: Result<(), Failure>,
) -> Result<Response, Fault> {
    match result {
        Ok(()) => {
            let to = format!("{}/certificates", base(cohort));
            Ok(see_other(to).saying(ctx, "toast-saved").into_response())
        }
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(ctx, &invalid);
            Ok(Page::again(made(ctx, cohort, faults).await?).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}
