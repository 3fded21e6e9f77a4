//! Giving someone a role, and taking one back. Both ask for a fresh proof.

use auth::grant::{Giving, TakeGrant};
use auth::{Grant, Held, Person, Role, Scope, authorize, grant};
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Page, SeeOther, own_path, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};

use super::one::{given, made};
use crate::admin::cohort::give_one;
use crate::association::finding;
use crate::form::Faults;

/// Answers `POST /admin/people/{person}/grants`: admin of the site, or coordinator of an association.
pub(super) async fn give(ctx: Context, At(id): At<Id<Person>>, fields: Fields) -> Result<Response, Fault> {
    if finding(&fields) {
        return Ok(Page::again(made(&ctx, id, &fields, Faults::default()).await?).into_response());
    }
    let association = fields.get("association").parse().ok();
    let held = match (given(&fields), association) {
        (Role::Admin, _) => Held::always(Role::Admin, Scope::Site),
        (_, Some(association)) => Held::always(Role::Coordinator, Scope::Association(association)),
        (_, None) => {
            let faults = Faults::one("association", fl!(ctx.locale, "reason-directory-association-missing"));
            return Ok(Page::again(made(&ctx, id, &fields, faults).await?).into_response());
        }
    };
    match give_one(&ctx, Giving { to: id, held }).await {
        Ok(()) => Ok(see_other(format!("/admin/people/{id}")).saying(&ctx, "toast-saved").into_response()),
        Err(Failure::Conflict(why)) => {
            let faults = Faults::one("role", ctx.say(&why.message));
            Ok(Page::again(made(&ctx, id, &fields, faults).await?).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Answers `POST /admin/grants/{grant}/withdrawal` and goes back to where it was pressed.
pub(super) async fn take(ctx: Context, At(id): At<Id<Grant>>, fields: Fields) -> Result<SeeOther, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<TakeGrant>(&tx, &actor, id, moment).await?;
            grant::take(&tx, &permit, moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    let there = own_path(fields.get("to")).unwrap_or("/admin/people");
    Ok(see_other(there).saying(&ctx, "toast-saved"))
}
