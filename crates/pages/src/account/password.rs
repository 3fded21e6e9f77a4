//! `POST /account/password`: one's own password, proved by the one before.

use auth::authorize;
use auth::passkey::Rite;
use auth::password::{self, ChangePassword, Hashed};
use auth::sign_in::{self, Device, Entrance, EntranceError, Started};
use auth::{Actor, Via};
use axum::Extension;
use axum::http::header::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Fields, Page, see_other};
use kernel::{Failure, SecretHash, Tx};

use super::entering;
use super::proof::{Proof, prove};
use super::security::SecurityPage;
use crate::form::Faults;

/// Changes the password. Every sign-in ends, and this browser gets a new one.
pub(super) async fn change(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    Extension(rite): Extension<Rite>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let own = ctx.person()?;
    let (words, strength) = ([&*own.email, &*own.name], entering::strength(&ctx, own.person).await?);
    let new = match entering::new_password(&ctx, &entrance, &fields, &words, strength).await? {
        Ok(new) => new,
        Err(faults) => return again(&ctx, &rite, Faults::of(&ctx, &faults)).await,
    };
    let actor = match proved(&ctx, &entrance, &headers, &fields).await? {
        Proof::Given(actor) => actor,
        Proof::Refused(words) => return again(&ctx, &rite, Faults::one("password", words)).await,
    };
    let started = store(&ctx, &entrance, actor, new, &headers).await?;
    let to = see_other("/account/security").saying(&ctx, "toast-password-set");
    Ok(entering::begun(&ctx, &started, to).into_response())
}

/// The password of before, where there is one; otherwise another fresh proof.
async fn proved(
    ctx: &Context,
    entrance: &Entrance,
    headers: &HeaderMap,
    fields: &Fields,
) -> Result<Proof, Fault> {
    let own = ctx.person()?;
    if password::queries::set_at(ctx.db.read(), own.person).await?.is_some() {
        return prove(ctx, entrance, headers, fields).await;
    }
    super::needs_proof(ctx)?;
    Ok(Proof::Given(ctx.actor.clone()))
}

async fn again(ctx: &Context, rite: &Rite, faults: Faults) -> Result<Response, Fault> {
    Ok(Page::again(SecurityPage::load(ctx, rite, faults).await?).into_response())
}

/// Answers `POST /account/password/removal`, for who comes in by passkeys.
pub(super) async fn remove(ctx: Context) -> Result<Response, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<ChangePassword>(&tx, &actor, (), moment).await?;
            password::remove(&tx, &permit, moment).await
        }
    };
    ctx.db.write(work).await?;
    Ok(see_other("/account/security").saying(&ctx, "toast-password-removed").into_response())
}

async fn store(
    ctx: &Context,
    entrance: &Entrance,
    actor: Actor,
    new: Hashed,
    headers: &HeaderMap,
) -> Result<Started, Failure> {
    let (terms, moment) = (entrance.terms().clone(), ctx.moment);
    let (this, device) = this_browser(ctx, &actor, headers);
    let work = move |tx: Tx| {
        let (actor, new, this) = (actor.clone(), new.clone(), this.clone());
        let (device, terms) = (device.clone(), terms.clone());
        async move {
            let permit = authorize::<ChangePassword>(&tx, &actor, (), moment).await?;
            password::change(&tx, &permit, new, moment).await?;
            if let Some(this) = this {
                sign_in::end(&tx, &this).await?;
            }
            Ok(sign_in::create(&tx, permit.by(), &device, &terms, moment).await?)
        }
    };
    ctx.db.write(work).await
}

fn this_browser(ctx: &Context, actor: &Actor, headers: &HeaderMap) -> (Option<SecretHash>, Device) {
    match actor.signed_in().map(|person| &person.via) {
        Some(Via::Browser { sign_in, not_my_device }) => {
            (Some(sign_in.clone()), entering::device(ctx, headers, *not_my_device))
        }
        _ => (None, entering::device(ctx, headers, true)),
    }
}

/// Why a proof by password failed, where that is not the fault of what was typed.
pub(crate) fn fault(error: EntranceError) -> Fault {
    match error {
        EntranceError::TryLater(wait) => {
            Fault::too_many(u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1))
        }
        EntranceError::Overloaded => Fault::overloaded(entering::COME_AGAIN),
        EntranceError::Storage(error) => error.into(),
        EntranceError::Refused(why) => Failure::Denied(why).into(),
    }
}
