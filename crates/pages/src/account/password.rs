//! `POST /account/password`: one's own password, proved by the one before.

use auth::authorize;
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
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let own = ctx.person()?;
    let new = match entering::new_password(&ctx, &entrance, &fields, &[&own.email, &own.name]).await? {
        Ok(new) => new,
        Err(faults) => return again(&ctx, Faults::of(&ctx, &faults)).await,
    };
    let actor = match prove(&ctx, &entrance, &headers, &fields).await? {
        Proof::Given(actor) => actor,
        Proof::Refused(words) => return again(&ctx, Faults::one("password", words)).await,
    };
    let started = store(&ctx, &entrance, actor, new, &headers).await?;
    let to = see_other("/account/security").saying(&ctx, "toast-password-set");
    Ok(to.cookie(entering::cookie(&ctx, &started)).into_response())
}

async fn again(ctx: &Context, faults: Faults) -> Result<Response, Fault> {
    Ok(Page::again(SecurityPage::load(ctx, faults).await?).into_response())
}

async fn store(
    ctx: &Context,
    entrance: &Entrance,
    actor: Actor,
    new: Hashed,
    headers: &HeaderMap,
) -> Result<Started, Failure> {
    let (lifetimes, moment) = (*entrance.lifetimes(), ctx.moment);
    let (this, device) = this_browser(&actor, headers);
    let work = move |tx: Tx| {
        let (actor, new, this, device) = (actor.clone(), new.clone(), this.clone(), device.clone());
        async move {
            let permit = authorize::<ChangePassword>(&tx, &actor, (), moment).await?;
            password::change(&tx, &permit, new, moment).await?;
            if let Some(this) = this {
                sign_in::end(&tx, &this).await?;
            }
            Ok(sign_in::create(&tx, permit.by(), &device, &lifetimes, moment).await?)
        }
    };
    ctx.db.write(work).await
}

fn this_browser(actor: &Actor, headers: &HeaderMap) -> (Option<SecretHash>, Device) {
    match actor.signed_in().map(|person| &person.via) {
        Some(Via::Browser { sign_in, not_my_device }) => {
            (Some(sign_in.clone()), entering::device(headers, *not_my_device))
        }
        _ => (None, entering::device(headers, true)),
    }
}

/// Why a proof by password failed, where that is not the fault of what was typed.
pub(super) fn fault(error: EntranceError) -> Fault {
    match error {
        EntranceError::TryLater(wait) => {
            Fault::too_many(u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1))
        }
        EntranceError::Overloaded => Fault::overloaded(entering::COME_AGAIN),
        EntranceError::Storage(error) => error.into(),
        EntranceError::Refused(why) => Failure::Denied(why).into(),
    }
}
