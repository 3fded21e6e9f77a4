//! `POST /account/password/strength`: what is wrong with a new password, asked while it is typed. The page says it all
//! again when the form is sent, so nothing depends on this answer; the password is neither stored nor logged.

use auth::password::{Strength, Typed, judge};
use auth::sign_in::Entrance;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse as _, Response};
use axum::{Extension, Json};
use http::{Context, Fault, Fields};
use i18n_embed_fl::fl;
use kernel::Reason as _;
use serde_json::json;

use super::password;

/// Answers with a score from 0 to 4, whether it is accepted, and words for both. The words of the person that it must
/// not be made of are those of the account, or what else the form holds.
pub(super) async fn show(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    fields: Fields,
) -> Result<Response, Fault> {
    entrance.count_typing(ctx.arrival.address()).map_err(password::fault)?;
    let site = ctx.state.settings.now();
    let (mut email, mut name) = (fields.get("email"), fields.get("name"));
    if let Some(own) = ctx.actor.signed_in() {
        (email, name) = (&own.email, &own.name);
    }
    let beside = fields.get("least") == Strength::BesideSecondFactor.least().to_string();
    let strength = if beside { Strength::BesideSecondFactor } else { Strength::Alone };
    let typed = Typed::new(fields.exact("new_password"));
    let judged = judge(&typed, strength, &[email, name, &site.name]);
    let words = match &judged.why {
        Some(why) => ctx.say(&why.message()),
        None => fl!(ctx.locale, "password-strength", score = judged.score),
    };
    let answer = json!({ "score": judged.score, "accepted": judged.why.is_none(), "words": words });
    Ok(([(CACHE_CONTROL, "no-store")], Json(answer)).into_response())
}
