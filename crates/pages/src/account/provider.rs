//! `/sign-in/with/…`: coming in through a provider of single sign-on. Both are GETs, since they are steps of somebody
//! who follows a link there and back; what is kept meanwhile is bound to their browser.

use auth::passkey::Rite;
use auth::sign_in::Entrance;
use auth::single_sign_on::{self, Arrived, Brought, Came, Entered, LIFE, Leaving, Provider, Purpose};
use axum::Extension;
use axum::http::header::{HeaderMap, LOCATION, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use http::{Asked, At, Context, Fault, Fields, cookies, see_other};
use kernel::{Failure, Secret, Tx};

use super::entering::{begun, carried, device};
use super::second::{after, onward};
use super::{destination, password, sign_in};
use crate::form::Faults;

/// Where an account here is proved, and the one there joined to it.
pub(super) const JOINING: &str = "/account/single-sign-on";

/// What of the address counts.
#[derive(Debug, serde::Deserialize)]
pub(super) struct Wish {
    /// Where to go afterwards.
    #[serde(default)]
    to: String,
    /// `join` or `prove`; nothing to come in.
    #[serde(default, rename = "for")]
    why: String,
    /// «This is not my device», where there is any text.
    #[serde(default)]
    not_mine: String,
}

/// Answers `GET /sign-in/with/{provider}?to=…`: on to the provider. Whom another site sends here gets the page with the
/// button first, since a provider that remembers them would sign them in without a press.
pub(super) async fn leave(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    Extension(rite): Extension<Rite>,
    At(key): At<String>,
    Asked(wish): Asked<Wish>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let all = &ctx.state.single_sign_on;
    let provider = all.provider(&key).ok_or_else(Fault::not_found)?;
    if headers.get("sec-fetch-site").is_some_and(|site| site != "same-origin" && site != "none") {
        return Ok(see_other(onward("/sign-in", &wish.to)).into_response());
    }
    entrance.count_ceremony(ctx.arrival.address()).map_err(password::fault)?;
    let purpose = match wish.why.as_str() {
        "join" => Purpose::Join(ctx.person()?.person),
        "prove" => Purpose::Prove(ctx.person()?.person),
        _ => Purpose::SignIn { not_mine: !wish.not_mine.is_empty() },
    };
    match all.leave(provider, purpose, wish.to.clone(), ctx.moment).await {
        Ok(leaving) => Ok(away(&ctx, &leaving)?.into_response()),
        Err(failure) => refused(&ctx, &rite, failure, &wish.to),
    }
}

fn away(ctx: &Context, leaving: &Leaving) -> Result<impl axum::response::IntoResponse + use<>, Fault> {
    let to = HeaderValue::from_str(&leaving.url).map_err(Fault::internal)?;
    let kept = cookies::sign_on(&ctx.state.public_url, &leaving.ceremony, seconds());
    Ok((StatusCode::SEE_OTHER, [(LOCATION, to), (SET_COOKIE, kept)]))
}

fn seconds() -> u64 {
    LIFE.num_seconds().unsigned_abs()
}

/// Which visit to a provider is under way in this browser.
pub(super) fn under_way<'a>(ctx: &Context, headers: &'a HeaderMap) -> &'a str {
    cookies::read(headers, &cookies::sign_on_name(&ctx.state.public_url)).unwrap_or_default()
}

/// Answers `GET /sign-in/with/{provider}/return`: back from there.
pub(super) async fn back(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    Extension(rite): Extension<Rite>,
    At(key): At<String>,
    Asked(brought): Asked<Brought>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let all = ctx.state.single_sign_on.clone();
    let provider = all.provider(&key).ok_or_else(Fault::not_found)?;
    let arrived = match all.arrive(provider, under_way(&ctx, &headers), &brought, ctx.moment).await {
        Ok(arrived) => arrived,
        Err(failure) => return refused(&ctx, &rite, failure, ""),
    };
    match settle(&ctx, &entrance, provider, &arrived, &headers).await {
        Ok(Entered::In(started)) => {
            let to = after(&started, destination(&arrived.to));
            Ok(begun(&ctx, &started, over(&ctx, see_other(to))).into_response())
        }
        Ok(Entered::Proved) => Ok(over(&ctx, see_other(destination(&arrived.to))).into_response()),
        Ok(Entered::MayJoin) => {
            let held = all.hold(&arrived.claimed, ctx.moment).await?;
            Ok(to_joining(&ctx, &held))
        }
        Err(failure) => refused(&ctx, &rite, failure, &arrived.to),
    }
}

async fn settle(
    ctx: &Context,
    entrance: &Entrance,
    provider: &Provider,
    arrived: &Arrived,
    headers: &HeaderMap,
) -> Result<Entered, Failure> {
    let came = Came {
        actor: ctx.actor.clone(),
        device: device(ctx, headers, false),
        carried: carried(ctx, headers).as_ref().map(Secret::hash),
        terms: entrance.terms().clone(),
        lang: ctx.locale.lang,
    };
    let (provider, arrived, moment) = (provider.clone(), arrived.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (provider, arrived, came) = (provider.clone(), arrived.clone(), came.clone());
        async move { single_sign_on::settle(&tx, &provider, &arrived, &came, moment).await }
    };
    ctx.db.write(work).await
}

/// Whoever is not signed in does that first, in any way they know.
fn to_joining(ctx: &Context, held: &Secret) -> Response {
    let kept = cookies::sign_on(&ctx.state.public_url, held, seconds());
    let to = match ctx.actor.person() {
        Some(_) => see_other(JOINING),
        None => see_other(onward("/sign-in", JOINING)).saying(ctx, "toast-provider-prove"),
    };
    to.cookie(kept).into_response()
}

/// Forgets the visit, since it is over.
pub(super) fn over(ctx: &Context, to: http::SeeOther) -> http::SeeOther {
    to.cookie(cookies::sign_on_over(&ctx.state.public_url))
}

/// Whoever is not signed in gets the page with every other way in, and why this one did not work.
fn refused(ctx: &Context, rite: &Rite, failure: Failure, to: &str) -> Result<Response, Fault> {
    match failure {
        Failure::Denied(why) | Failure::Conflict(why) if ctx.actor.person().is_none() => {
            let fields = Fields::of(vec![("to".to_owned(), to.to_owned())]);
            Ok(sign_in::again(ctx, rite, &fields, Faults::one("email", ctx.say(&why.message))))
        }
        other => Err(other.into()),
    }
}
