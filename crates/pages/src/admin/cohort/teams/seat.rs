//! `POST /admin/cohorts/{cohort}/seats`: somebody's new place among the teams.

use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use courses::enrolment::Enrol;
use courses::seat::Part;
use courses::team::{self, Move};
use http::{At, Context, Fault, Fields, Page, see_other};
use kernel::{Failure, Id};

use super::show::TeamsPage;
use crate::admin::cohort::keep::find;
use crate::form::Faults;

/// Answers it.
pub(in crate::admin) async fn seat(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let listed = find(&ctx, id).await?;
    let to = Move {
        enrolment: fields.get("enrolment").parse().map_err(|_| Fault::not_found())?,
        to: match fields.some("to") {
            Some(team) => Some(team.parse().map_err(|_| Fault::not_found())?),
            None => None,
        },
        part: part(fields.get("part")).ok_or_else(Fault::not_found)?,
        rest_as_individuals: fields.has("rest"),
    };
    match store(&ctx, id, to).await {
        Ok(()) => {
            let there = format!("/admin/cohorts/{id}/teams");
            Ok(see_other(there).saying(&ctx, "toast-saved").into_response())
        }
        Err(Failure::Conflict(why)) => {
            let faults = Faults::one("to", ctx.say(&why.message));
            Ok(Page::again(TeamsPage::of(&ctx, &listed, fields, faults).await?).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

fn part(word: &str) -> Option<Part> {
    Part::ALL.into_iter().find(|part| part.word() == word)
}

async fn store(ctx: &Context, id: Id<courses::Cohort>, to: Move) -> Result<(), Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<Enrol>(&tx, &actor, id, moment).await?;
            team::move_to(&tx, &permit, to, moment).await
        }
    };
    // the cohort's row is locked first, and what is counted is read after that
    ctx.db.ingest(work).await
}
