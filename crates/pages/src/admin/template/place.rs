//! Moving and removing parts of a template, each by one press.

use axum::http::Method;
use axum::response::{IntoResponse as _, Response};
use courses::Course;
use http::{Access, At, Context, Fault, Fields, Route, page, see_other};
use kernel::{Failure, Id};
use modules::curriculum::edit::{Change, Step, Touched};
use modules::{Activity, Module};

use super::act::{To, store};
use super::desk::base;
use super::list::conflict;

/// The rows of these presses.
pub(super) fn rows() -> [Route; 6] {
    let (post, admin) = (Method::POST, Access::Admin);
    let question = "/admin/courses/{course}/activities/{activity}/questions/{question}/place";
    let no_question = "/admin/courses/{course}/activities/{activity}/questions/{question}/removal";
    [
        page(post.clone(), "/admin/courses/{course}/modules/{module}/place", admin, move_module),
        page(post.clone(), "/admin/courses/{course}/modules/{module}/removal", admin, remove_module),
        page(post.clone(), "/admin/courses/{course}/activities/{activity}/place", admin, move_activity),
        page(post.clone(), "/admin/courses/{course}/activities/{activity}/removal", admin, remove_activity),
        page(post.clone(), question, admin, move_question),
        page(post, no_question, admin, remove_question),
    ]
}

type OfModule = At<(Id<Course>, Id<Module>)>;
type OfActivity = At<(Id<Course>, Id<Activity>)>;
type OfQuestion = At<(Id<Course>, Id<Activity>, String)>;

async fn move_module(ctx: Context, At((id, module)): OfModule, fields: Fields) -> Result<Response, Fault> {
    press(&ctx, id, &fields, Change::MoveModule(module, step(&fields)), beside).await
}

async fn remove_module(ctx: Context, At((id, module)): OfModule, fields: Fields) -> Result<Response, Fault> {
    press(&ctx, id, &fields, Change::RemoveModule(module), without).await
}

async fn move_activity(ctx: Context, At((id, of)): OfActivity, fields: Fields) -> Result<Response, Fault> {
    press(&ctx, id, &fields, Change::MoveActivity(of, step(&fields)), beside).await
}

async fn remove_activity(ctx: Context, At((id, of)): OfActivity, fields: Fields) -> Result<Response, Fault> {
    press(&ctx, id, &fields, Change::RemoveActivity(of), without).await
}

async fn move_question(
    ctx: Context,
    At((id, of, question)): OfQuestion,
    fields: Fields,
) -> Result<Response, Fault> {
    press(&ctx, id, &fields, Change::MoveQuestion(of, question, step(&fields)), quiz).await
}

async fn remove_question(
    ctx: Context,
    At((id, of, question)): OfQuestion,
    fields: Fields,
) -> Result<Response, Fault> {
    press(&ctx, id, &fields, Change::RemoveQuestion(of, question), quiz).await
}

fn step(fields: &Fields) -> Step {
    if fields.get("way") == "up" { Step::Up } else { Step::Down }
}

fn beside(course: Id<Course>, touched: &Touched) -> String {
    format!("{}/modules#{}-{}", base(course), touched.kind, touched.id)
}

fn without(course: Id<Course>, _: &Touched) -> String {
    format!("{}/modules", base(course))
}

fn quiz(course: Id<Course>, touched: &Touched) -> String {
    format!("{}/activities/{}#questions", base(course), touched.id)
}

/// Does it; where the template is another by now, the list is shown as it stands, with the reason.
async fn press(
    ctx: &Context,
    id: Id<Course>,
    fields: &Fields,
    change: Change,
    to: To,
) -> Result<Response, Fault> {
    match store(ctx, id, (fields, change), None, to).await {
        Ok(there) => Ok(see_other(there).saying(ctx, "toast-saved").into_response()),
        Err(Failure::Conflict(why)) => conflict(ctx, id, ctx.say(&why.message)).await,
        Err(failure) => Err(failure.into()),
    }
}
