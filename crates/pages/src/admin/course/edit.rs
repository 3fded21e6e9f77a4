//! `/admin/courses/{course}`: every text of a course in both languages, and how visitors see it.

use askama::Template;
use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use catalogue::entry::alike::{differing, follow_texts, of_course};
use courses::Course;
use courses::course::State;
use courses::course::edit::{CourseChange, EditCourse, edit, one};
use courses::course::entity::Model;
use http::{At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Tx};

use super::read::{change, stored};
use crate::catalogue::preview;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/course.html")]
pub(super) struct EditPage {
    shell: Shell,
    base: String,
    state: String,
    public: String,
    copy: String,
    /// Its catalogue entry, and in words how many parts of that differ; none where it has no entry.
    entry: Option<(String, String)>,
    typed: Fields,
    faults: Faults,
}

/// Answers `GET /admin/courses/{course}`.
pub(super) async fn show(ctx: Context, At(id): At<Id<Course>>) -> Result<Page<EditPage>, Fault> {
    let course = find(&ctx, id).await?;
    Ok(Page::ok(made(&ctx, &course, stored(&course), Faults::default()).await?))
}

async fn find(ctx: &Context, id: Id<Course>) -> Result<Model, Fault> {
    one(ctx.db.read(), id).await.map_err(Failure::from)?.ok_or_else(Fault::not_found)
}

async fn made(ctx: &Context, course: &Model, typed: Fields, faults: Faults) -> Result<EditPage, Failure> {
    let l = &ctx.locale;
    let entry = of_course(ctx.db.read(), course.id).await?;
    let entry = entry.map(|entry| differing(&entry, course).map(|parts| (entry.id, parts.len())));
    let public = course.state != State::Draft;
    Ok(EditPage {
        entry: entry.transpose()?.map(|(id, own)| (format!("/admin/catalogue/{id}"), words(l, own))),
        shell: frame::admin(ctx, course.short_title.get(l.lang), Place::Cohorts),
        base: format!("/admin/courses/{}", course.id),
        state: fl!(l, "course-state-name", state = course.state.word()),
        public: if public { format!("/courses/{}", course.slug) } else { String::new() },
        copy: format!("/admin/courses/new?from={}", course.id),
        typed,
        faults,
    })
}

fn words(l: &text::Locale, own: usize) -> String {
    if own > 0 { fl!(l, "course-entry-own", count = own) } else { String::new() }
}

/// Answers `POST /admin/courses/{course}`.
pub(super) async fn save(ctx: Context, At(id): At<Id<Course>>, fields: Fields) -> Result<Response, Fault> {
    let course = find(&ctx, id).await?;
    match store(&ctx, id, change(&fields)).await {
        Ok(()) => Ok(see_other(format!("/admin/courses/{id}")).saying(&ctx, "toast-saved").into_response()),
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(&ctx, &invalid);
            Ok(Page::again(made(&ctx, &course, fields, faults).await?).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn store(ctx: &Context, id: Id<Course>, change: CourseChange) -> Result<(), Failure> {
    let (actor, moment, today) = (ctx.actor.clone(), ctx.moment, ctx.locale.today());
    let work = |tx: Tx| {
        let (actor, change) = (actor.clone(), change.clone());
        async move {
            let permit = authorize::<EditCourse>(&tx, &actor, id, moment).await?;
            edit(&tx, &permit, &change, moment).await?;
            follow_texts(&tx, permit.object(), permit.by(), today, moment).await
        }
    };
    ctx.db.write(work).await
}

/// Answers `GET /admin/courses/{course}/preview`: the page of visitors, without a cohort.
pub(super) async fn preview(ctx: Context, At(id): At<Id<Course>>) -> Result<Response, Fault> {
    let course = find(&ctx, id).await?;
    preview::of_course(&ctx, &course).await
}
