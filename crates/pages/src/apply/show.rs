//! `GET /cohorts/{cohort}/application`: a step of the form, the application that was sent, or why there is none.

use axum::response::{IntoResponse as _, Response};
use courses::application::deadline::Standing;
use courses::application::{ApplyFacts, State, queries};
use courses::{Cohort, Why};
use http::{Asked as Query, At, Context, Fault, Page, see_other};
use kernel::Id;

use super::form::{FormPage, Shown};
use super::known::Known;
use super::refused::RefusedPage;
use super::step::Step;

/// What of the address counts.
#[derive(Debug, serde::Deserialize)]
pub(super) struct Wish {
    #[serde(default)]
    step: String,
    /// Words of the association that is looked for.
    #[serde(default)]
    find: String,
}

/// Answers `GET /cohorts/{cohort}/application`. It writes nothing: a draft begins when its first step is saved.
pub(super) async fn show(
    ctx: Context,
    At(cohort): At<Id<Cohort>>,
    Query(wish): Query<Wish>,
) -> Result<Response, Fault> {
    let person = ctx.person()?.person;
    let found = queries::beginning(&ctx.db, person, cohort).await?;
    let (facts, course) = found.ok_or_else(Fault::not_found)?;
    if let Some(live) = &facts.live
        && !may_write(&facts, &ctx)
    {
        return Ok(see_other(format!("/applications/{}", live.id)).into_response());
    }
    if let Err(why) = may_begin(&facts, &ctx) {
        return Ok(Page::ok(RefusedPage::of(&ctx, &facts, &course, &why)).into_response());
    }
    let known = Known::read(&ctx, &facts).await?;
    let draft = known.stored.clone();
    let shown = Shown { step: Step::of(&wish.step).within(&known.asks), find: wish.find, ..Shown::default() };
    let page = FormPage::read(&ctx, &facts, &course, known, draft, shown).await?;
    Ok(Page::ok(page).into_response())
}

/// Whether there is an application that can be written on: a draft or one that was sent, before its deadline.
fn may_write(facts: &ApplyFacts, ctx: &Context) -> bool {
    let Some(live) = &facts.live else { return false };
    let extension = live.extension(&facts.cohort.zone);
    let standing = facts.cohort.window().standing(extension.as_ref(), ctx.moment);
    matches!(live.state, State::Draft | State::Submitted) && standing == Standing::Open
}

/// Whether one can be begun or gone on with.
fn may_begin(facts: &ApplyFacts, ctx: &Context) -> Result<(), Why> {
    if facts.cohort.state != courses::cohort::State::Published {
        return Err(Why::NotTakingApplications {});
    }
    if facts.live.is_some() && !facts.enrolled {
        return Ok(());
    }
    facts.resume(ctx.moment).map(drop)
}
