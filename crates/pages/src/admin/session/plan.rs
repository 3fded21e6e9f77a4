//! `/admin/sessions/new`: planning a session of a cohort.

use auth::{Person, authorize, person};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::cohort::list;
use http::{Asked, Context, Fault, Fields, Landed, Once, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};
use progress::session::{self, Checked, PlanSession, SessionError, look};

use super::desk::Desk;
use super::page::SessionPage;
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
    let named = typed.get("cohort").parse().ok();
    let chosen = named.or_else(|| soonest(&ctx, &cohorts));
    let desk = Desk::of(&ctx, chosen.ok_or_else(Fault::not_found)?, None).await?;
    let asked = typed.has("date");
    let typed = if asked { typed } else { defaults(&desk, &typed) };
    let l = &ctx.locale;
    let mut page = SessionPage::new(&ctx, &desk, typed.clone(), title(&ctx));
    page.cohorts = cohorts
        .iter()
        .map(|c| {
            let words = format!("{}, {}", c.course.short_title.get(l.lang), c.cohort.name.get(l.lang));
            (c.cohort.id.to_string(), words, c.cohort.id == desk.listed.cohort.id)
        })
        .collect();
    if !asked {
        return Ok(Page::ok(page));
    }
    Ok(Page::ok(looked(&ctx, &desk, page, &typed, None).await?))
}

/// The cohort that most likely is meant: of those that are not over, the one that begins first.
fn soonest(ctx: &Context, cohorts: &[list::Listed]) -> Option<Id<courses::Cohort>> {
    let today = ctx.locale.today();
    let ahead = cohorts.iter().filter(|c| c.cohort.last_day.0 >= today);
    ahead.min_by_key(|c| c.cohort.first_day).or(cohorts.first()).map(|c| c.cohort.id)
}

/// What an empty form begins with.
fn defaults(desk: &Desk, typed: &Fields) -> Fields {
    let zone = desk.listed.cohort.zone.name();
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
    match look(ctx.db.read(), &desk.listed.cohort, &form, session, fresh).await {
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
    let cohort = fields.get("cohort").parse().map_err(|_| Fault::not_found())?;
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
            let checked = session::check(&tx, permit.object(), &form, None, moment).await?;
            if !goes_on(&fields, &checked.warnings) {
                return Ok(Came::Warned(Box::new(checked)));
            }
            let planned = session::plan(&db, &tx, &permit, &form, moment).await?;
            let there = format!("/admin/sessions/{}", planned.session.id);
            let landed = once.landed(&tx, StatusCode::SEE_OTHER, &there).await?;
            Ok::<_, SessionError>(Came::Saved(landed.location))
        }
    };
    ctx.db.write(work).await
}
