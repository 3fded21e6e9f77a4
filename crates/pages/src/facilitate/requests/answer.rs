//! `POST …/requests/{request}/grant` and `…/refusal`.

use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Page, see_other};
use kernel::{Failure, Id, Invalid, Tx};
use progress::decision::WordForm;
use progress::request::entity::{Kind, Model};
use progress::request::{self, AnswerRequest};
use progress::taught;

use super::show::made;
use crate::facilitate::frame::base;
use crate::form::Faults;

/// The parameters of a request's address.
type Where = (Id<courses::Cohort>, Id<progress::Request>);

/// Grants a request: the decision that was asked for is written.
pub(crate) async fn grant(ctx: Context, At(place): At<Where>, fields: Fields) -> Result<Response, Fault> {
    let (db, actor, moment, typed) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment, fields.clone());
    let cohort = progress::grid::leads(&ctx.db, &ctx.actor, place.0, ctx.moment).await?;
    let taught = taught::of_cohort(&ctx.db, place.0).await?;
    let granted = ctx.db.write(move |tx: Tx| {
        let (db, actor, typed) = (db.clone(), actor.clone(), typed.clone());
        let (taught, zone) = (taught.clone(), cohort.zone.clone());
        async move {
            let permit = authorize::<AnswerRequest>(&tx, &actor, place, moment).await?;
            let word = wanted(permit.object(), &typed).read(&taught, &zone)?;
            request::grant(&db, &tx, &actor, &permit, word, moment).await
        }
    });
    answered(&ctx, place, granted.await, fields).await
}

/// Refuses a request with words.
pub(crate) async fn refuse(ctx: Context, At(place): At<Where>, fields: Fields) -> Result<Response, Fault> {
    let (actor, moment, words) = (ctx.actor.clone(), ctx.moment, fields.get("reason").to_owned());
    let refused = ctx.db.write(move |tx: Tx| {
        let (actor, words) = (actor.clone(), words.clone());
        async move {
            let permit = authorize::<AnswerRequest>(&tx, &actor, place, moment).await?;
            request::refuse(&tx, &permit, &words, moment).await
        }
    });
    answered(&ctx, place, refused.await, fields).await
}

/// The decision that a request asks for.
fn wanted(request: &Model, fields: &Fields) -> WordForm {
    let kind = match request.kind {
        Kind::Excuse => "excused",
        Kind::MoreTime => "more_time",
        Kind::Attendance => "attendance_confirmed",
    };
    WordForm {
        subject: request.activity_id.map_or_else(|| "course".to_owned(), |id| id.to_string()),
        kind: kind.to_owned(),
        minutes: fields.get("minutes").to_owned(),
        until: fields.get("until").to_owned(),
        revision: String::new(),
        reason: fields.get("reason").to_owned(),
    }
}

async fn answered(
    ctx: &Context,
    place: Where,
    done: Result<(), Failure>,
    fields: Fields,
) -> Result<Response, Fault> {
    let invalid: Invalid = match done {
        Ok(()) => {
            let to = format!("{}/requests", base(place.0));
            return Ok(see_other(to).saying(ctx, "toast-saved").into_response());
        }
        Err(Failure::Invalid(invalid)) => invalid,
        Err(failure) => return Err(failure.into()),
    };
    let faults = Faults::of(ctx, &invalid);
    Ok(Page::again(made(ctx, place.0, place.1.to_string(), fields, faults).await?).into_response())
}
