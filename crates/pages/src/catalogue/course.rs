//! `/courses/{slug}` and `/courses/{slug}/{cohort}`: what is taught, when, how and with whom, and the way to apply.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use catalogue::entry::Shelf;
use courses::application::queries as applications;
use courses::cohort::entity::Model as Cohort;
use courses::cohort::{Phase, public};
use courses::course::entity::Model as Course;
use courses::course::{CourseTexts, State, Story};
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::{Lang, Localized, Moment};
use modules::curriculum::load;
use modules::curriculum::tree::CurriculumTree;
use modules::markup::{CleanHtml, render};
use text::Locale;

use super::card::looks;
use super::curriculum::{Module, Webinar, modules, webinars};
use super::entry::{Facts, paragraphs};
use super::structured;
use super::window::{Window, alternates};
use super::wish::Offer;
use crate::frame;
use crate::shell::{Meta, Place, Shell, initials};

#[derive(Template)]
#[template(path = "catalogue/course.html")]
struct CoursePage {
    shell: Shell,
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

/// The authored texts in the reader's language.
struct Texts {
    tagline: String,
    summary: Vec<String>,
    outcomes: Vec<String>,
    who: Vec<String>,
    how: Vec<String>,
    team_advice: String,
    facilitated_by: String,
}

/// The cohort that is shown.
struct Run {
    name: String,
    dates: String,
    first: String,
    last: String,
    window: Window,
    apply: String,
    /// `begin`, `draft`, `missed` (a draft that was not sent in time) or `sent`.
    mine: &'static str,
    cancelled: bool,
    phase: String,
    places: String,
    taken_as: String,
    /// The sheet to share and to print.
    flyer: String,
}

/// A story with its text.
struct Told {
    title: String,
    person: String,
    length: String,
    body: CleanHtml,
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

/// The page of a course as visitors would find it, in whatever state it is: for its admins.
///
/// # Errors
/// Storage.
pub(crate) async fn preview(ctx: &Context, course: &Course) -> Result<Response, Fault> {
    let tree = load::template(&ctx.db, course.id).await?;
    Ok(Page::ok(CoursePage::of(ctx, course, None, &tree, Vec::new())).into_response())
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

impl Texts {
    fn of(texts: &CourseTexts, lang: Lang) -> Self {
        let all = |texts: &[Localized]| texts.iter().map(|text| text.get(lang).to_owned()).collect();
        Self {
            tagline: texts.tagline.get(lang).to_owned(),
            summary: paragraphs(texts.summary.get(lang)),
            outcomes: all(&texts.outcomes),
            who: all(&texts.who),
            how: all(&texts.how),
            team_advice: texts.team_advice.get(lang).to_owned(),
            facilitated_by: texts.facilitated_by.get(lang).to_owned(),
        }
    }
}

impl Run {
    fn of(course: &Course, cohort: &Cohort, l: &Locale) -> Self {
        let (first, last) = (cohort.first_day.0, cohort.last_day.0);
        let size = cohort.team_size();
        Self {
            name: cohort.name.get(l.lang).to_owned(),
            dates: text::capitalised(&l.date_span_with_year(first, last)),
            first: first.to_string(),
            last: last.to_string(),
            window: Window::of(cohort, None, l),
            apply: format!("/cohorts/{}/application", cohort.id),
            mine: "begin",
            cancelled: cohort.state == courses::cohort::State::Cancelled,
            phase: phase(cohort, l.now, l),
            places: fl!(l, "count-places", count = cohort.places),
            taken_as: fl!(l, "course-taken-as", least = size.least, most = size.most),
            flyer: format!("/courses/{}/{}/flyer", course.slug, cohort.slug),
        }
    }

    /// With the viewer's own application: its way on instead of a second one, and the deadline that holds for them.
    fn take(&mut self, live: Option<courses::application::entity::Model>, cohort: &Cohort, l: &Locale) {
        let Some(live) = live else { return };
        self.window = Window::of(cohort, live.extension(&cohort.zone).as_ref(), l);
        let draft = live.state == courses::application::State::Draft;
        self.mine = match draft {
            true if self.window.open => "draft",
            true => "missed",
            false => "sent",
        };
        if self.mine != "draft" {
            self.apply = format!("/applications/{}", live.id);
        }
    }
}

/// Where the cohort stands, once its window says nothing any more.
fn phase(cohort: &Cohort, moment: Moment, l: &Locale) -> String {
    match cohort.dates().phase(moment) {
        Phase::Before => String::new(),
        Phase::Running { week, of } => fl!(l, "course-week", week = week, of = of),
        Phase::Ended | Phase::Closed => fl!(l, "course-over"),
    }
}

impl Told {
    fn of(story: &Story, l: &Locale) -> Self {
        Self {
            title: story.title.get(l.lang).to_owned(),
            person: story.person.get(l.lang).to_owned(),
            length: l.min(story.minutes),
            body: render(story.body.get(l.lang)),
        }
    }
}

fn languages(texts: &CourseTexts, l: &Locale) -> String {
    let names: Vec<_> = texts.languages.iter().map(|lang| l.language_name(*lang)).collect();
    text::capitalised(&l.list(&names))
}
