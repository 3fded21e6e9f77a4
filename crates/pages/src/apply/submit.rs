//! Sending an application and taking it back.

use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use courses::Application;
use courses::application::{ChangeOwn, commands, queries};
use http::{At, Context, Fault, Fields, Page, see_other};
use kernel::{Failure, Id, Invalid};

use super::application::conflict;
use super::form::{FormPage, Shown};
use super::known::Known;
use super::step::Step;
use crate::form::Faults;

/// Answers `POST /applications/{application}/submission`: in time when the request's headers were complete before the
/// deadline's instant. Late, it is refused with the deadline named, and the draft is kept.
pub(super) async fn submit(
    ctx: Context,
    At(id): At<Id<Application>>,
    fields: Fields,
) -> Result<Response, Fault> {
    match send(&ctx, id, fields.has("consent")).await {
        Ok(()) => Ok(see_other(format!("/applications/{id}"))
            .saying(&ctx, "toast-application-sent")
            .into_response()),
        Err(Failure::Conflict(why)) => conflict(&ctx, id, ctx.say(&why.message)).await,
        Err(Failure::Invalid(faults)) => again(&ctx, id, &fields, &faults).await,
        Err(other) => Err(other.into()),
    }
}

/// Answers `POST /applications/{application}/withdrawal`.
pub(super) async fn withdraw(ctx: Context, At(id): At<Id<Application>>) -> Result<Response, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let done: Result<(), Failure> = ctx
        .db
        .write(move |tx| {
            let actor = actor.clone();
            async move {
                let permit = authorize::<ChangeOwn>(&tx, &actor, id, moment).await?;
                commands::withdraw(&tx, &permit, moment).await
            }
        })
        .await;
    match done {
        Ok(()) => Ok(see_other(format!("/applications/{id}"))
            .saying(&ctx, "toast-application-withdrawn")
            .into_response()),
        Err(Failure::Conflict(why)) => conflict(&ctx, id, ctx.say(&why.message)).await,
        Err(other) => Err(other.into()),
    }
}

/// Keeps the consent and sends, in one unit of work.
async fn send(ctx: &Context, id: Id<Application>, consent: bool) -> Result<(), Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    ctx.db
        .write(move |tx| {
            let actor = actor.clone();
            async move {
                let permit = authorize::<ChangeOwn>(&tx, &actor, id, moment).await?;
                let mut draft = permit.object().application.read_draft()?;
                if consent != draft.consent {
                    draft.consent = consent;
                    commands::save_draft(&tx, &permit, &draft, moment).await?;
                }
                let permit = authorize::<ChangeOwn>(&tx, &actor, id, moment).await?;
                commands::submit(&tx, &permit, moment).await
            }
        })
        .await
}

/// The last step once more, with everything that is missing and the ways there.
async fn again(
    ctx: &Context,
    id: Id<Application>,
    fields: &Fields,
    faults: &Invalid,
) -> Result<Response, Fault> {
    let person = ctx.person()?.person;
    let own = queries::own(&ctx.db, person, id).await?.ok_or_else(Fault::not_found)?;
    let found = queries::beginning(&ctx.db, person, own.facts.cohort.id).await?;
    let (facts, course) = found.ok_or_else(Fault::not_found)?;
    let mut draft = own.facts.application.read_draft()?;
    draft.consent = fields.has("consent");
    let shown = Shown { step: Step::Check, faults: Faults::of(ctx, faults), ..Shown::default() };
    let known = Known::read(ctx, &facts).await?;
    Ok(Page::again(FormPage::read(ctx, &facts, &course, known, draft, shown).await?).into_response())
}
