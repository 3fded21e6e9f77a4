//! The help desk: an invitation or a link by mail, a corrected name, a second factor that is taken away after a day.

use auth::factor::{self, ResetFactor};
use auth::one_time_link::{self, HelpIn, Invite};
use auth::person::{self, CorrectName};
use auth::{Person, authorize};
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Page, SeeOther, see_other};
use kernel::{Failure, Id, Tx};

use super::one::made;
use crate::form::Faults;

fn back(ctx: &Context, id: Id<Person>, toast: &'static str) -> SeeOther {
    see_other(format!("/admin/people/{id}")).saying(ctx, toast)
}

/// Answers `POST /admin/people/{person}/invitation`: the link by which they choose how to sign in.
pub(super) async fn invite(ctx: Context, At(id): At<Id<Person>>) -> Result<SeeOther, Fault> {
    let (actor, key, moment) = (ctx.actor.clone(), ctx.state.site_key.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (actor, key) = (actor.clone(), key.clone());
        async move {
            let permit = authorize::<Invite>(&tx, &actor, (), moment).await?;
            one_time_link::invite(&tx, &permit, &key, id, moment).await
        }
    };
    ctx.db.write(work).await?;
    Ok(back(&ctx, id, "toast-invited"))
}

/// Answers `POST /admin/people/{person}/link`.
pub(super) async fn link(ctx: Context, At(id): At<Id<Person>>) -> Result<SeeOther, Fault> {
    let (actor, key, moment) = (ctx.actor.clone(), ctx.state.site_key.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (actor, key) = (actor.clone(), key.clone());
        async move {
            let permit = authorize::<HelpIn>(&tx, &actor, id, moment).await?;
            one_time_link::help_in(&tx, &permit, &key, moment).await
        }
    };
    ctx.db.write(work).await?;
    Ok(back(&ctx, id, "toast-link-sent"))
}

/// Answers `POST /admin/people/{person}/second-factor/reset`.
pub(super) async fn reset(ctx: Context, At(id): At<Id<Person>>) -> Result<SeeOther, Fault> {
    let (actor, key, moment) = (ctx.actor.clone(), ctx.state.site_key.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (actor, key) = (actor.clone(), key.clone());
        async move {
            let permit = authorize::<ResetFactor>(&tx, &actor, id, moment).await?;
            factor::plan_reset(&tx, &permit, &key, moment).await
        }
    };
    ctx.db.write(work).await?;
    Ok(back(&ctx, id, "toast-reset-planned"))
}

/// Answers `POST /admin/people/{person}/name`.
pub(super) async fn rename(ctx: Context, At(id): At<Id<Person>>, fields: Fields) -> Result<Response, Fault> {
    let (actor, moment, name) = (ctx.actor.clone(), ctx.moment, fields.get("name").to_owned());
    let work = move |tx: Tx| {
        let (actor, name) = (actor.clone(), name.clone());
        async move {
            let permit = authorize::<CorrectName>(&tx, &actor, id, moment).await?;
            person::correct_name(&tx, &permit, &name, moment).await
        }
    };
    match ctx.db.write(work).await {
        Ok(()) => Ok(back(&ctx, id, "toast-saved").into_response()),
        Err(Failure::Invalid(faults)) => {
            Ok(Page::again(made(&ctx, id, &Fields::default(), Faults::of(&ctx, &faults)).await?)
                .into_response())
        }
        Err(other) => Err(other.into()),
    }
}
