//! `/second-factor/new`: whoever must have a second factor and has none sets one up before anything else.

use auth::factor::{self, Codes, Offer};
use auth::passkey::{self, NewKey, Rite};
use auth::sign_in::Entrance;
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse as _, Response};
use axum::{Extension, Json};
use http::{Asked, Context, Fault, Fields, Page, see_other};
use kernel::{Concealed, Failure, Tx};

use super::codes::CodesPage;
use super::factor::{NewFactor, names};
use super::second::{finish, half};
use super::sign_in::Wish;
use super::{destination, entering};
use crate::form::Faults;

const HERE: &str = "/second-factor/new";

/// Answers `GET /second-factor/new`.
pub(super) async fn show(
    ctx: Context,
    Extension(rite): Extension<Rite>,
    headers: HeaderMap,
    Asked(wish): Asked<Wish>,
) -> Result<Response, Fault> {
    let own = half(&ctx)?;
    let (issuer, account) = names(&ctx, own);
    let key = &ctx.state.site_key;
    let offer = Offer::new(key, own.person, (&issuer, &account), &ctx.state.entropy, ctx.moment)?;
    let page = NewFactor::new(&ctx, offer, HERE, Faults::default());
    Ok(Page::ok(page.leading(&wish.to, rite.is_possible(), &headers)).into_response())
}

/// Answers `POST /second-factor/new`: the first code of the app.
pub(super) async fn confirm(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    Extension(rite): Extension<Rite>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let own = half(&ctx)?;
    let faults = match super::factor::keep(&ctx, own.person, &fields).await {
        Ok(codes) => return done(&ctx, &entrance, codes, fields.get("to")).await,
        Err(Failure::Invalid(faults)) => Faults::of(&ctx, &faults),
        Err(other) => return Err(other.into()),
    };
    let offer = super::factor::offered(&ctx, own, fields.get("sealed"))?;
    let page = NewFactor::new(&ctx, offer, HERE, faults);
    let page = page.leading(fields.get("to"), rite.is_possible(), &headers);
    Ok(Page::again(page).into_response())
}

/// Answers `POST /second-factor/passkey/options`.
pub(super) async fn options(ctx: Context, Extension(rite): Extension<Rite>) -> Result<Response, Fault> {
    let own = half(&ctx)?;
    if !rite.is_possible() {
        return Err(Fault::not_found());
    }
    let new = NewKey { person: own.person, email: &own.email, name: &own.name };
    Ok(Json(rite.begin_adding(new, ctx.moment).await?).into_response())
}

/// Answers `POST /second-factor/passkey`: a first passkey is a second factor too.
pub(super) async fn add_passkey(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    Extension(rite): Extension<Rite>,
    fields: Fields,
) -> Result<Response, Fault> {
    let (person, moment) = (half(&ctx)?.person, ctx.moment);
    if !rite.is_possible() {
        return Err(Fault::not_found());
    }
    let said = (fields.get("ceremony"), fields.get("credential"));
    let new = rite.finish_adding(person, fields.get("key_name"), said, moment).await?;
    let work = move |tx: Tx| {
        let new = new.clone();
        async move {
            passkey::store(&tx, person, new, moment).await?;
            Ok::<_, Failure>(factor::first_codes(&tx, person, moment).await?)
        }
    };
    let codes = ctx.db.write(work).await?;
    done(&ctx, &entrance, codes, fields.get("to")).await
}

/// Lets them in: by way of their recovery codes, which are shown this once.
async fn done(ctx: &Context, entrance: &Entrance, codes: Option<Codes>, to: &str) -> Result<Response, Fault> {
    let cookie = entering::cookie(ctx, &finish(ctx, entrance).await?);
    match codes {
        None => Ok(see_other(destination(to)).cookie(cookie).into_response()),
        Some(codes) => {
            let page = Page::ok(CodesPage::new(ctx, codes, destination(to)));
            Ok((AppendHeaders([(SET_COOKIE, cookie)]), page).into_response())
        }
    }
}

/// The sealed key that a form brought back.
pub(super) fn sealed(fields: &Fields) -> Concealed {
    Concealed::of_stored(fields.get("sealed"))
}
