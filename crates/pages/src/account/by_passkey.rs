//! `/sign-in/passkey`: coming in without a name typed.

use auth::passkey::Rite;
use auth::sign_in::{Entrance, EntranceError};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use axum::{Extension, Json};
use http::{Context, Fault, Fields, see_other};
use kernel::Failure;

use super::entering::{begun, carried, device};
use super::{destination, password, sign_in};
use crate::form::Faults;

/// Answers `POST /sign-in/passkey/options`: it says nothing of anyone.
pub(super) async fn options(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    Extension(rite): Extension<Rite>,
) -> Result<Response, Fault> {
    if !rite.is_possible() {
        return Err(Fault::not_found());
    }
    entrance.count_ceremony(ctx.arrival.address()).map_err(password::fault)?;
    Ok(Json(rite.begin_asking(ctx.moment).await?).into_response())
}

/// Answers `POST /sign-in/passkey`. It counts as both factors, so it finishes a half sign-in too.
pub(super) async fn enter(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    Extension(rite): Extension<Rite>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    if !rite.is_possible() {
        return Err(Fault::not_found());
    }
    let said = (fields.get("ceremony"), fields.get("credential"));
    let why = match rite.finish_asking(said, ctx.moment).await {
        Ok(shown) => {
            let device = device(&ctx, &headers, fields.has("not_mine"));
            let carried = carried(&ctx, &headers);
            match entrance.sign_in_by(&shown, &device, carried.as_ref(), ctx.moment).await {
                Ok(started) => {
                    let to = see_other(destination(fields.get("to")));
                    return Ok(begun(&ctx, &started, to).into_response());
                }
                Err(EntranceError::Refused(why)) => why,
                Err(other) => return Err(password::fault(other)),
            }
        }
        Err(Failure::Denied(why)) => why,
        Err(other) => return Err(other.into()),
    };
    Ok(sign_in::again(&ctx, &rite, &fields, Faults::one("email", ctx.say(&why.message))))
}
