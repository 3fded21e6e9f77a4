//! `/facilitate/cohorts/{cohort}/extensions`: more time for one applicant.

use askama::Template;
use auth::authorize;
use axum::http::Method;
use axum::response::{IntoResponse as _, Response};
use courses::Cohort;
use courses::application::extend::{self, ExtendDeadline, Extension};
use courses::cohort::entity::Model;
use http::{Access, At, Context, Fault, Fields, Page, Route, page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Invalid, ZonedTime};
use progress::grid::leads;

use super::frame::base;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// The rows of this page.
pub(super) fn rows() -> Vec<Route> {
    let leads = Access::Facilitator;
    vec![
        page(Method::GET, "/facilitate/cohorts/{cohort}/extensions", leads, show),
        page(Method::POST, "/facilitate/cohorts/{cohort}/extensions", leads, give),
    ]
}

#[derive(Template)]
#[template(path = "facilitate/extensions.html")]
struct ExtensionsPage {
    shell: Shell,
    base: String,
    cohort: String,
    deadline: String,
    zone: String,
    /// Name, until when, why, state.
    given: Vec<(String, String, String, String)>,
    typed: Fields,
    faults: Faults,
}

async fn show(ctx: Context, At(id): At<Id<Cohort>>) -> Result<Response, Fault> {
    let cohort = leads(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    Ok(Page::ok(read(&ctx, &cohort, Fields::default(), Faults::default()).await?).into_response())
}

async fn read(ctx: &Context, cohort: &Model, typed: Fields, faults: Faults) -> Result<ExtensionsPage, Fault> {
    let l = ctx.locale_of(&cohort.zone);
    let deadline = |at| l.deadline_parts(at, &cohort.zone).in_sentence(&l);
    let state = |state: courses::application::State| fl!(l, "application-state-name", state = state.word());
    let given = extend::given(ctx.db.read(), cohort.id).await?;
    let mut shell = frame::facilitate(ctx, fl!(l, "extend-title"), Place::Cohorts).width("form");
    shell.locale = l.clone();
    Ok(ExtensionsPage {
        base: base(cohort.id),
        cohort: cohort.name.get(l.lang).to_owned(),
        deadline: deadline(cohort.applications_close_at),
        zone: l.zone_name(&cohort.zone),
        given: given.into_iter().map(|g| (g.name, deadline(g.until), g.reason, state(g.state))).collect(),
        typed,
        faults,
        shell,
    })
}

async fn give(ctx: Context, At(id): At<Id<Cohort>>, fields: Fields) -> Result<Response, Fault> {
    let cohort = leads(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let done = match typed(&fields, &cohort) {
        Ok(new) => store(&ctx, id, new).await,
        Err(faults) => Err(faults.into()),
    };
    match done {
        Ok(()) => {
            let back = format!("{}/extensions", base(id));
            Ok(see_other(back).saying(&ctx, "toast-extended").into_response())
        }
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(&ctx, &invalid);
            Ok(Page::again(read(&ctx, &cohort, fields, faults).await?).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

/// What was typed; a time that the cohort's clock does not show, or shows twice, is refused with both candidates.
fn typed(fields: &Fields, cohort: &Model) -> Result<Extension, Invalid> {
    let local = fields.get("until").parse().map_err(|_| Invalid::one("until", &courses::Why::Required {}))?;
    let until = ZonedTime::resolve(local, &cohort.zone, None)
        .map_err(|fault| Invalid::one("until", &modules::session::plan::why(&fault)))?;
    let (email, reason) = (fields.get("email").to_owned(), fields.get("reason").to_owned());
    Ok(Extension { email, until, reason })
}

async fn store(ctx: &Context, id: Id<Cohort>, new: Extension) -> Result<(), Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    ctx.db
        .write(move |tx| {
            let (actor, new) = (actor.clone(), new.clone());
            async move {
                let permit = authorize::<ExtendDeadline>(&tx, &actor, id, moment).await?;
                extend::extend(&tx, &permit, &new, moment).await
            }
        })
        .await
}
