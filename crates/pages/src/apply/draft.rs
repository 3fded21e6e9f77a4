//! `POST /cohorts/{cohort}/application/draft`: keeps a step while it is being typed.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::{Cohort, Why};
use http::{At, Context, Fault, Upload};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Reason as _};
use serde::Serialize;

use super::keep::{Press, keep};
use super::step::Step;

/// What the page is told.
#[derive(Serialize)]
struct Told {
    /// In the reader's words.
    words: String,
    /// What is stored of the step now, told apart by it.
    was: Option<String>,
}

/// Keeps what is typed so far; nobody is invited and nothing is asked for. Where another device has written on the
/// step, or it cannot be kept, the page says so and the form stays as it is.
pub(super) async fn save(ctx: Context, At(cohort): At<Id<Cohort>>, sent: Upload) -> Result<Response, Fault> {
    let step = Step::of(sent.fields.get("step"));
    if step == Step::Kind {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let l = &ctx.locale;
    match keep(&ctx, cohort, step, Press::Later, &sent.fields).await {
        Ok(kept) => {
            let words = match &kept.saved.late {
                Some(why) => ctx.say(&why.message()),
                None => {
                    let time = ctx.locale_of(&kept.zone).time(ctx.moment.utc());
                    fl!(l, "apply-saved-at", time = time)
                }
            };
            let was = Some(step.stamp(&kept.draft, kept.asks.kind));
            Ok(Json(Told { words, was }).into_response())
        }
        Err(Failure::Conflict(why)) if why.code == Why::ChangedElsewhere {}.code() => {
            let told = Told { words: fl!(l, "apply-elsewhere-quiet"), was: None };
            Ok((StatusCode::CONFLICT, Json(told)).into_response())
        }
        // too long, or not complete of what was sent: the button says it
        Err(Failure::Invalid(_)) => Ok(StatusCode::NO_CONTENT.into_response()),
        Err(other) => Err(other.into()),
    }
}
