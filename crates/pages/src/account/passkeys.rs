//! One's own passkeys: adding, naming and removing them.

use askama::Template;
use auth::authorize;
use auth::passkey::{self, KeepPasskey, NewKey, Rite};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use axum::{Extension, Json};
use http::{At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Tx};
use uuid::Uuid;

use super::browser;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "account/new-passkey.html")]
struct NewPasskey {
    shell: Shell,
    key_name: String,
    faults: Faults,
}

/// Answers `GET /account/passkeys`, after a fresh proof.
pub(super) async fn show(
    ctx: Context,
    Extension(rite): Extension<Rite>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    super::needs_proof(&ctx)?;
    possible(&rite)?;
    Ok(Page::ok(NewPasskey::new(&ctx, browser::of(&headers), Faults::default())).into_response())
}

/// Where a site is known by a number only there is nothing of this.
fn possible(rite: &Rite) -> Result<(), Fault> {
    if rite.is_possible() { Ok(()) } else { Err(Fault::not_found()) }
}

/// Answers `POST /account/passkeys/options`.
pub(super) async fn options(ctx: Context, Extension(rite): Extension<Rite>) -> Result<Response, Fault> {
    super::needs_proof(&ctx)?;
    possible(&rite)?;
    let own = ctx.person()?;
    let new = NewKey { person: own.person, email: &own.email, name: &own.name };
    Ok(Json(rite.begin_adding(new, ctx.moment).await?).into_response())
}

/// Answers `POST /account/passkeys`.
pub(super) async fn add(
    ctx: Context,
    Extension(rite): Extension<Rite>,
    fields: Fields,
) -> Result<Response, Fault> {
    super::needs_proof(&ctx)?;
    possible(&rite)?;
    let faults = match keep(&ctx, &rite, &fields).await {
        Ok(()) => {
            return Ok(see_other("/account/security").saying(&ctx, "toast-passkey-added").into_response());
        }
        Err(Failure::Invalid(faults)) => Faults::of(&ctx, &faults),
        Err(Failure::Denied(why) | Failure::Conflict(why)) => Faults::one("key_name", ctx.say(&why.message)),
        Err(other) => return Err(other.into()),
    };
    Ok(Page::again(NewPasskey::new(&ctx, fields.get("key_name").to_owned(), faults)).into_response())
}

async fn keep(ctx: &Context, rite: &Rite, fields: &Fields) -> Result<(), Failure> {
    let (person, moment) = (ctx.actor.person().ok_or(Failure::NotFound)?, ctx.moment);
    let said = (fields.get("ceremony"), fields.get("credential"));
    let new = rite.finish_adding(person, fields.get("key_name"), said, moment).await?;
    let work = move |tx: Tx| {
        let new = new.clone();
        async move { passkey::store(&tx, person, new, moment).await }
    };
    ctx.db.write(work).await
}

/// Answers `POST /account/passkeys/{passkey}`: another name.
pub(super) async fn rename(ctx: Context, At(id): At<Uuid>, fields: Fields) -> Result<Response, Fault> {
    let (actor, moment, name) = (ctx.actor.clone(), ctx.moment, fields.get("key_name").to_owned());
    let work = move |tx: Tx| {
        let (actor, name) = (actor.clone(), name.clone());
        async move {
            let permit = authorize::<KeepPasskey>(&tx, &actor, id, moment).await?;
            passkey::rename(&tx, &permit, &name).await
        }
    };
    ctx.db.write(work).await?;
    Ok(see_other("/account/security").saying(&ctx, "toast-saved").into_response())
}

/// Answers `POST /account/passkeys/{passkey}/removal`.
pub(super) async fn remove(ctx: Context, At(id): At<Uuid>) -> Result<Response, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<KeepPasskey>(&tx, &actor, id, moment).await?;
            passkey::remove(&tx, &permit, moment).await
        }
    };
    ctx.db.write(work).await?;
    Ok(see_other("/account/security").saying(&ctx, "toast-passkey-removed").into_response())
}

impl NewPasskey {
    fn new(ctx: &Context, key_name: String, faults: Faults) -> Self {
        let title = fl!(ctx.locale, "passkey-add");
        Self { shell: frame::public(ctx, title, Place::Elsewhere).width("narrow").task(), key_name, faults }
    }
}
