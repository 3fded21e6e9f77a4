//! `POST /cohorts/{cohort}/application`: keeps one step.

use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use courses::application::commands::{self, Saved};
use courses::application::{Apply, ChangeOwn, Draft, State, queries};
use courses::{Application, Cohort};
use http::{At, Context, Fault, Fields, Page, see_other};
use kernel::{Failure, Id, Invalid};

use super::form::{FormPage, Shown};
use super::step::Step;
use crate::form::Faults;

/// What was saved, and what is still missing on the step.
struct Kept {
    id: Id<Application>,
    saved: Saved,
    draft: Draft,
}

/// Answers `POST /cohorts/{cohort}/application`. A draft is kept even where the step is not complete, and past the
/// deadline too; then the application's page says that it can no longer be sent.
pub(super) async fn save(
    ctx: Context,
    At(cohort): At<Id<Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let (step, then) = (Step::of(fields.get("step")), fields.get("then").to_owned());
    let kept = match keep(&ctx, cohort, step, &fields).await {
        Ok(kept) => kept,
        Err(Failure::Invalid(faults)) => return again(&ctx, cohort, step, &fields, &faults).await,
        Err(other) => return Err(other.into()),
    };
    let application = format!("/applications/{}", kept.id);
    if kept.saved.late.is_some() {
        return Ok(see_other(application).into_response());
    }
    match then.as_str() {
        "later" => Ok(see_other(application).saying(&ctx, "toast-saved").into_response()),
        "find" => Ok(see_other(found(cohort, fields.get("find"))).into_response()),
        _ => match missing(step, &kept.draft) {
            Ok(()) => Ok(see_other(address(cohort, step.next())).into_response()),
            Err(faults) => again(&ctx, cohort, step, &fields, &faults).await,
        },
    }
}

async fn keep(ctx: &Context, cohort: Id<Cohort>, step: Step, fields: &Fields) -> Result<Kept, Failure> {
    let (actor, moment, fields) = (ctx.actor.clone(), ctx.moment, fields.clone());
    ctx.db
        .write(move |tx| {
            let (actor, fields) = (actor.clone(), fields.clone());
            async move {
                let permit = authorize::<Apply>(&tx, &actor, cohort, moment).await?;
                let sent = permit.object().live.as_ref().filter(|a| a.state != State::Draft);
                let id = match sent {
                    Some(sent) => sent.id,
                    None => commands::begin(&tx, &permit, moment).await?,
                };
                let permit = authorize::<ChangeOwn>(&tx, &actor, id, moment).await?;
                let mut draft = permit.object().application.read_draft()?;
                step.fill(&mut draft, &fields);
                let saved = commands::save_draft(&tx, &permit, &draft, moment).await?;
                Ok(Kept { id, saved, draft })
            }
        })
        .await
}

/// What this step still lacks; what other steps lack is said where everything is checked.
fn missing(step: Step, draft: &Draft) -> Result<(), Invalid> {
    let Err(Invalid(all)) = draft.may_be_submitted() else { return Ok(()) };
    Invalid(all.into_iter().filter(|fault| Step::with(&fault.field) == step).collect()).or(())
}

/// The step once more, with what was typed and what is wrong with it.
async fn again(
    ctx: &Context,
    cohort: Id<Cohort>,
    step: Step,
    fields: &Fields,
    faults: &Invalid,
) -> Result<Response, Fault> {
    let person = ctx.person()?.person;
    let found = queries::beginning(&ctx.db, person, cohort).await?;
    let (facts, course) = found.ok_or_else(Fault::not_found)?;
    let stored = facts.live.as_ref().map(courses::application::entity::Model::read_draft).transpose()?;
    let mut draft = stored.unwrap_or_default();
    step.fill(&mut draft, fields);
    let shown = Shown { step, find: fields.get("find").to_owned(), faults: Faults::of(ctx, faults) };
    Ok(Page::again(FormPage::read(ctx, &facts, &course, draft, shown).await?).into_response())
}

/// The address of a step.
pub(super) fn address(cohort: Id<Cohort>, step: Step) -> String {
    format!("/cohorts/{cohort}/application?step={}", step.word())
}

fn found(cohort: Id<Cohort>, words: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("step", Step::Part.word()).append_pair("find", words);
    format!("/cohorts/{cohort}/application?{}#association", query.finish())
}
