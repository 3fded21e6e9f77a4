//! `/admin/courses/{course}/activities/{activity}/questions/{question}`: one question of a quiz, and a new one.

use axum::response::{IntoResponse as _, Response};
use courses::Course;
use http::{Asked, At, Context, Fault, Fields, Once, see_other};
use kernel::{Failure, Id};
use modules::Activity;
use modules::activity::ActivityContent;
use modules::activity::quiz::QuizQuestion;
use modules::curriculum::ActivityNode;
use modules::curriculum::edit::{Change, Touched};
use serde::Deserialize;

use super::act::{Again, store};
use super::desk::{Desk, base};
use super::question_form::{FORMS, Form, answer};
use super::question_words::{stored, typed};

/// What the address of a new question asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Begun {
    form: String,
}

type Of = (Id<Course>, Id<Activity>);
type One = (Id<Course>, Id<Activity>, String);

/// Answers `GET …/questions/new?form=…`.
pub(super) async fn begin(
    ctx: Context,
    At((id, activity)): At<Of>,
    Asked(begun): Asked<Begun>,
) -> Result<Response, Fault> {
    let desk = Desk::open(&ctx, id).await?;
    let form = Form { activity, question: None, form: known(&begun.form) };
    let tolerance = vec![("tolerance".to_owned(), "0".to_owned())];
    answer(&ctx, &desk, &form, Again::first(Fields::of(tolerance)))
}

/// Answers `POST …/questions/new`.
pub(super) async fn add(ctx: Context, At((id, activity)): At<Of>, fields: Fields) -> Result<Response, Fault> {
    let form = Form { activity, question: None, form: known(fields.get("form")) };
    let once = Once::of_form(&ctx, &fields)?;
    let change = Change::WriteQuestion(activity, None, typed(&fields, form.form));
    let done = store(&ctx, id, (&fields, change), Some(once), there).await;
    taken(&ctx, id, &form, fields, done).await
}

/// Answers `GET …/questions/{question}`.
pub(super) async fn show(ctx: Context, At((id, activity, question)): At<One>) -> Result<Response, Fault> {
    let desk = Desk::open(&ctx, id).await?;
    let found = find(desk.activity(activity)?, &question)?;
    let (form, again) = (known(found.form.name()), Again::first(stored(found)));
    answer(&ctx, &desk, &Form { activity, question: Some(question), form }, again)
}

/// Answers `POST …/questions/{question}`.
pub(super) async fn save(
    ctx: Context,
    At((id, activity, question)): At<One>,
    fields: Fields,
) -> Result<Response, Fault> {
    let desk = Desk::open(&ctx, id).await?;
    let form = known(find(desk.activity(activity)?, &question)?.form.name());
    let change = Change::WriteQuestion(activity, Some(question.clone()), typed(&fields, form));
    let done = store(&ctx, id, (&fields, change), None, there).await;
    taken(&ctx, id, &Form { activity, question: Some(question), form }, fields, done).await
}

async fn taken(
    ctx: &Context,
    id: Id<Course>,
    form: &Form,
    fields: Fields,
    done: Result<String, Failure>,
) -> Result<Response, Fault> {
    match done {
        Ok(there) => Ok(see_other(there).saying(ctx, "toast-saved").into_response()),
        Err(failure) => {
            let again = Again::of(ctx, fields, failure)?;
            answer(ctx, &Desk::open(ctx, id).await?, form, again)
        }
    }
}

fn there(course: Id<Course>, touched: &Touched) -> String {
    format!("{}/activities/{}#questions", base(course), touched.id)
}

/// The form of a question by its word; the first where there is no such.
fn known(word: &str) -> &'static str {
    FORMS.into_iter().find(|form| *form == word).unwrap_or("single")
}

/// A question of a quiz.
///
/// # Errors
/// Not found in this activity.
fn find<'a>(activity: &'a ActivityNode, question: &str) -> Result<&'a QuizQuestion, Fault> {
    let ActivityContent::Quiz(quiz) = &activity.content else { return Err(Fault::not_found()) };
    quiz.question(question).ok_or_else(Fault::not_found)
}
