//! `POST /cohorts/{cohort}/application`: keeps one step.

use axum::Extension;
use axum::response::{IntoResponse as _, Response};
use courses::application::queries;
use courses::{Cohort, Why};
use http::{At, Context, Fault, Fields, Page, Upload, see_other};
use kernel::{Failure, Id, Invalid, Reason as _, Storage};

use super::attach::attach;
use super::fill::fill;
use super::form::{FormPage, Shown};
use super::keep::{Kept, Press, keep};
use super::known::Known;
use super::step::Step;
use crate::form::Faults;

/// Answers `POST /cohorts/{cohort}/application`. A draft is kept even where the step is not complete, and past the
/// deadline too; then the application's page says that it can no longer be sent.
pub(super) async fn save(
    ctx: Context,
    At(cohort): At<Id<Cohort>>,
    Extension(storage): Extension<Storage>,
    mut sent: Upload,
) -> Result<Response, Fault> {
    let (step, press) = (Step::of(sent.fields.get("step")), Press::of(sent.fields.get("then")));
    let mut kept = match keep(&ctx, cohort, step, press, &sent.fields).await {
        Ok(kept) => kept,
        Err(Failure::Invalid(faults)) => return again(&ctx, cohort, step, &sent.fields, faults).await,
        Err(Failure::Conflict(why)) if why.code == Why::ChangedElsewhere {}.code() => {
            return elsewhere(&ctx, cohort, step, &sent.fields).await;
        }
        Err(other) => return Err(other.into()),
    };
    let mut faults = attach(&ctx, &storage, &mut kept, &mut sent).await?;
    let application = format!("/applications/{}", kept.id);
    if kept.saved.late.is_some() {
        return Ok(see_other(application).into_response());
    }
    match press {
        Press::Later if faults.0.is_empty() => {
            Ok(see_other(application).saying(&ctx, "toast-saved").into_response())
        }
        Press::Find => Ok(see_other(found(cohort, step, sent.fields.get("find"))).into_response()),
        Press::Add => Ok(see_other(format!("{}#members-end", address(cohort, step))).into_response()),
        Press::Remove(_) => Ok(see_other(format!("{}#members", address(cohort, step))).into_response()),
        Press::Later | Press::Next => {
            if press == Press::Next {
                faults.0.extend(missing(step, &kept, &faults));
            }
            match faults.or(()) {
                Ok(()) => Ok(see_other(address(cohort, step.next(&kept.asks))).into_response()),
                Err(faults) => again(&ctx, cohort, step, &sent.fields, faults).await,
            }
        }
    }
}

/// What this step still lacks; what other steps lack is said where everything is checked.
fn missing(step: Step, kept: &Kept, told: &Invalid) -> Vec<kernel::FieldError> {
    let Err(Invalid(all)) = kept.draft.may_be_submitted(&kept.asks) else { return Vec::new() };
    let here = |fault: &kernel::FieldError| Step::with(&fault.field, kept.asks.kind) == step;
    let new = |fault: &kernel::FieldError| told.0.iter().all(|known| known.field != fault.field);
    all.into_iter().filter(|fault| here(fault) && new(fault)).collect()
}

/// The step once more, with what was typed and what is wrong with it.
async fn again(
    ctx: &Context,
    cohort: Id<Cohort>,
    step: Step,
    fields: &Fields,
    faults: Invalid,
) -> Result<Response, Fault> {
    let faults = Faults::of(ctx, &faults);
    let shown = Shown { step, find: fields.get("find").to_owned(), faults, elsewhere: false };
    Ok(Page::again(typed(ctx, cohort, fields, shown).await?).into_response())
}

/// The step once more, with what was typed and what another device has stored meanwhile.
async fn elsewhere(
    ctx: &Context,
    cohort: Id<Cohort>,
    step: Step,
    fields: &Fields,
) -> Result<Response, Fault> {
    let find = fields.get("find").to_owned();
    let shown = Shown { step, find, faults: Faults::default(), elsewhere: true };
    let page = typed(ctx, cohort, fields, shown).await?;
    Ok(Page::with_status(axum::http::StatusCode::CONFLICT, page).into_response())
}

async fn typed(ctx: &Context, cohort: Id<Cohort>, fields: &Fields, shown: Shown) -> Result<FormPage, Fault> {
    let person = ctx.person()?.person;
    let found = queries::beginning(&ctx.db, person, cohort).await?;
    let (facts, course) = found.ok_or_else(Fault::not_found)?;
    let known = Known::read(ctx, &facts).await?;
    let mut draft = known.stored.clone();
    fill(shown.step, &mut draft, fields, &known.asks);
    FormPage::read(ctx, &facts, &course, known, draft, shown).await
}

/// The address of a step.
pub(super) fn address(cohort: Id<Cohort>, step: Step) -> String {
    format!("/cohorts/{cohort}/application?step={}", step.word())
}

fn found(cohort: Id<Cohort>, step: Step, words: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("step", step.word()).append_pair("find", words);
    format!("/cohorts/{cohort}/application?{}#association", query.finish())
}
