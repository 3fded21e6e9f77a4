//! "Tell me when the next cohort opens": asking on the course's page, and the page that each of its mails leads to.

use askama::Template;
use auth::person;
use auth::sign_in::Entrance;
use axum::Extension;
use axum::response::{IntoResponse as _, Response};
use courses::cohort::public;
use courses::course::entity::Model as Course;
use courses::wish::commands::{ask, ask_signed_in, confirm, end};
use courses::wish::queries::{opened, own};
use http::{At, Context, Fault, Fields, Page, SeeOther, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Invalid, Tx};

use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// How the course's page offers it.
pub(super) struct Offer {
    /// `ask` with an address, `press`, or `told` for who is told already.
    pub(super) state: &'static str,
    pub(super) action: String,
}

impl Offer {
    /// What this reader is offered: nothing to fill in for who is signed in.
    ///
    /// # Errors
    /// Storage.
    pub(super) async fn of(ctx: &Context, course: &Course) -> Result<Self, Fault> {
        let action = format!("/courses/{}/wish", course.slug);
        let state = match ctx.actor.person() {
            None => "ask",
            Some(person) => match own(ctx.db.read(), course.id, person).await.map_err(Failure::from)? {
                Some(_) => "told",
                None => "press",
            },
        };
        Ok(Self { state, action })
    }
}

#[derive(Template)]
#[template(path = "catalogue/wish.html")]
struct WishPage {
    shell: Shell,
    course: String,
    /// `ask`, `sent`, `confirm` or `told`.
    state: &'static str,
    typed: Fields,
    faults: Faults,
    action: String,
    back: String,
}

impl WishPage {
    fn of(ctx: &Context, course: &Course, state: &'static str, typed: Fields, faults: Faults) -> Self {
        let shell = frame::public(ctx, fl!(ctx.locale, "wish-title"), Place::Courses).width("narrow");
        Self {
            shell,
            course: course.short_title.get(ctx.locale.lang).to_owned(),
            state,
            typed,
            faults,
            action: ctx.arrival.target().split('?').next().unwrap_or_default().to_owned(),
            back: format!("/courses/{}", course.slug),
        }
    }
}

async fn course(ctx: &Context, slug: &str) -> Result<Course, Fault> {
    let found = public::course(&ctx.db, slug, None, ctx.moment).await?;
    Ok(found.ok_or_else(Fault::not_found)?.course)
}

/// Answers `POST /courses/{slug}/wish`: one answer for an address that is told already and one that is not.
pub(super) async fn save(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    At(slug): At<String>,
    fields: Fields,
) -> Result<Response, Fault> {
    let course = course(&ctx, &slug).await?;
    let (id, lang, moment) = (course.id, ctx.locale.lang, ctx.moment);
    if let Some(by) = ctx.actor.person() {
        ctx.db.write(move |tx: Tx| async move { ask_signed_in(&tx, id, by, lang, moment).await }).await?;
        return Ok(see_other(format!("/courses/{slug}")).saying(&ctx, "toast-wish").into_response());
    }
    let Some(email) = person::normalise(fields.get("email")) else {
        let faults = Faults::of(&ctx, &Invalid::one("email", &auth::site::SiteReason::EmailNotValid {}));
        return Ok(Page::again(WishPage::of(&ctx, &course, "ask", fields, faults)).into_response());
    };
    entrance.count_link(&email, ctx.arrival.address()).map_err(crate::account::too_many)?;
    let work = move |tx: Tx| {
        let email = email.clone();
        async move { ask(&tx, id, &email, lang, moment).await }
    };
    ctx.db.write(work).await?;
    Ok(Page::ok(WishPage::of(&ctx, &course, "sent", fields, Faults::default())).into_response())
}

/// Answers `POST /courses/{slug}/wish/end` for who is signed in.
pub(super) async fn stop(ctx: Context, At(slug): At<String>) -> Result<SeeOther, Fault> {
    let course = course(&ctx, &slug).await?;
    let person = ctx.person()?.person;
    if let Some(wish) = own(ctx.db.read(), course.id, person).await.map_err(Failure::from)? {
        ctx.db.write(move |tx: Tx| async move { end(&tx, wish.id).await }).await?;
    }
    Ok(see_other(format!("/courses/{slug}")).saying(&ctx, "toast-wish-ended"))
}

/// Answers `GET /wishes/{token}`: looking does nothing, since mail programs look at links.
pub(super) async fn show(ctx: Context, At(token): At<String>) -> Result<Response, Fault> {
    let found =
        opened(ctx.db.read(), &ctx.state.site_key, &token, ctx.moment).await.map_err(Failure::from)?;
    let (wish, course) = found.ok_or_else(Fault::not_found)?;
    let state = if wish.holds() { "told" } else { "confirm" };
    Ok(Page::ok(WishPage::of(&ctx, &course, state, Fields::default(), Faults::default())).into_response())
}

/// Answers `POST /wishes/{token}`.
pub(super) async fn proved(ctx: Context, At(token): At<String>) -> Result<SeeOther, Fault> {
    let found =
        opened(ctx.db.read(), &ctx.state.site_key, &token, ctx.moment).await.map_err(Failure::from)?;
    let (wish, moment) = (found.ok_or_else(Fault::not_found)?.0.id, ctx.moment);
    ctx.db.write(move |tx: Tx| async move { confirm(&tx, wish, moment).await }).await?;
    Ok(see_other(format!("/wishes/{token}")).saying(&ctx, "toast-wish"))
}

/// Answers `POST /wishes/{token}/end`.
pub(super) async fn ended(ctx: Context, At(token): At<String>) -> Result<SeeOther, Fault> {
    let found =
        opened(ctx.db.read(), &ctx.state.site_key, &token, ctx.moment).await.map_err(Failure::from)?;
    let (wish, course) = found.ok_or_else(Fault::not_found)?;
    ctx.db.write(move |tx: Tx| async move { end(&tx, wish.id).await }).await?;
    Ok(see_other(format!("/courses/{}", course.slug)).saying(&ctx, "toast-wish-ended"))
}
