//! Keeping a draft and handing it in.

use axum::Extension;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Upload, Uploaded, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Storage};
use progress::evidence::count_words;
use progress::evidence::submit::{Answer, Claim};
use progress::ingest::Ingest;
use progress::{submission, work_file};
use serde_json::{Map, Value, json};

use super::Task;
use crate::form::Faults;
use crate::learn::activity::{Opened, again};
use crate::learn::activity_path;
use crate::learn::evidence::{refused, send};

type Here = (Id<courses::Cohort>, Id<modules::Activity>);

/// Answers `POST /cohorts/{cohort}/activities/{activity}/draft`. A file cannot be kept as a draft.
///
/// # Errors
/// Not found for who has no enrolment here; a draft that is far too long.
pub(super) async fn keep_draft(ctx: Context, At(here): At<Here>, sent: Upload) -> Result<Response, Fault> {
    let opened = Opened::load(ctx.clone(), here.0, here.1).await?;
    Task::of(&opened)?;
    keep(&opened, sent.fields.exact("text")).await?;
    Ok(see_other(activity_path(here.0, here.1)).saying(&ctx, "toast-draft-kept").into_response())
}

/// Answers `POST /cohorts/{cohort}/activities/{activity}/work`.
///
/// # Errors
/// Not found for who has no enrolment here; refusals of the evidence.
pub(super) async fn hand_in(
    ctx: Context,
    At(here): At<Here>,
    Extension(ingest): Extension<Ingest>,
    Extension(storage): Extension<Storage>,
    mut sent: Upload,
) -> Result<Response, Fault> {
    let opened = Opened::load(ctx.clone(), here.0, here.1).await?;
    let id = sent.fields.get("id").parse().map(Id::from_uuid).map_err(|_| Fault::malformed("id"))?;
    if is_done(&opened, id).await? {
        return done(&ctx, here);
    }
    let task = Task::of(&opened)?;
    let text = sent.fields.exact("text").to_owned();
    keep(&opened, &text).await?; // whatever happens next, nothing typed is lost
    let file = sent.take("file").filter(|_| task.file);
    let work = match work(&opened, &storage, &task, &text, file, id).await? {
        Ok(work) => work,
        Err(faults) => return again(&opened, text, faults).await,
    };
    match send(&ctx, &ingest, vec![claim(&opened, id, work)]).await?.pop() {
        Some(Answer::Refused(why)) => Err(refused(why)),
        _ => done(&ctx, here),
    }
}

fn done(ctx: &Context, here: Here) -> Result<Response, Fault> {
    Ok(see_other(activity_path(here.0, here.1)).saying(ctx, "toast-handed-in").into_response())
}

/// Whether this very press was taken before.
async fn is_done(opened: &Opened, id: Id<progress::Evidence>) -> Result<bool, Fault> {
    let place = &opened.learning.place;
    Ok(submission::is_stored(&opened.ctx.db, place.cohort_id, place.enrolment_id, id).await?)
}

async fn keep(opened: &Opened, text: &str) -> Result<(), Fault> {
    let (ctx, place) = (&opened.ctx, &opened.learning.place);
    let of = (place.enrolment_id, opened.activity().id);
    Ok(progress::draft::keep(&ctx.db, ctx.person()?.person, of, text, ctx.moment).await?)
}

/// What is handed in, as the fields of its evidence: the file with the text beside it, else the text.
async fn work(
    opened: &Opened,
    storage: &Storage,
    task: &Task,
    text: &str,
    file: Option<Uploaded>,
    id: Id<progress::Evidence>,
) -> Result<Result<(&'static str, Value), Faults>, Fault> {
    let (ctx, words) = (&opened.ctx, count_words(text));
    let Some(file) = file else {
        return Ok(match words < task.min_words {
            _ if !task.text => Err(Faults::one("file", fl!(ctx.locale, "reflection-choose-file"))),
            true => Err(Faults::one("text", too_few(task, words, ctx))),
            false => Ok(("text", json!(text))),
        });
    };
    let sent = work_file::Sent {
        id: Id::from_uuid(id.uuid()),
        enrolment: opened.learning.place.enrolment_id,
        activity: opened.activity().id,
        name: file.name,
        bytes: file.bytes,
        remark: text.to_owned(),
    };
    match work_file::keep(&ctx.db, storage, ctx.person()?.person, sent, ctx.moment).await {
        Ok(kept) => Ok(Ok(("file", json!(kept.id)))),
        Err(Failure::Invalid(invalid)) => Ok(Err(Faults::of(ctx, &invalid))),
        Err(failure) => Err(failure.into()),
    }
}

fn too_few(task: &Task, words: u32, ctx: &Context) -> String {
    if task.min_words < 2 {
        return fl!(ctx.locale, "reflection-write-or-choose");
    }
    fl!(ctx.locale, "reflection-more-words", least = task.min_words, words = words)
}

fn claim(opened: &Opened, id: Id<progress::Evidence>, (form, work): (&'static str, Value)) -> Claim {
    let facts = opened.learning.own.facts.activities.get(&opened.activity().id);
    let last = facts.and_then(|f| f.submissions.keys().next_back().copied()).unwrap_or(0);
    let fields = [(form.to_owned(), work), ("revision".to_owned(), json!(last + 1))];
    Claim {
        id,
        enrolment: opened.learning.place.enrolment_id,
        activity: opened.activity().id,
        kind: "submitted".to_owned(),
        fields: Map::from_iter(fields),
        occurred_at: None,
    }
}
