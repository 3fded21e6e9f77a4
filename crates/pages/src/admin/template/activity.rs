//! `/admin/courses/{course}/activities/{activity}`: one activity, and a new one of a kind.

use axum::response::{IntoResponse as _, Response};
use courses::Course;
use http::{Asked, At, Context, Fault, Fields, Once, see_other};
use kernel::{Failure, Id};
use modules::activity::{ActivityContent, ActivityKind};
use modules::curriculum::edit::{ActivityText, Change, Touched, empty};
use modules::media::{entity::Model as MediaFile, queries};
use modules::{Activity, Module};
use serde::Deserialize;
use uuid::Uuid;

use super::act::{Again, To, store};
use super::activity_form::{Form, answer};
use super::content;
use super::desk::{Desk, base};
use super::read::{both, day, whole};
use super::stored::{begun, stored};

/// What the address of a new activity asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Begun {
    kind: String,
    module: String,
}

/// Answers `GET /admin/courses/{course}/activities/new?kind=…&module=…`.
pub(super) async fn begin(
    ctx: Context,
    At(id): At<Id<Course>>,
    Asked(begun_with): Asked<Begun>,
) -> Result<Response, Fault> {
    let desk = Desk::open(&ctx, id).await?;
    let kind = begun_with.kind.parse().unwrap_or(ActivityKind::Page);
    let wanted = desk.tree.modules.iter().find(|m| m.id.to_string() == begun_with.module);
    // an activity stands in a module: the first comes first
    let Some(module) = wanted.or_else(|| desk.tree.modules.last()) else {
        return Ok(see_other(format!("{}/modules/new", base(id))).into_response());
    };
    let again = Again::first(begun(&ctx, kind, module));
    show_form(&ctx, &desk, Form { kind, activity: None }, again).await
}

/// Answers `POST /admin/courses/{course}/activities/new`.
pub(super) async fn add(ctx: Context, At(id): At<Id<Course>>, fields: Fields) -> Result<Response, Fault> {
    let kind: ActivityKind = fields.get("kind").parse().map_err(|_| Fault::not_found())?;
    let desk = Desk::open(&ctx, id).await?;
    let form = Form { kind, activity: None };
    if fields.has("preview") {
        return show_form(&ctx, &desk, form, Again::seen(fields)).await;
    }
    let once = Once::of_form(&ctx, &fields)?;
    let text = typed(&ctx, &desk, &fields, &empty(kind)).await?;
    let to: To = if kind == ActivityKind::Quiz { to_questions } else { there };
    let done = store(&ctx, id, (&fields, Change::AddActivity(text)), Some(once), to).await;
    taken(&ctx, id, form, fields, done).await
}

/// Answers `GET /admin/courses/{course}/activities/{activity}`.
pub(super) async fn show(
    ctx: Context,
    At((id, activity)): At<(Id<Course>, Id<Activity>)>,
) -> Result<Response, Fault> {
    let desk = Desk::open(&ctx, id).await?;
    let node = desk.activity(activity)?;
    let (kind, again) = (node.kind, Again::first(stored(node)));
    show_form(&ctx, &desk, Form { kind, activity: Some(activity) }, again).await
}

/// Answers `POST /admin/courses/{course}/activities/{activity}`.
pub(super) async fn save(
    ctx: Context,
    At((id, activity)): At<(Id<Course>, Id<Activity>)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let desk = Desk::open(&ctx, id).await?;
    let node = desk.activity(activity)?;
    let form = Form { kind: node.kind, activity: Some(activity) };
    if fields.has("preview") {
        return show_form(&ctx, &desk, form, Again::seen(fields)).await;
    }
    let text = typed(&ctx, &desk, &fields, &node.content).await?;
    let done = store(&ctx, id, (&fields, Change::EditActivity(activity, text)), None, there).await;
    taken(&ctx, id, form, fields, done).await
}

async fn taken(
    ctx: &Context,
    id: Id<Course>,
    form: Form,
    fields: Fields,
    done: Result<String, Failure>,
) -> Result<Response, Fault> {
    match done {
        Ok(there) => Ok(see_other(there).saying(ctx, "toast-saved").into_response()),
        Err(failure) => {
            let again = Again::of(ctx, fields, failure)?;
            let desk = Desk::open(ctx, id).await?;
            show_form(ctx, &desk, form, again).await
        }
    }
}

async fn show_form(ctx: &Context, desk: &Desk, form: Form, again: Again) -> Result<Response, Fault> {
    let files = files(ctx, desk, form.kind).await?;
    answer(ctx, desk, &form, &files, again)
}

fn there(course: Id<Course>, touched: &Touched) -> String {
    format!("{}/modules#activity-{}", base(course), touched.id)
}

/// A new quiz goes on with its questions.
fn to_questions(course: Id<Course>, touched: &Touched) -> String {
    format!("{}/activities/{}#questions", base(course), touched.id)
}

/// The files among which a video or a document chooses.
async fn files(ctx: &Context, desk: &Desk, kind: ActivityKind) -> Result<Vec<MediaFile>, Fault> {
    match kind {
        ActivityKind::Video | ActivityKind::Document => {
            let named = desk.tree.media.keys().cloned().collect();
            Ok(queries::to_choose(&ctx.db, &desk.course.slug, named).await?)
        }
        _ => Ok(Vec::new()),
    }
}

/// What was typed; what the form does not ask for stays as it is in `before`.
async fn typed(
    ctx: &Context,
    desk: &Desk,
    fields: &Fields,
    before: &ActivityContent,
) -> Result<ActivityText, Fault> {
    let files = files(ctx, desk, before.kind()).await?;
    let nowhere = Id::<Module>::from_uuid(Uuid::nil());
    Ok(ActivityText {
        module: fields.get("module").parse().unwrap_or(nowhere),
        title: both(fields, "title"),
        completes: both(fields, "completes"),
        required: fields.has("required"),
        minutes: whole(fields, "minutes", 0),
        due_day: fields.some("due_day").map(|_| day(fields, "due_day")),
        content: content::typed(fields, before, &files),
    })
}
