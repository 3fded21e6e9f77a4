//! `/account/data/erasure`: what would go and what must stay, said before it is done.

use askama::Template;
use auth::authorize;
use auth::own_data::{self, EraseOwn, Erased};
use axum::Extension;
use axum::http::HeaderName;
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Fields, Page, cookies, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Storage, Tx};
use text::Locale;

use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "account/erasure.html")]
struct ErasurePage {
    shell: Shell,
    email: String,
    typed: String,
    faults: Faults,
}

/// Answers `GET /account/data/erasure`.
pub(in crate::account) async fn show(ctx: Context) -> Result<Response, Fault> {
    Ok(Page::ok(made(&ctx, String::new(), Faults::default())?).into_response())
}

fn made(ctx: &Context, typed: String, faults: Faults) -> Result<ErasurePage, Fault> {
    let shell = frame::public(ctx, fl!(ctx.locale, "erasure-title"), Place::Elsewhere).width("reading");
    Ok(ErasurePage { shell, email: ctx.person()?.email.clone(), typed, faults })
}

/// Answers `POST /account/data/erasure`: done at once, once the address was typed and the proof is fresh.
pub(in crate::account) async fn erase(
    ctx: Context,
    Extension(storage): Extension<Storage>,
    fields: Fields,
) -> Result<Response, Fault> {
    let typed = fields.get("email").to_owned();
    if !typed.eq_ignore_ascii_case(&ctx.person()?.email) {
        let faults = Faults::one("email", fl!(ctx.locale, "erasure-not-typed"));
        return Ok(Page::again(made(&ctx, typed, faults)?).into_response());
    }
    let erased = match done(&ctx).await {
        Ok(erased) => erased,
        Err(Failure::Denied(why)) if why.code == "erasure_last_admin" => {
            let faults = Faults::one("email", ctx.say(&why.message));
            return Ok(Page::again(made(&ctx, typed, faults)?).into_response());
        }
        Err(failure) => return Err(failure.into()),
    };
    for path in erased.files {
        storage.remove(&path).await?;
    }
    let clear = [(HeaderName::from_static("clear-site-data"), "\"cache\", \"storage\"")];
    let away = see_other("/").cookie(cookies::sign_out(&ctx.state.public_url)).saying(&ctx, "toast-erased");
    Ok((clear, away).into_response())
}

async fn done(ctx: &Context) -> Result<Erased, Failure> {
    let (actor, moment, former) = (ctx.actor.clone(), ctx.moment, former(ctx));
    let work = |tx: Tx| {
        let (actor, former, db) = (actor.clone(), former.clone(), ctx.db.clone());
        async move {
            let permit = authorize::<EraseOwn>(&tx, &actor, (), moment).await?;
            let left = courses::erasure::leave(&tx, permit.object().0, moment).await?;
            progress::erasure::blank(&db, &tx, permit.object().0, moment).await?;
            let erased = own_data::erase(&tx, &permit, &former, moment).await?;
            courses::erasure::offer_again(&tx, &left, moment).await?;
            Ok::<_, Failure>(erased)
        }
    };
    ctx.db.write(work).await
}

/// What stands where the name stood, in the site's language: it is read by everybody.
fn former(ctx: &Context) -> String {
    let home = ctx.state.home();
    let locale = Locale { lang: home.lang, ..ctx.locale.clone() };
    fl!(locale, "former-member")
}
