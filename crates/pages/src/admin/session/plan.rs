//! `/admin/sessions/new`: planning a session of a cohort, or of an informational webinar.

use auth::{Person, authorize, person};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::cohort::list;
use http::{Asked, Context, Fault, Fields, Landed, Once, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};
use progress::session::{self, Checked, PlanPublicSession, PlanSession, SessionError, look};

use super::desk::Desk;
use super::page::{PUBLIC, SessionPage, cohort_name};
use super::preview::Preview;
use super::typed::{form, goes_on};

/// What came of sending the form.
pub(super) enum Came {
    /// It is saved; where to go.
    Saved(String),
    /// There are warnings that the planner has not seen.
    Warned(Box<Checked>),
}

/// Answers `GET /admin/sessions/new`: the form, and what would come of it where it is filled in. Nothing is saved.
pub(in crate::admin) async fn show(
    ctx: Context,
    Asked(pairs): Asked<Vec<(String, String)>>,
) -> Result<Page<SessionPage>, Fault> {
    let typed = Fields::of(pairs);
    let cohorts = list::all(ctx.db.read()).await.map_err(Failure::from)?;
    let public = typed.get("cohort") == PUBLIC;
    let named = typed.get("cohort").parse().ok();
    let chosen = named.or_else(|| soonest(&ctx, &cohorts)).filter(|_| !public);
    let desk = Desk::of(&ctx, chosen, None).await?;
    let asked = typed.has("date");
    let typed = if asked { typed } else { defaults(&ctx, &desk, &typed) };
    let mut page = SessionPage::new(&ctx, &desk, typed.clone(), title(&ctx));
    page.cohorts = choices(&ctx, &cohorts, &page.cohort);
    if !asked {
        return Ok(Page::ok(page));
    }
    Ok(Page::ok(looked(&ctx, &desk, page, &typed, None).await?))
}

/// The cohorts to choose from, and everybody.
fn choices(ctx: &Context, cohorts: &[list::Listed], chosen: &str) -> Vec<(String, String, bool)> {
    let l = &ctx.locale;
    let of = |listed: &list::Listed| {
        let id = listed.cohort.id.to_string();
        let is = id == chosen;
        (id, cohort_name(l, listed), is)
    };
    let everybody = (PUBLIC.to_owned(), fl!(l, "admin-for-everybody"), chosen == PUBLIC);
    cohorts.iter().map(of).chain([everybody]).collect()
}

/// The cohort that most likely is meant: of those that are not over, the one that begins first.
fn soonest(ctx: &Context, cohorts: &[list::Listed]) -> Option<Id<courses::Cohort>> {
    let today = ctx.locale.today();
    let ahead = cohorts.iter().filter(|c| c.cohort.last_day.0 >= today);
    ahead.min_by_key(|c| c.cohort.first_day).or(cohorts.first()).map(|c| c.cohort.id)
}

/// What an empty form begins with.
fn defaults(ctx: &Context, desk: &Desk, typed: &Fields) -> Fields {
    let home = ctx.state.home().zone;
    let zone = desk.cohort().map_or(home.name(), |cohort| cohort.zone.name());
    let activity = typed.get("activity");
    let begun = [("activity", activity), ("zone", zone), ("minutes", &*desk.minutes(activity))];
    Fields::of(begun.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec())
}

fn title(ctx: &Context) -> String {
    fl!(ctx.locale, "admin-plan-session")
}

/// The page with what would come of the form.
pub(super) async fn looked(
    ctx: &Context,
    desk: &Desk,
    page: SessionPage,
    typed: &Fields,
    session: Option<Id<modules::Session>>,
) -> Result<SessionPage, Fault> {
    let Ok(host) = host(ctx, typed).await? else { return Ok(host_unknown(ctx, page)) };
    let fresh = ctx.state.entropy.id(ctx.moment);
    let form = form(typed, host);
    match look(ctx.db.read(), desk.cohort(), &form, session, fresh).await {
        Ok(checked) => Ok(page.showing(Preview::of(ctx, desk, &checked))),
        Err(SessionError::Refused(refused)) => Ok(page.refused(ctx, &refused)),
        Err(SessionError::Failed(failure)) => Err(failure.into()),
    }
}

/// The host named by e-mail, where one is; the error is an address without an account.
pub(super) async fn host(ctx: &Context, typed: &Fields) -> Result<Result<Option<Id<Person>>, ()>, Fault> {
    let Some(email) = typed.some("host_email") else { return Ok(Ok(None)) };
    let found = person::queries::by_email(ctx.db.read(), email).await.map_err(Failure::from)?;
    Ok(found.map(|person| Some(person.id)).ok_or(()))
}

pub(super) fn host_unknown(ctx: &Context, page: SessionPage) -> SessionPage {
    page.fault("host_email", fl!(ctx.locale, "admin-no-such-person"))
}

/// Answers `POST /admin/sessions/new`.
pub(in crate::admin) async fn save(ctx: Context, fields: Fields) -> Result<Response, Fault> {
    let once = Once::of_form(&ctx, &fields)?;
    let cohort = match fields.get("cohort") {
        PUBLIC => None,
        id => Some(id.parse().map_err(|_| Fault::not_found())?),
    };
    let desk = Desk::of(&ctx, cohort, None).await?;
    let page = SessionPage::new(&ctx, &desk, fields.clone(), title(&ctx));
    let Ok(host) = host(&ctx, &fields).await? else {
        return Ok(Page::again(host_unknown(&ctx, page)).into_response());
    };
    match plan(&ctx, cohort, &form(&fields, host), &fields, once).await {
        Ok(Came::Saved(there)) => Ok(see_other(there).saying(&ctx, "toast-session-planned").into_response()),
        Ok(Came::Warned(checked)) => {
            Ok(Page::again(page.showing(Preview::of(&ctx, &desk, &checked))).into_response())
        }
        Err(SessionError::Refused(refused)) => Ok(Page::again(page.refused(&ctx, &refused)).into_response()),
        Err(SessionError::Failed(failure)) => Err(failure.into()),
    }
}

async fn plan(
    ctx: &Context,
    cohort: Option<Id<courses::Cohort>>,
    form: &session::SessionForm,
    fields: &Fields,
    once: Once,
) -> Result<Came, SessionError> {
    match cohort {
        Some(cohort) => plan_for(ctx, cohort, form, fields, once).await,
        None => plan_public(ctx, form, fields, once).await,
    }
}

async fn plan_public(
    ctx: &Context,
    form: &session::SessionForm,
    fields: &Fields,
    once: Once,
) -> Result<Came, SessionError> {
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let webinar = form.webinar.ok_or(Failure::NotFound)?;
    let work = |tx: kernel::Tx| {
        let (db, actor, form, fields, once) =
            (db.clone(), actor.clone(), form.clone(), fields.clone(), once.clone());
        async move {
            let permit = authorize::<PlanPublicSession>(&tx, &actor, webinar, moment).await?;
            if let Some(Landed { location, .. }) = once.before(&tx).await? {
                return Ok(Came::Saved(location));
            }
            let checked = session::check(&tx, None, &form, None, moment).await?;
            if !goes_on(&fields, &checked.warnings) {
                return Ok(Came::Warned(Box::new(checked)));
            }
            let planned = session::plan_public(&db, &tx, &permit, &form, moment).await?;
            landed(&tx, &once, &planned).await
        }
    };
    ctx.db.write(work).await
}

async fn landed(tx: &kernel::Tx, once: &Once, planned: &Checked) -> Result<Came, SessionError> {
    let there = format!("/admin/sessions/{}", planned.session.id);
    Ok(Came::Saved(once.landed(tx, StatusCode::SEE_OTHER, &there).await?.location))
}

async fn plan_for(
    ctx: &Context,
    cohort: Id<courses::Cohort>,
    form: &session::SessionForm,
    fields: &Fields,
    once: Once,
) -> Result<Came, SessionError> {
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let (db, actor, form, fields, once) =
            (db.clone(), actor.clone(), form.clone(), fields.clone(), once.clone());
        async move {
            let permit = authorize::<PlanSession>(&tx, &actor, cohort, moment).await?;
            if let Some(Landed { location, .. }) = once.before(&tx).await? {
                return Ok(Came::Saved(location));
            }
            let checked = session::check(&tx, Some(permit.object()), &form, None, moment).await?;
            if !goes_on(&fields, &checked.warnings) {
                return Ok(Came::Warned(Box::new(checked)));
            }
            let planned = session::plan(&db, &tx, &permit, &form, moment).await?;
            landed(&tx, &once, &planned).await
        }
    };
    ctx.db.write(work).await
}
