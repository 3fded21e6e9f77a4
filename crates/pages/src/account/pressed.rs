//! Links of mails that do one thing: looking at them does nothing, since mail programs look at links; a press does it.

use askama::Template;
use auth::one_time_link::{self, Kind};
use auth::{factor, known_browser};
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Page, cookies, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Secret, Tx};

use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "account/press.html")]
struct PressPage {
    shell: Shell,
    words: String,
    action: String,
    button: String,
}

fn page(ctx: &Context, title: String, words: String, button: String) -> Response {
    let shell = frame::public(ctx, title, Place::Elsewhere).width("narrow").task();
    Page::ok(PressPage { shell, words, action: ctx.arrival.target().to_owned(), button }).into_response()
}

/// Answers `GET /email/{token}`.
pub(super) async fn email(ctx: Context, At(token): At<String>) -> Result<Response, Fault> {
    let secret = Secret::presented(token);
    let (_, to) = one_time_link::about(ctx.db.read(), Kind::Email, &secret, ctx.moment).await?;
    let words = fl!(ctx.locale, "email-confirm-words", email = to.as_str());
    let l = &ctx.locale;
    Ok(page(&ctx, fl!(l, "email-confirm-title"), words, fl!(l, "email-confirm-button")))
}

/// Answers `POST /email/{token}`.
pub(super) async fn confirm(ctx: Context, At(token): At<String>) -> Result<Response, Fault> {
    let (secret, key, moment) = (Secret::presented(token), ctx.state.site_key.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (secret, key) = (secret.clone(), key.clone());
        async move { one_time_link::confirm(&tx, &key, &secret, moment).await }
    };
    ctx.db.write(work).await?;
    Ok(see_other("/").saying(&ctx, "toast-email-confirmed").into_response())
}

/// Answers `GET /email/back/{token}`.
pub(super) async fn way_back(ctx: Context, At(token): At<String>) -> Result<Response, Fault> {
    let secret = Secret::presented(token);
    let (_, old) = one_time_link::about(ctx.db.read(), Kind::EmailBack, &secret, ctx.moment).await?;
    let words = fl!(ctx.locale, "email-back-words", email = old.as_str());
    let l = &ctx.locale;
    Ok(page(&ctx, fl!(l, "email-back-title"), words, fl!(l, "email-back-button")))
}

/// Answers `POST /email/back/{token}`: whoever is signed in to the account is out, here too.
pub(super) async fn back(ctx: Context, At(token): At<String>) -> Result<Response, Fault> {
    let (secret, key, moment) = (Secret::presented(token), ctx.state.site_key.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (secret, key) = (secret.clone(), key.clone());
        async move { one_time_link::back(&tx, &key, &secret, moment).await }
    };
    ctx.db.write(work).await?;
    let to = see_other("/sign-in").saying(&ctx, "toast-email-back");
    Ok(to.cookie(cookies::sign_out(&ctx.state.public_url)).into_response())
}

/// Answers `GET /sign-in/not-mine/{token}`, from the notice of a sign-in.
pub(super) async fn not_mine(ctx: Context, At(token): At<String>) -> Result<Response, Fault> {
    known_browser::about_disowned(ctx.db.read(), &Secret::presented(token), ctx.moment).await?;
    let l = &ctx.locale;
    let words = fl!(l, "sign-in-not-mine-words");
    Ok(page(&ctx, fl!(l, "sign-in-not-mine-title"), words, fl!(l, "sign-in-not-mine-end")))
}

/// Answers `POST /sign-in/not-mine/{token}`; whoever came in knew a way, so another password is next.
pub(super) async fn disown(ctx: Context, At(token): At<String>) -> Result<Response, Fault> {
    let (secret, moment) = (Secret::presented(token), ctx.moment);
    let work = move |tx: Tx| {
        let secret = secret.clone();
        async move { known_browser::disown(&tx, &secret, moment).await }
    };
    ctx.db.write(work).await?;
    Ok(see_other("/forgotten").saying(&ctx, "toast-sign-in-disowned").into_response())
}

/// Answers `GET /second-factor/stop/{token}`.
pub(super) async fn reset(ctx: Context, At(token): At<String>) -> Result<Response, Fault> {
    let secret = Secret::presented(token);
    one_time_link::look(ctx.db.read(), Kind::StopReset, &secret, ctx.moment).await?;
    let l = &ctx.locale;
    Ok(page(&ctx, fl!(l, "factor-stop-title"), fl!(l, "factor-stop-words"), fl!(l, "factor-stop-button")))
}

/// Answers `POST /second-factor/stop/{token}`.
pub(super) async fn stop(ctx: Context, At(token): At<String>) -> Result<Response, Fault> {
    let (secret, moment) = (Secret::presented(token), ctx.moment);
    let work = move |tx: Tx| {
        let secret = secret.clone();
        async move { factor::stop_reset(&tx, &secret, moment).await }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other("/").saying(&ctx, "toast-factor-stopped").into_response())
}
