//! `/account/single-sign-on`: joining an account at a provider to one's own, and parting them.

use askama::Template;
use auth::authorize;
use auth::single_sign_on::{self, Claimed, JoinProvider, LeaveProvider, Provider, SignOnReason};
use axum::http::header::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Tx};

use super::provider::{JOINING, over, under_way};
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "account/joining.html")]
struct JoiningPage {
    shell: Shell,
    words: String,
    action: &'static str,
}

/// Answers `GET /account/single-sign-on`, after a fresh proof of the account here.
pub(super) async fn show(ctx: Context, headers: HeaderMap) -> Result<Response, Fault> {
    super::needs_proof(&ctx)?;
    let all = &ctx.state.single_sign_on;
    let held = all.held(under_way(&ctx, &headers), ctx.moment).await?;
    let (provider, claimed) = known(&ctx, held)?;
    let own = ctx.person()?;
    if claimed.verified_email.as_deref() != Some(own.email.as_str()) {
        let provider = provider.name().to_owned();
        return Err(Failure::denied(SignOnReason::AddressDiffers { provider }).into());
    }
    let l = &ctx.locale;
    let title = fl!(l, "provider-join-title", provider = provider.name());
    let page = JoiningPage {
        words: fl!(l, "provider-join-words", provider = provider.name(), email = own.email.as_str()),
        shell: frame::public(&ctx, title, Place::Elsewhere).width("narrow").task(),
        action: JOINING,
    };
    Ok(Page::ok(page).into_response())
}

/// Answers `POST /account/single-sign-on`.
pub(super) async fn join(ctx: Context, headers: HeaderMap) -> Result<Response, Fault> {
    super::needs_proof(&ctx)?;
    let held = ctx.state.single_sign_on.take_held(under_way(&ctx, &headers), ctx.moment).await?;
    let (provider, claimed) = known(&ctx, held)?;
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (actor, provider, claimed) = (actor.clone(), provider.clone(), claimed.clone());
        async move {
            let permit = authorize::<JoinProvider>(&tx, &actor, claimed, moment).await?;
            single_sign_on::join(&tx, &permit, &provider, moment).await
        }
    };
    ctx.db.write(work).await?;
    let to = see_other("/account/security").saying(&ctx, "toast-provider-joined");
    Ok(over(&ctx, to).into_response())
}

/// What is held, with the provider that said it; it may have left the settings meanwhile.
fn known(ctx: &Context, held: Option<Claimed>) -> Result<(Provider, Claimed), Failure> {
    let claimed = held.ok_or_else(|| Failure::denied(SignOnReason::SignOnOver {}))?;
    let provider = ctx.state.single_sign_on.of(&claimed).cloned().ok_or(Failure::NotFound)?;
    Ok((provider, claimed))
}

/// Answers `POST /account/single-sign-on/{provider}/removal`.
pub(super) async fn part(ctx: Context, At(key): At<String>) -> Result<Response, Fault> {
    let provider = ctx.state.single_sign_on.provider(&key).cloned().ok_or_else(Fault::not_found)?;
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (actor, provider) = (actor.clone(), provider.clone());
        async move {
            let issuer = provider.issuer().to_owned();
            let permit = authorize::<LeaveProvider>(&tx, &actor, issuer, moment).await?;
            single_sign_on::part(&tx, &permit, &provider, moment).await
        }
    };
    ctx.db.write(work).await?;
    Ok(see_other("/account/security").saying(&ctx, "toast-provider-parted").into_response())
}
