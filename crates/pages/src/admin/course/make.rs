//! `/admin/courses/new?from=…`: a new course, empty or as a copy of another.

use askama::Template;
use auth::authorize;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::Course;
use courses::course::admin;
use courses::course::edit::{MakeCourse, Titles};
use http::{Asked, Context, Fault, Fields, Landed, Once, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Tx};
use serde::Deserialize;

use super::read::both;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Begun {
    /// The course that is copied.
    from: String,
}

#[derive(Template)]
#[template(path = "admin/course-new.html")]
pub(super) struct NewPage {
    shell: Shell,
    /// Nothing, and each course: id, title, chosen.
    sources: Vec<(String, String, bool)>,
    typed: Fields,
    faults: Faults,
    key: String,
}

/// Answers `GET /admin/courses/new`.
pub(super) async fn show(ctx: Context, Asked(begun): Asked<Begun>) -> Result<Page<NewPage>, Fault> {
    let typed = Fields::of(vec![("from".to_owned(), begun.from)]);
    Ok(Page::ok(made(&ctx, typed, Faults::default()).await?))
}

async fn made(ctx: &Context, typed: Fields, faults: Faults) -> Result<NewPage, Fault> {
    let l = &ctx.locale;
    let all = admin::all(ctx.db.read()).await.map_err(Failure::from)?;
    let courses = all.iter().map(|c| (c.id.to_string(), c.short_title.get(l.lang).to_owned()));
    let sources = std::iter::once((String::new(), fl!(l, "course-from-nothing"))).chain(courses);
    Ok(NewPage {
        shell: frame::admin(ctx, fl!(l, "course-new"), Place::Cohorts).width("reading"),
        sources: sources.map(|(id, words)| (id.clone(), words, typed.get("from") == id)).collect(),
        key: typed.some("key").map_or_else(|| ctx.new_key(), str::to_owned),
        typed,
        faults,
    })
}

/// Answers `POST /admin/courses/new`.
pub(super) async fn save(ctx: Context, fields: Fields) -> Result<Response, Fault> {
    let once = Once::of_form(&ctx, &fields)?;
    let new = Titles {
        slug: fields.get("slug").to_owned(),
        title: both(&fields, "title"),
        short_title: both(&fields, "short_title"),
        contact: fields.get("contact").to_owned(),
    };
    match store(&ctx, new, fields.get("from").parse().ok(), once).await {
        Ok(landed) => Ok(see_other(landed.location).saying(&ctx, "toast-course-made").into_response()),
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(&ctx, &invalid);
            Ok(Page::again(made(&ctx, fields, faults).await?).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

/// The course with its template, and its entry in the catalogue, or nothing.
async fn store(ctx: &Context, new: Titles, from: Option<Id<Course>>, once: Once) -> Result<Landed, Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let (actor, new, once) = (actor.clone(), new.clone(), once.clone());
        async move {
            let permit = authorize::<MakeCourse>(&tx, &actor, (), moment).await?;
            if let Some(landed) = once.before(&tx).await? {
                return Ok(landed);
            }
            let course = modules::course::make(&tx, &permit, &new, from, moment).await?;
            catalogue::entry::begin::begin(&tx, &course, moment).await?;
            let there = format!("/admin/courses/{}", course.id);
            Ok::<_, Failure>(once.landed(&tx, StatusCode::SEE_OTHER, &there).await?)
        }
    };
    ctx.db.write(work).await
}
