//! `/account/proof`: showing again who one is, before what needs a fresh proof.

use askama::Template;
use auth::factor::{Answer, CodeReason};
use auth::passkey::{PasskeyReason, Rite};
use auth::sign_in::{Entrance, EntranceError};
use auth::{Actor, factor};
use axum::http::header::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use axum::{Extension, Json};
use http::{Asked, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Reason as _};

use super::sign_in::Wish;
use super::ways::{self, Way};
use super::{destination, entering, password};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "account/proof.html")]
struct ProofPage {
    shell: Shell,
    to: String,
    email: String,
    password: bool,
    codes: bool,
    passkeys: bool,
    ways: Vec<Way>,
    faults: Faults,
}

/// What came of asking for the password again.
pub(super) enum Proof {
    /// The same person, freshly proved.
    Given(Actor),
    /// It is not the password; the words that say so.
    Refused(String),
}

/// Answers `GET /account/proof?to=…`.
pub(super) async fn show(
    ctx: Context,
    Extension(rite): Extension<Rite>,
    Asked(wish): Asked<Wish>,
) -> Result<Response, Fault> {
    Ok(Page::ok(ProofPage::load(&ctx, &rite, &wish.to, Faults::default()).await?).into_response())
}

/// Answers `POST /account/proof/options`.
pub(super) async fn options(ctx: Context, Extension(rite): Extension<Rite>) -> Result<Response, Fault> {
    if !rite.is_possible() {
        return Err(Fault::not_found());
    }
    Ok(Json(rite.begin_asking(ctx.moment).await?).into_response())
}

/// Answers `POST /account/proof` with a passkey, a code of the app, or the password.
pub(super) async fn give(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    Extension(rite): Extension<Rite>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let (field, fault) = if fields.some("credential").is_some() {
        ("password", by_passkey(&ctx, &entrance, &rite, &fields).await?)
    } else if fields.some("code").is_some() {
        ("code", by_code(&ctx, &entrance, fields.get("code")).await?)
    } else {
        match prove(&ctx, &entrance, &headers, &fields).await? {
            Proof::Given(_) => ("password", None),
            Proof::Refused(words) => ("password", Some(words)),
        }
    };
    let to = fields.get("to");
    let Some(words) = fault else { return Ok(see_other(destination(to)).into_response()) };
    let page = ProofPage::load(&ctx, &rite, to, Faults::one(field, words)).await?;
    Ok(Page::again(page).into_response())
}

/// The words that refuse it, where it is refused.
async fn by_passkey(
    ctx: &Context,
    entrance: &Entrance,
    rite: &Rite,
    fields: &Fields,
) -> Result<Option<String>, Fault> {
    let said = (fields.get("ceremony"), fields.get("credential"));
    let shown = match rite.finish_asking(said, ctx.moment).await {
        Ok(shown) => shown,
        Err(Failure::Denied(why)) => return Ok(Some(ctx.say(&why.message))),
        Err(other) => return Err(other.into()),
    };
    match entrance.note_proof(&ctx.actor, shown.person, ctx.moment).await {
        Ok(()) => Ok(None),
        Err(EntranceError::Refused(_)) => Ok(Some(ctx.say(&PasskeyReason::NotValid {}.message()))),
        Err(other) => Err(password::fault(other)),
    }
}

async fn by_code(ctx: &Context, entrance: &Entrance, code: &str) -> Result<Option<String>, Fault> {
    let own = ctx.person()?.person;
    let given = entrance.answer(own, code, ctx.arrival.address(), ctx.moment).await;
    if given.map_err(password::fault)? == Answer::Wrong {
        return Ok(Some(ctx.say(&CodeReason::NotValid {}.message())));
    }
    entrance.note_proof(&ctx.actor, own, ctx.moment).await.map_err(password::fault)?;
    Ok(None)
}

/// Checks the password in the field `password` and notes that it was shown in this browser.
pub(super) async fn prove(
    ctx: &Context,
    entrance: &Entrance,
    headers: &HeaderMap,
    fields: &Fields,
) -> Result<Proof, Fault> {
    let claim = entering::claim(ctx, headers, &ctx.person()?.email, fields);
    match entrance.prove(&ctx.actor, &claim, ctx.moment).await {
        Ok(()) => {}
        Err(EntranceError::Refused(_)) => {
            return Ok(Proof::Refused(fl!(ctx.locale, "password-not-yours")));
        }
        Err(other) => return Err(password::fault(other)),
    }
    let secret = claim.carried.ok_or_else(Fault::sign_in_needed)?;
    // read again, so that nothing but what is stored says that the proof is fresh
    let actor = ctx.state.identity.by_cookie(&secret, ctx.moment).await?;
    actor.map(Proof::Given).ok_or_else(Fault::sign_in_needed)
}

impl ProofPage {
    async fn load(ctx: &Context, rite: &Rite, to: &str, faults: Faults) -> Result<Self, Fault> {
        let (own, title) = (ctx.person()?, fl!(ctx.locale, "proof-title"));
        let facts = factor::facts(ctx.db.read(), own.person, ctx.moment).await?;
        let set_at = auth::password::queries::set_at(ctx.db.read(), own.person).await?;
        Ok(Self {
            shell: frame::public(ctx, title, Place::Elsewhere).width("narrow").task(),
            ways: ways::to_prove(ctx, to).await?,
            to: to.to_owned(),
            email: own.email.clone(),
            password: set_at.is_some(),
            codes: facts.codes,
            passkeys: facts.passkeys && rite.is_possible(),
            faults,
        })
    }
}
