//! Keeping a draft and handing it in.

use axum::Extension;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, see_other};
use i18n_embed_fl::fl;
use kernel::Id;
use modules::activity::ActivityContent;
use modules::activity::content::Reflection;
use progress::evidence::count_words;
use progress::evidence::submit::{Answer, Claim};
use progress::ingest::Ingest;
use serde_json::{Map, json};

use super::show;
use crate::form::Faults;
use crate::learn::activity::Opened;
use crate::learn::activity_path;
use crate::learn::evidence::{refused, send};

type Here = (Id<courses::Cohort>, Id<modules::Activity>);

/// Answers `POST /cohorts/{cohort}/activities/{activity}/draft`.
///
/// # Errors
/// Not found for who has no enrolment here; a draft that is far too long.
pub async fn keep_draft(ctx: Context, At(here): At<Here>, fields: Fields) -> Result<Response, Fault> {
    let opened = Opened::load(ctx.clone(), here.0, here.1).await?;
    written(&opened)?;
    keep(&opened, fields.exact("text")).await?;
    Ok(see_other(activity_path(here.0, here.1)).saying(&ctx, "toast-draft-kept").into_response())
}

/// Answers `POST /cohorts/{cohort}/activities/{activity}/work`.
///
/// # Errors
/// Not found for who has no enrolment here; refusals of the evidence.
pub async fn hand_in(
    ctx: Context,
    At(here): At<Here>,
    Extension(ingest): Extension<Ingest>,
    fields: Fields,
) -> Result<Response, Fault> {
    let opened = Opened::load(ctx.clone(), here.0, here.1).await?;
    let reflection = written(&opened)?.clone();
    let text = fields.exact("text").to_owned();
    keep(&opened, &text).await?; // whatever happens next, nothing typed is lost
    let words = count_words(&text);
    if words < reflection.min_words {
        let fault = fl!(ctx.locale, "reflection-more-words", least = reflection.min_words, words = words);
        return show::answer(&opened, &reflection, Some((text, Faults::one("text", fault)))).await;
    }
    let claim = claim(&opened, &text, &fields)?;
    match send(&ctx, &ingest, vec![claim]).await?.pop() {
        Some(Answer::Refused(why)) => Err(refused(why)),
        _ => Ok(see_other(activity_path(here.0, here.1)).saying(&ctx, "toast-handed-in").into_response()),
    }
}

fn written(opened: &Opened) -> Result<&Reflection, Fault> {
    match &opened.activity().content {
        ActivityContent::Reflection(reflection) => Ok(reflection),
        _ => Err(Fault::not_found()),
    }
}

async fn keep(opened: &Opened, text: &str) -> Result<(), Fault> {
    let (ctx, place) = (&opened.ctx, &opened.learning.place);
    let of = (place.enrolment_id, opened.activity().id);
    Ok(progress::draft::keep(&ctx.db, ctx.person()?.person, of, text, ctx.moment).await?)
}

fn claim(opened: &Opened, text: &str, fields: &Fields) -> Result<Claim, Fault> {
    let id = fields.get("id").parse().map_err(|_| Fault::malformed("id"))?;
    let facts = opened.learning.own.facts.activities.get(&opened.activity().id);
    let last = facts.and_then(|f| f.submissions.keys().next_back().copied()).unwrap_or(0);
    let mut own = Map::new();
    own.insert("text".to_owned(), json!(text));
    own.insert("revision".to_owned(), json!(last + 1));
    Ok(Claim {
        id: Id::from_uuid(id),
        enrolment: opened.learning.place.enrolment_id,
        activity: opened.activity().id,
        kind: "submitted".to_owned(),
        fields: own,
        occurred_at: None,
    })
}
