//! `POST …/view` and `POST /account/view/end`: looking at the cohort as this learner sees it, and no more.

use auth::look::{Looks, What};
use auth::{SignedIn, Via, audit, authorize, sign_in};
use axum::Extension;
use courses::enrolment::ViewAsLearner;
use http::{At, Context, Fault, SeeOther, see_other};
use kernel::{Failure, SecretHash, Tx};
use serde_json::json;

use super::Where;

/// Answers the address: freshly proved, in the log, and told to the learner.
pub(crate) async fn begin(
    ctx: Context,
    Extension(looks): Extension<Looks>,
    At(place): At<Where>,
) -> Result<SeeOther, Fault> {
    let (actor, moment, own) = (ctx.actor.clone(), ctx.moment, own(&ctx)?);
    let work = move |tx: Tx| {
        let (actor, own) = (actor.clone(), own.clone());
        async move {
            let permit = authorize::<ViewAsLearner>(&tx, &actor, place, moment).await?;
            let learner = permit.object();
            sign_in::view(&tx, &own, learner.person_id, place.0.uuid(), moment).await?;
            let object = ("enrolment", Some(learner.id.uuid()));
            let detail = json!({ "cohort": place.0 });
            audit::record(&tx, Some(permit.by()), "learner_viewed", object, detail, moment).await?;
            Ok::<_, Failure>(learner.person_id)
        }
    };
    let whom = ctx.db.write(work).await?;
    looks.person(&ctx.actor, whom, What::AsLearner, ctx.moment);
    Ok(see_other(format!("/cohorts/{}", place.0)))
}

/// Answers `POST /account/view/end` and goes back to the cohort.
pub(crate) async fn end(ctx: Context) -> Result<SeeOther, Fault> {
    let own = own(&ctx)?;
    let back = ctx.actor.view_as().map(|view| format!("/facilitate/cohorts/{}", view.cohort));
    let work = move |tx: Tx| {
        let own = own.clone();
        async move { sign_in::view_no_more(&tx, &own).await }
    };
    ctx.db.write(work).await?;
    Ok(see_other(back.unwrap_or_else(|| "/".to_owned())))
}

fn own(ctx: &Context) -> Result<SecretHash, Fault> {
    match ctx.actor.signed_in() {
        Some(SignedIn { via: Via::Browser { sign_in, .. }, .. }) => Ok(sign_in.clone()),
        _ => Err(Fault::sign_in_needed()),
    }
}
