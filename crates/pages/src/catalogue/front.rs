//! The start page for who is not signed in: what is open for application, and the recorded webinars.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use catalogue::entry::Shelf;
use catalogue::entry::entity::Kind;
use courses::cohort::{entity as cohort, public};
use courses::course::entity as course;
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;

use super::card::looks;
use super::results::{Asked, Results};
use super::window::{Window, alternates};
use crate::frame;
use crate::shell::{Meta, Place, Shell};

#[derive(Template)]
#[template(path = "catalogue/front.html")]
struct FrontPage {
    shell: Shell,
    open: Vec<OpenCourse>,
    results: Results,
}

/// A course that takes applications.
pub(crate) struct OpenCourse {
    id: String,
    cohort: String,
    pub(crate) title: String,
    tagline: String,
    pub(crate) dates: String,
    pub(crate) window: Window,
    pub(crate) href: String,
    apply: String,
    scene: &'static str,
}

/// The front for this visitor. Three statements.
///
/// # Errors
/// Storage.
pub(crate) async fn show(ctx: &Context) -> Result<Response, Fault> {
    let shelf = Shelf::read(&ctx.db).await?;
    let found = public::open(&ctx.db, ctx.moment).await?;
    let open = found.iter().map(|(course, cohort)| OpenCourse::of(ctx, course, cohort)).collect();
    let slugs = found.iter().map(|(course, _)| course.slug.clone()).collect();
    let results = Results::find(ctx, &shelf, &Asked::only(Kind::InformationalWebinar), &slugs).await?;
    let mut shell = frame::public(ctx, fl!(ctx.locale, "front-title"), Place::Recordings);
    shell.alternates = alternates(ctx);
    let lead = fl!(ctx.locale, "front-lead");
    shell.meta = Some(Meta::new("/", ctx.locale.lang, &lead, ("valley", "")));
    Ok(Page::ok(FrontPage { shell, open, results }).into_response())
}

impl OpenCourse {
    /// What takes applications now, the first deadline first. Two statements.
    ///
    /// # Errors
    /// Storage.
    pub(crate) async fn all(ctx: &Context) -> Result<Vec<Self>, Fault> {
        let open = public::open(&ctx.db, ctx.moment).await?;
        Ok(open.iter().map(|(course, cohort)| Self::of(ctx, course, cohort)).collect())
    }

    fn of(ctx: &Context, course: &course::Model, cohort: &cohort::Model) -> Self {
        let l = &ctx.locale;
        Self {
            id: format!("open-{}", cohort.id),
            cohort: cohort.name.get(l.lang).to_owned(),
            title: course.short_title.get(l.lang).to_owned(),
            tagline: course.read_texts().tagline.get(l.lang).to_owned(),
            dates: text::capitalised(&l.date_span_with_year(cohort.first_day.0, cohort.last_day.0)),
            window: Window::of(cohort, None, l),
            href: format!("/courses/{}/{}", course.slug, cohort.slug),
            apply: format!("/cohorts/{}/application", cohort.id),
            scene: looks(&course.slug).0,
        }
    }
}
