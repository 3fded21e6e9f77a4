//! What the pages share on which someone comes in: the claim, the device, the cookie, the new password.

use auth::password::{HashError, Hashed, PrepareError, Strength, Typed, prepare};
use auth::sign_in::{Claim, Device, Entrance, Started};
use auth::{Person, factor, known_browser};
use axum::http::HeaderValue;
use axum::http::header::{HeaderMap, USER_AGENT};
use chrono::TimeDelta;
use http::{Context, Fault, Fields, SeeOther, cookies};
use kernel::{Id, Invalid, Secret};

/// After how many seconds to come again when too many passwords are being checked.
pub(super) const COME_AGAIN: u32 = 3;

/// A claim to be the person of `email`, with the password of the form's field `password`.
pub(super) fn claim(ctx: &Context, headers: &HeaderMap, email: &str, fields: &Fields) -> Claim {
    Claim {
        email: email.to_owned(),
        password: Typed::new(fields.exact("password")),
        address: ctx.arrival.address(),
        carried: carried(ctx, headers),
    }
}

/// The secret of the sign-in that the browser carries, if any.
pub(super) fn carried(ctx: &Context, headers: &HeaderMap) -> Option<Secret> {
    let carried = cookies::read(headers, &ctx.state.public_url.cookie_name());
    carried.filter(|secret| !secret.is_empty()).map(Secret::presented)
}

/// What the browser says of itself, and by what it is known.
pub(super) fn device(ctx: &Context, headers: &HeaderMap, not_mine: bool) -> Device {
    let browser = headers.get(USER_AGENT).and_then(|name| name.to_str().ok());
    let carries = cookies::read(headers, &cookies::browser_name(&ctx.state.public_url));
    Device {
        not_mine,
        browser: browser.map(str::to_owned),
        carries: carries.and_then(known_browser::presented),
    }
}

/// What a password of someone has to bear: less beside codes of an app.
pub(super) async fn strength(ctx: &Context, person: Id<Person>) -> Result<Strength, Fault> {
    let codes = factor::facts(ctx.db.read(), person, ctx.moment).await?.codes;
    Ok(if codes { Strength::BesideSecondFactor } else { Strength::Alone })
}

/// The cookie of a sign-in that began.
pub(super) fn cookie(ctx: &Context, started: &Started) -> HeaderValue {
    cookies::sign_in(&ctx.state.public_url, &started.secret, started.max_age.and_then(seconds))
}

/// On to a page, with the cookies of a sign-in that began: its own, and that by which the browser is known.
pub(super) fn begun(ctx: &Context, started: &Started, to: SeeOther) -> SeeOther {
    let to = to.cookie(cookie(ctx, started));
    match &started.browser {
        Some((known, kept)) => {
            to.cookie(cookies::browser(&ctx.state.public_url, known, kept.and_then(seconds)))
        }
        None => to,
    }
}

fn seconds(span: TimeDelta) -> Option<u64> {
    u64::try_from(span.num_seconds()).ok()
}

/// Judges and hashes the password of the field `new_password`; `own` are the person's name and address. The inner
/// error is what is wrong with it.
pub(super) async fn new_password(
    ctx: &Context,
    entrance: &Entrance,
    fields: &Fields,
    own: &[&str],
    strength: Strength,
) -> Result<Result<Hashed, Invalid>, Fault> {
    let site = ctx.state.settings.now();
    let context: Vec<&str> = own.iter().copied().chain([site.name.as_str()]).collect();
    let typed = Typed::new(fields.exact("new_password"));
    match prepare(entrance.hasher(), &typed, strength, &context).await {
        Ok(hashed) => Ok(Ok(hashed)),
        Err(PrepareError::Hash(HashError::Overloaded)) => Err(Fault::overloaded(COME_AGAIN)),
        Err(error) => error.invalid("new_password").map(Err).ok_or_else(|| Fault::internal(error)),
    }
}
