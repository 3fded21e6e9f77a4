//! What reviewers keep among themselves: notes, ratings, interests; and keeping a team together.

use auth::{Permit, Person, authorize};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::review::{self, LiftInterest, Review};
use courses::{Application, Cohort};
use http::{At, Context, Fault, Fields, Once, Page, see_other};
use kernel::{Failure, Id, Moment, Tx};

use super::query::Query;
use super::queue::made;
use crate::facilitate::frame::base;
use crate::form::Faults;

/// The parameters of an application's address.
pub(super) type Where = (Id<Cohort>, Id<Application>);

/// What is done.
#[derive(Clone)]
enum What {
    Note(String, Once),
    Rate(u32),
    Declare(String),
    Lift(Id<Person>),
    Keep(bool),
}

/// Answers `POST …/notes`.
pub(super) async fn note(ctx: Context, At(place): At<Where>, fields: Fields) -> Result<Response, Fault> {
    // whoever does not lead the cohort learns nothing of what a form lacks
    progress::grid::leads(&ctx.db, &ctx.actor, place.0, ctx.moment).await?;
    let once = Once::of_form(&ctx, &fields)?;
    done(&ctx, place, What::Note(fields.get("review_note").to_owned(), once), &fields).await
}

/// Answers `POST …/rating`.
pub(super) async fn rate(ctx: Context, At(place): At<Where>, fields: Fields) -> Result<Response, Fault> {
    let stars = fields.get("stars").parse().unwrap_or(0);
    done(&ctx, place, What::Rate(stars), &fields).await
}

/// Answers `POST …/interest`.
pub(super) async fn declare(ctx: Context, At(place): At<Where>, fields: Fields) -> Result<Response, Fault> {
    let words = fields.get("words").to_owned();
    done(&ctx, place, What::Declare(words), &fields).await
}

/// Answers `POST …/interest/withdrawal`: admins.
pub(super) async fn lift(ctx: Context, At(place): At<Where>, fields: Fields) -> Result<Response, Fault> {
    let reviewer = fields.get("reviewer").parse().map_err(|_| Fault::not_found())?;
    done(&ctx, place, What::Lift(reviewer), &fields).await
}

/// Answers `POST …/team`: whether it is kept though it has too few people.
pub(super) async fn keep_team(ctx: Context, At(place): At<Where>, fields: Fields) -> Result<Response, Fault> {
    done(&ctx, place, What::Keep(fields.says("kept", "yes")), &fields).await
}

async fn done(ctx: &Context, place: Where, what: What, fields: &Fields) -> Result<Response, Fault> {
    let query = Query { on: place.1.to_string(), ..Query::default() };
    match store(ctx, place, what).await {
        Ok(()) => {
            let to = query.at(&base(place.0), &query.on);
            Ok(see_other(to).saying(ctx, "toast-saved").into_response())
        }
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(ctx, &invalid);
            Ok(Page::again(made(ctx, place.0, query, faults, fields).await?).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn store(ctx: &Context, (cohort, id): Where, what: What) -> Result<(), Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let (actor, what) = (actor.clone(), what.clone());
        async move {
            if let What::Lift(reviewer) = what {
                let permit = authorize::<LiftInterest>(&tx, &actor, (id, reviewer), moment).await?;
                return match permit.object().cohort_id == cohort {
                    true => review::lift(&tx, &permit, moment).await,
                    false => Err(Failure::NotFound),
                };
            }
            let permit = authorize::<Review>(&tx, &actor, id, moment).await?;
            if permit.object().application.cohort_id != cohort {
                return Err(Failure::NotFound);
            }
            match &what {
                What::Note(body, once) => noted(&tx, &permit, body, once, moment).await,
                What::Rate(stars) => review::rate(&tx, &permit, *stars, moment).await,
                What::Declare(words) => review::declare(&tx, &permit, words, moment).await,
                What::Keep(kept) => review::keep_team(&tx, &permit, *kept, moment).await,
                What::Lift(_) => Ok(()),
            }
        }
    };
    ctx.db.write(work).await
}

/// Writes a note once, however often its form was sent.
async fn noted(
    tx: &Tx,
    permit: &Permit<Review>,
    body: &str,
    once: &Once,
    moment: Moment,
) -> Result<(), Failure> {
    if once.before(tx).await?.is_some() {
        return Ok(());
    }
    review::note(tx, permit, body, moment).await?;
    let there = base(permit.object().application.cohort_id);
    Ok(once.landed(tx, StatusCode::SEE_OTHER, &there).await.map(drop)?)
}
