//! `/courses/{slug}` and `/courses/{slug}/{cohort}`: what is taught, when, how and with whom, and the way to apply.

pub(crate) mod preview;
mod run;
mod texts;

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use catalogue::entry::Shelf;
use courses::application::queries as applications;
use courses::cohort::entity::Model as Cohort;
use courses::cohort::{self, public};
use courses::course::State;
use courses::course::entity::Model as Course;
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use modules::curriculum::load;
use modules::curriculum::tree::CurriculumTree;

use self::run::Run;
use self::texts::{Texts, Told, languages};
use super::card::looks;
use super::curriculum::{Module, Webinar, modules, webinars};
use super::entry::Facts;
use super::structured;
use super::window::alternates;
use super::wish::Offer;
use crate::frame;
use crate::shell::{Meta, Place, Shell, initials};

#[derive(Template)]
#[template(path = "catalogue/course.html")]
struct CoursePage {
    shell: Shell,
    /// Whether visitors do not find it so yet, but an admin does.
    draft: bool,
    title: String,
    texts: Texts,
    cohort: Option<Run>,
    modules: Vec<Module>,
    webinars: Vec<Webinar>,
    live: usize,
    people: Vec<(String, String)>,
    stories: Vec<Told>,
    languages: String,
    certified: bool,
    hours: String,
    weeks: String,
    contact: String,
    signed_in: bool,
    scene: &'static str,
    /// The fields of its catalogue entry, where it has one.
    facts: Option<Facts>,
    /// To be told of the next cohort, while none takes applications.
    wish: Option<Offer>,
}

/// Answers `GET /courses/{slug}` with the cohort to apply for, else the next, else the one running.
pub(super) async fn show(ctx: Context, At(slug): At<String>) -> Result<Response, Fault> {
    answer(&ctx, &slug, None).await
}

/// Answers `GET /courses/{slug}/{cohort}`, which is shared and printed.
pub(super) async fn show_cohort(
    ctx: Context,
    At((slug, cohort)): At<(String, String)>,
) -> Result<Response, Fault> {
    answer(&ctx, &slug, Some(&cohort)).await
}

async fn answer(ctx: &Context, slug: &str, named: Option<&str>) -> Result<Response, Fault> {
    let found = public::course(&ctx.db, slug, named, ctx.moment).await?.ok_or_else(Fault::not_found)?;
    let tree = match &found.cohort {
        Some(cohort) => load::of_cohort(&ctx.db, cohort.id).await?,
        None => load::template(&ctx.db, found.course.id).await?,
    };
    let people = match &found.cohort {
        Some(cohort) => public::facilitators(&ctx.db, cohort.id, ctx.moment).await?,
        None => Vec::new(),
    };
    let shelf = Shelf::read(&ctx.db).await?;
    let mut page = CoursePage::of(ctx, &found.course, found.cohort.as_ref(), &tree, people);
    page.facts = shelf.by_slug(slug).map(|entry| Facts::of(&shelf, entry, &page.shell.locale));
    if found.course.state == State::Published && page.cohort.as_ref().is_none_or(|run| !run.window.open) {
        page.wish = Some(Offer::of(ctx, &found.course).await?);
    }
    let data = structured::course(ctx, &found.course, found.cohort.as_ref());
    let address =
        named.map_or_else(|| format!("/courses/{slug}"), |named| format!("/courses/{slug}/{named}"));
    let meta = Meta::new(&address, ctx.locale.lang, &page.texts.tagline, looks(slug));
    page.shell.meta = Some(meta.told("website", [data]));
    if let (Some(run), Some(cohort), Some(person)) = (&mut page.cohort, &found.cohort, ctx.actor.person()) {
        let live = applications::live(&ctx.db, person, cohort.id).await?;
        run.take(live, cohort, &ctx.locale_of(&cohort.zone));
    }
    Ok(Page::ok(page).into_response())
}

impl CoursePage {
    fn of(
        ctx: &Context,
        course: &Course,
        cohort: Option<&Cohort>,
        tree: &CurriculumTree,
        people: Vec<String>,
    ) -> Self {
        let l = &cohort.map_or_else(|| ctx.locale.clone(), |c| ctx.locale_of(&c.zone));
        let texts = course.read_texts();
        let title = course.short_title.get(l.lang).to_owned();
        let mut shell = frame::public(ctx, title.clone(), Place::Courses);
        shell.alternates = alternates(ctx);
        shell.locale = l.clone();
        Self {
            draft: course.state == State::Draft || cohort.is_some_and(|c| c.state == cohort::State::Draft),
            shell,
            title,
            cohort: cohort.map(|c| Run::of(course, c, l)),
            modules: modules(tree, cohort, l),
            webinars: webinars(tree, l),
            live: tree.activities().filter(|a| a.required && a.webinar.is_some()).count(),
            people: people.into_iter().map(|name| (initials(&name), name)).collect(),
            stories: texts.stories.iter().map(|story| Told::of(story, l)).collect(),
            languages: languages(&texts, l),
            certified: course.credit != "none",
            hours: format!("{}", course.contact_hours),
            weeks: fl!(l, "course-weeks", count = course.weeks),
            contact: course.contact.clone(),
            signed_in: ctx.actor.signed_in().is_some(),
            scene: looks(&course.slug).0,
            facts: None,
            wish: None,
            texts: Texts::of(&texts, l.lang),
        }
    }
}
