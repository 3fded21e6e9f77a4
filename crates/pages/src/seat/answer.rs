//! What somebody answers to an invitation, and what they do with their seat afterwards.

use auth::{Permit, authorize};
use axum::response::{IntoResponse as _, Response};
use courses::Seat;
use courses::seat::{AnswerSeat, Part, commands};
use http::{At, Context, Fault, Fields, see_other};
use kernel::{Failure, Id, Moment, Tx};

use super::show::{again, conflict};
use crate::apply::part;

/// One of the answers.
#[derive(Clone, Copy)]
enum Answer {
    Yes(Part),
    No,
    Part(Part),
    Leave,
}

impl Answer {
    async fn store(self, tx: &Tx, permit: &Permit<AnswerSeat>, moment: Moment) -> Result<(), Failure> {
        match self {
            Self::Yes(part) => commands::confirm(tx, permit, part, moment).await,
            Self::No => commands::refuse(tx, permit, moment).await,
            Self::Part(part) => commands::correct_part(tx, permit, part, moment).await,
            Self::Leave => commands::leave(tx, permit, moment).await,
        }
    }

    const fn toast(self) -> &'static str {
        match self {
            Self::Yes(_) => "toast-seat-confirmed",
            Self::No => "toast-seat-refused",
            Self::Part(_) => "toast-saved",
            Self::Leave => "toast-seat-left",
        }
    }
}

/// Answers `POST /seats/{seat}/confirmation`.
pub(super) async fn confirm(ctx: Context, At(id): At<Id<Seat>>, fields: Fields) -> Result<Response, Fault> {
    match part(fields.get("part")) {
        Some(part) => answer(ctx, id, Answer::Yes(part)).await,
        None => again(&ctx, id).await,
    }
}

/// Answers `POST /seats/{seat}/refusal`.
pub(super) async fn refuse(ctx: Context, At(id): At<Id<Seat>>) -> Result<Response, Fault> {
    answer(ctx, id, Answer::No).await
}

/// Answers `POST /seats/{seat}/part`.
pub(super) async fn correct_part(
    ctx: Context,
    At(id): At<Id<Seat>>,
    fields: Fields,
) -> Result<Response, Fault> {
    match part(fields.get("part")) {
        Some(part) => answer(ctx, id, Answer::Part(part)).await,
        None => again(&ctx, id).await,
    }
}

/// Answers `POST /seats/{seat}/departure`.
pub(super) async fn leave(ctx: Context, At(id): At<Id<Seat>>) -> Result<Response, Fault> {
    answer(ctx, id, Answer::Leave).await
}

async fn answer(ctx: Context, id: Id<Seat>, answer: Answer) -> Result<Response, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let done: Result<(), Failure> = ctx
        .db
        .write(move |tx| {
            let actor = actor.clone();
            async move {
                let permit = authorize::<AnswerSeat>(&tx, &actor, id, moment).await?;
                answer.store(&tx, &permit, moment).await
            }
        })
        .await;
    match done {
        Ok(()) => Ok(see_other(format!("/seats/{id}")).saying(&ctx, answer.toast()).into_response()),
        Err(Failure::Conflict(why)) => conflict(&ctx, id, ctx.say(&why.message)).await,
        Err(other) => Err(other.into()),
    }
}
