//! Adding someone: an account and an invitation by mail, behind which they choose a passkey or a password.

use auth::authorize;
use auth::one_time_link::invite;
use auth::person::{AddPerson, NewPerson, Profile, add, belongs};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Fields, Landed, Once, Page, see_other};
use kernel::Failure;
use uuid::Uuid;

use super::list::{Wanted, made};
use crate::association::finding;
use crate::form::Faults;

/// Answers `POST /admin/people`.
pub(super) async fn save(ctx: Context, fields: Fields) -> Result<Response, Fault> {
    if finding(&fields) {
        return Ok(
            Page::again(made(&ctx, &Wanted::default(), fields, Faults::default()).await?).into_response()
        );
    }
    let once = Once::of_form(&ctx, &fields)?;
    let profile = Profile {
        name: fields.get("name").to_owned(),
        language: fields.get("language").parse().ok(),
        ..Profile::default()
    };
    let association = fields.get("association").parse().ok();
    let new = NewPerson { email: fields.get("email").to_owned(), profile };
    let faults = match store(&ctx, new, association, once).await {
        Ok(landed) => return Ok(see_other(landed.location).saying(&ctx, "toast-invited").into_response()),
        Err(Failure::Invalid(invalid)) => Faults::of(&ctx, &invalid),
        Err(Failure::Conflict(why)) => Faults::one("email", ctx.say(&why.message)),
        Err(failure) => return Err(failure.into()),
    };
    Ok(Page::again(made(&ctx, &Wanted::default(), fields, faults).await?).into_response())
}

async fn store(
    ctx: &Context,
    new: NewPerson,
    association: Option<Uuid>,
    once: Once,
) -> Result<Landed, Failure> {
    let (actor, key, moment) = (ctx.actor.clone(), ctx.state.site_key.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let (actor, new, once) = (actor.clone(), new.clone(), once.clone());
        let key = key.clone();
        async move {
            let permit = authorize::<AddPerson>(&tx, &actor, (), moment).await?;
            if let Some(landed) = once.before(&tx).await? {
                return Ok(landed);
            }
            let id = add(&tx, &permit, new, moment).await?;
            if let Some(association) = association {
                belongs(&tx, &permit, id, association).await?;
            }
            invite(&tx, &permit, &key, id, moment).await?;
            let there = format!("/admin/people/{id}");
            Ok::<_, Failure>(once.landed(&tx, StatusCode::SEE_OTHER, &there).await?)
        }
    };
    ctx.db.write(work).await
}
