//! `/account/proof`: showing again who one is, before what needs a fresh proof.

use askama::Template;
use auth::Actor;
use auth::sign_in::{Entrance, EntranceError};
use axum::Extension;
use axum::http::header::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use http::{Asked, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;

use super::sign_in::Wish;
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
pub(super) async fn show(ctx: Context, Asked(wish): Asked<Wish>) -> Result<Response, Fault> {
    Ok(Page::ok(ProofPage::new(&ctx, &wish.to, Faults::default())?).into_response())
}

/// Answers `POST /account/proof`.
pub(super) async fn give(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let to = fields.get("to");
    match prove(&ctx, &entrance, &headers, &fields).await? {
        Proof::Given(_) => Ok(see_other(destination(to)).into_response()),
        Proof::Refused(words) => {
            let page = ProofPage::new(&ctx, to, Faults::one("password", words))?;
            Ok(Page::again(page).into_response())
        }
    }
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
    fn new(ctx: &Context, to: &str, faults: Faults) -> Result<Self, Fault> {
        Ok(Self {
            shell: frame::public(ctx, fl!(ctx.locale, "proof-title"), Place::Elsewhere)
                .width("narrow")
                .task(),
            to: to.to_owned(),
            email: ctx.person()?.email.clone(),
            faults,
        })
    }
}
