//! `/admin/sessions/{session}`: a session, and moving it.

use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use http::{Asked, At, Context, Fault, Fields, Page, see_other};
use kernel::{Failure, Id, Reason as _};
use modules::curriculum::SessionNode;
use modules::session::{Timing, near};
use progress::session::{self, ChangeSession, SessionError, SessionForm};

use super::cancel::SessionFacts;
use super::desk::Desk;
use super::page::SessionPage;
use super::plan::{Came, host, host_unknown, looked};
use super::preview::Preview;
use super::typed::{fields as stored, form, goes_on};

/// Answers `GET /admin/sessions/{session}`: the form of one that can be changed, else what is to know of it.
pub(in crate::admin) async fn show(
    ctx: Context,
    At(id): At<Id<modules::Session>>,
    Asked(pairs): Asked<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let found = find(&ctx, id).await?;
    let why = Timing::from(&found.session).may_change(ctx.moment).err();
    let node = SessionNode::new(found.session.clone(), found.hosts.clone());
    if let Some(why) = why {
        let why = Some(ctx.say(&why.message()));
        return Ok(Page::ok(SessionFacts::of(&ctx, &found, why)).into_response());
    }
    let desk = Desk::of(&ctx, found.session.cohort_id, Some(&node)).await?;
    let typed = Fields::of(pairs);
    let asked = typed.has("date");
    let typed = if asked { typed } else { stored(&node) };
    let page = made(&ctx, &desk, &found, typed.clone());
    Ok(Page::ok(looked(&ctx, &desk, page, &typed, Some(id)).await?).into_response())
}

async fn find(ctx: &Context, id: Id<modules::Session>) -> Result<near::Scheduled, Fault> {
    near::one(ctx.db.read(), id).await.map_err(Failure::from)?.ok_or_else(Fault::not_found)
}

fn made(ctx: &Context, desk: &Desk, found: &near::Scheduled, typed: Fields) -> SessionPage {
    let title = found.title.get(ctx.locale.lang).to_owned();
    let mut page = SessionPage::new(ctx, desk, typed, title.clone());
    page.action = format!("/admin/sessions/{}", found.session.id);
    page.existing = Some(title);
    page
}

/// Answers `POST /admin/sessions/{session}`.
pub(in crate::admin) async fn save(
    ctx: Context,
    At(id): At<Id<modules::Session>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let found = find(&ctx, id).await?;
    let node = SessionNode::new(found.session.clone(), found.hosts.clone());
    let desk = Desk::of(&ctx, found.session.cohort_id, Some(&node)).await?;
    let page = made(&ctx, &desk, &found, fields.clone());
    let Ok(host) = host(&ctx, &fields).await? else {
        return Ok(Page::again(host_unknown(&ctx, page)).into_response());
    };
    match change(&ctx, id, &form(&fields, host), &fields).await {
        Ok(Came::Saved(there)) => Ok(see_other(there).saying(&ctx, "toast-session-moved").into_response()),
        Ok(Came::Warned(checked)) => {
            Ok(Page::again(page.showing(Preview::of(&ctx, &desk, &checked))).into_response())
        }
        Err(SessionError::Refused(refused)) => Ok(Page::again(page.refused(&ctx, &refused)).into_response()),
        Err(SessionError::Failed(failure)) => Err(failure.into()),
    }
}

async fn change(
    ctx: &Context,
    id: Id<modules::Session>,
    form: &SessionForm,
    fields: &Fields,
) -> Result<Came, SessionError> {
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let (db, actor, form, fields) = (db.clone(), actor.clone(), form.clone(), fields.clone());
        async move {
            let permit = authorize::<ChangeSession>(&tx, &actor, id, moment).await?;
            let of = match permit.object().cohort_id {
                Some(id) => {
                    Some(courses::cohort::list::one(&*tx, id).await?.ok_or(Failure::NotFound)?.cohort)
                }
                None => None,
            };
            let checked = session::check(&tx, of.as_ref(), &form, Some(id), moment).await?;
            if !goes_on(&fields, &checked.warnings) {
                return Ok(Came::Warned(Box::new(checked)));
            }
            session::change(&db, &tx, &permit, &form, moment).await?;
            Ok::<_, SessionError>(Came::Saved(format!("/admin/sessions/{id}")))
        }
    };
    ctx.db.write(work).await
}
