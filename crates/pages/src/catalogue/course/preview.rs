//! The page of a course or of a cohort as visitors would find it, in whatever state it is: for its admins.

use axum::response::{IntoResponse as _, Response};
use courses::cohort::entity::Model as Cohort;
use courses::cohort::public;
use courses::course::entity::Model as Course;
use http::{Context, Fault, Page};
use modules::curriculum::load;

use super::CoursePage;

/// The page of a course with its template.
///
/// # Errors
/// Storage.
pub(crate) async fn of_course(ctx: &Context, course: &Course) -> Result<Response, Fault> {
    let tree = load::template(&ctx.db, course.id).await?;
    Ok(Page::ok(CoursePage::of(ctx, course, None, &tree, Vec::new())).into_response())
}

/// The page of a cohort with its own curriculum and its facilitators.
///
/// # Errors
/// Storage.
pub(crate) async fn of_cohort(ctx: &Context, course: &Course, cohort: &Cohort) -> Result<Response, Fault> {
    let tree = load::of_cohort(&ctx.db, cohort.id).await?;
    let people = public::facilitators(&ctx.db, cohort.id, ctx.moment).await?;
    Ok(Page::ok(CoursePage::of(ctx, course, Some(cohort), &tree, people)).into_response())
}
