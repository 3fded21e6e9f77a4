//! What the lead does with the seats of the others, on the application's page.

use auth::{Permit, authorize};
use axum::response::{IntoResponse as _, Response};
use courses::Seat;
use courses::seat::{LeadSeat, lead};
use http::{At, Context, Fault, see_other};
use kernel::{Failure, Id, Moment, SiteKey, Tx};

use crate::apply::conflict;

#[derive(Clone, Copy)]
enum Act {
    Remind,
    Remove,
    HandOver,
}

impl Act {
    async fn store(
        self,
        tx: &Tx,
        permit: &Permit<LeadSeat>,
        key: &SiteKey,
        moment: Moment,
    ) -> Result<(), Failure> {
        match self {
            Self::Remind => lead::remind(tx, permit, key, moment).await,
            Self::Remove => lead::remove(tx, permit, moment).await,
            Self::HandOver => lead::hand_over(tx, permit, moment).await,
        }
    }

    const fn toast(self) -> &'static str {
        match self {
            Self::Remind => "toast-seat-reminded",
            Self::Remove => "toast-seat-removed",
            Self::HandOver => "toast-team-handed-over",
        }
    }
}

/// Answers `POST /seats/{seat}/reminder`.
pub(super) async fn remind(ctx: Context, At(id): At<Id<Seat>>) -> Result<Response, Fault> {
    act(ctx, id, Act::Remind).await
}

/// Answers `POST /seats/{seat}/removal`.
pub(super) async fn remove(ctx: Context, At(id): At<Id<Seat>>) -> Result<Response, Fault> {
    act(ctx, id, Act::Remove).await
}

/// Answers `POST /seats/{seat}/lead`: the team is handed over to whoever sits there.
pub(super) async fn hand_over(ctx: Context, At(id): At<Id<Seat>>) -> Result<Response, Fault> {
    act(ctx, id, Act::HandOver).await
}

async fn act(ctx: Context, id: Id<Seat>, act: Act) -> Result<Response, Fault> {
    let application = of(&ctx, id).await?;
    let (actor, key, moment) = (ctx.actor.clone(), ctx.state.site_key.clone(), ctx.moment);
    let done: Result<(), Failure> = ctx
        .db
        .write(move |tx| {
            let (actor, key) = (actor.clone(), key.clone());
            async move {
                let permit = authorize::<LeadSeat>(&tx, &actor, id, moment).await?;
                act.store(&tx, &permit, &key, moment).await
            }
        })
        .await;
    match done {
        Ok(()) => {
            Ok(see_other(format!("/applications/{application}")).saying(&ctx, act.toast()).into_response())
        }
        Err(Failure::Conflict(why)) => conflict(&ctx, application, ctx.say(&why.message)).await,
        Err(other) => Err(other.into()),
    }
}

/// The application of the seat's team, for its author alone.
async fn of(ctx: &Context, id: Id<Seat>) -> Result<Id<courses::Application>, Fault> {
    let own = ctx.person()?.person;
    let facts = courses::seat::SeatFacts::load(ctx.db.read(), id).await?;
    let application = facts.and_then(|facts| facts.application).filter(|a| a.person_id == own);
    Ok(application.ok_or_else(Fault::not_found)?.id)
}
