//! What an admin does about mail.

use auth::authorize;
use axum::Extension;
use axum::http::StatusCode;
use http::{At, Context, Fault, Fields, Once, SeeOther, see_other};
use kernel::{Failure, Tx};
use messages::mail::access::{self, KeepMail};
use messages::mail::{Mailroom, keep};
use uuid::Uuid;

const PAGE: &str = "/admin/mail";

/// Answers `POST /admin/mail`: a test to the one who asks.
pub(super) async fn test(ctx: Context, fields: Fields) -> Result<SeeOther, Fault> {
    let once = Once::of_form(&ctx, &fields)?;
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let (actor, once) = (actor.clone(), once.clone());
        async move {
            let permit = authorize::<KeepMail>(&tx, &actor, (), moment).await?;
            if once.before(&tx).await?.is_none() {
                access::test(&tx, &permit, moment).await?;
                once.landed(&tx, StatusCode::SEE_OTHER, PAGE).await?;
            }
            Ok(())
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other(PAGE).saying(&ctx, "toast-mail-test"))
}

/// Answers `POST /admin/mail/hold`: lets mail leave from here, or holds it back.
pub(super) async fn hold(
    ctx: Context,
    Extension(mailroom): Extension<Mailroom>,
    fields: Fields,
) -> Result<SeeOther, Fault> {
    let held = match fields.get("held") {
        "yes" => true,
        "no" => false,
        _ => return Err(Fault::not_found()),
    };
    let (actor, moment, origin) = (ctx.actor.clone(), ctx.moment, mailroom.site().origin.clone());
    let work = |tx: Tx| {
        let (actor, origin) = (actor.clone(), origin.clone());
        async move {
            let permit = authorize::<KeepMail>(&tx, &actor, (), moment).await?;
            keep(&tx, &permit, &origin, held, moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other(PAGE).saying(&ctx, if held { "toast-mail-held" } else { "toast-mail-released" }))
}

/// Answers `POST /admin/mail/{event}/attempt`.
pub(super) async fn again(ctx: Context, At(event): At<Uuid>) -> Result<SeeOther, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<KeepMail>(&tx, &actor, (), moment).await?;
            access::try_again(&tx, &permit, event, moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other(PAGE).saying(&ctx, "toast-mail-again"))
}

/// Answers `POST /admin/mail/{event}/dismissal`.
pub(super) async fn throw_away(ctx: Context, At(event): At<Uuid>) -> Result<SeeOther, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<KeepMail>(&tx, &actor, (), moment).await?;
            access::throw_away(&tx, &permit, event, moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other(PAGE).saying(&ctx, "toast-mail-dropped"))
}
