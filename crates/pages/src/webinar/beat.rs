//! `POST /join/{token}/presence`: the beat of the open page. The server stamps it; nothing that was sent is read.

use axum::Json;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, see_other};
use i18n_embed_fl::fl;
use progress::join::{AtDoor, Stage, needed};
use progress::presence;
use serde_json::json;

use super::join::{theirs, word};
use super::view::Counted;

/// Takes a beat. Scripts get what was counted, in words too; a button's press leads back to the page.
pub(super) async fn take(ctx: Context, At(token): At<String>) -> Result<Response, Fault> {
    let door = AtDoor::find(&ctx.db, &ctx.state.site_key, &token, ctx.moment).await?;
    let stage = door.stage(ctx.moment);
    let measure = match door.beat().filter(|_| stage == Stage::Live) {
        Some(beat) => presence::beat(&ctx.db, &beat, ctx.moment).await?,
        None => door.learning.concluded(door.activity()?.0.id).and_then(|c| c.measure),
    };
    if !ctx.arrival.wants_json() {
        return Ok(see_other(format!("/join/{token}")).into_response());
    }
    let ctx = theirs(ctx, &door);
    let (activity, session) = (door.activity()?.0, door.session());
    let total = session.map_or(activity.minutes, |s| s.minutes).unsigned_abs();
    let enough = needed(&door.learning, activity, session.map(|s| s.id));
    let counted = Counted::measured(&ctx.locale, measure, enough, total.into());
    let words = match session.filter(|_| stage == Stage::Open) {
        Some(session) => fl!(ctx.locale, "webinar-room-open", time = ctx.locale.time(session.starts_at)),
        None => counted.words,
    };
    let told = json!({ "minutes": counted.here, "words": words, "left": counted.left, "stage": word(stage) });
    Ok(([("cache-control", "no-store")], Json(told)).into_response())
}
