//! What is done on a roll: ticking, correcting with a reason, ending the session.

use auth::authorize;
use axum::Extension;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Page, SeeOther, see_other};
use kernel::{Failure, Id, Tx};
use progress::decision::{self, Decide, WordForm};
use progress::ingest::Ingest;
use progress::roll;
use progress::session::{EndSession, end_now};

use super::address;
use super::roll::RollPage;
use crate::form::Faults;

/// Answers `POST …/ticks`: these learners were there.
pub(crate) async fn tick(
    ctx: Context,
    At(id): At<Id<modules::Session>>,
    Extension(ingest): Extension<Ingest>,
    fields: Fields,
) -> Result<SeeOther, Fault> {
    let roll = roll::of(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let learners: Vec<_> = fields.all("enrolment").filter_map(|id| id.parse().ok()).collect();
    roll::tick(&ctx.db, &ingest, &ctx.actor, &roll, &learners, ctx.moment).await?;
    Ok(see_other(address(id)).saying(&ctx, "toast-saved"))
}

/// Answers `POST …/corrections`: a decision on one learner's attendance.
pub(crate) async fn correct(
    ctx: Context,
    At(id): At<Id<modules::Session>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let roll = roll::of(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let enrolment: Id<courses::Enrolment> =
        fields.get("enrolment").parse().map_err(|_| Fault::not_found())?;
    let form = WordForm {
        subject: roll.activity.id.to_string(),
        kind: fields.get("kind").to_owned(),
        minutes: fields.get("minutes").to_owned(),
        reason: fields.get("reason").to_owned(),
        ..WordForm::default()
    };
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let (taught, zone) = (roll.taught.clone(), roll.cohort.zone.clone());
    let written = ctx.db.write(move |tx: Tx| {
        let (db, actor, word) = (db.clone(), actor.clone(), form.read(&taught, &zone));
        async move {
            let permit = authorize::<Decide>(&tx, &actor, enrolment, moment).await?;
            decision::decide(&db, &tx, &permit, &word?, moment).await
        }
    });
    match written.await {
        Ok(_) => Ok(see_other(address(id)).saying(&ctx, "toast-saved").into_response()),
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(&ctx, &invalid);
            Ok(Page::again(RollPage::new(&ctx, &roll, fields, faults)).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Answers `POST …/end`: the live session ends now.
pub(crate) async fn end(ctx: Context, At(id): At<Id<modules::Session>>) -> Result<SeeOther, Fault> {
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let ended = ctx.db.write(move |tx: Tx| {
        let (db, actor) = (db.clone(), actor.clone());
        async move {
            let permit = authorize::<EndSession>(&tx, &actor, id, moment).await?;
            end_now(&db, &tx, &permit, moment).await
        }
    });
    ended.await?;
    Ok(see_other(address(id)).saying(&ctx, "toast-saved"))
}
