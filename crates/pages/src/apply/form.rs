//! `GET /cohorts/{cohort}/application`: one step of the form, with what was written before.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use courses::application::deadline::Standing;
use courses::application::{ApplyFacts, Draft, State, queries};
use courses::association;
use courses::course::entity::Model as Course;
use courses::seat::entity::Part;
use courses::{Cohort, Why};
use http::{Asked, At, Context, Fault, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Id, Reason as _};
use text::Locale;

use super::answers::{Answer, answers, named};
use super::step::{self, Step};
use crate::catalogue::window::Window;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// How many associations are offered at once.
const OFFERED: usize = 12;

/// What of the address counts.
#[derive(Debug, serde::Deserialize)]
pub(super) struct Wish {
    #[serde(default)]
    step: String,
    /// Words of the association that is looked for.
    #[serde(default)]
    find: String,
}

#[derive(Template)]
#[template(path = "apply/form.html")]
pub(super) struct FormPage {
    shell: Shell,
    step: Step,
    action: String,
    /// Name, address and state of each step.
    steps: Vec<(String, String, &'static str)>,
    crumbs: [(String, String); 1],
    back: String,
    name: String,
    email: String,
    draft: Draft,
    /// Value, words, small words, whether chosen.
    parts: Vec<(&'static str, String, String, bool)>,
    associations: Vec<(String, String, String, bool)>,
    find: String,
    answers: Vec<Answer>,
    submission: String,
    sent: bool,
    saved: String,
    window: Window,
    faults: Faults,
    /// Field and words, each told with the field's name: several may lack the same.
    summary: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "apply/refused.html")]
struct RefusedPage {
    shell: Shell,
    words: String,
    course: String,
    course_href: String,
    /// Where a place that one has already is, else nothing.
    learn: String,
    contact: String,
}

/// Answers `GET /cohorts/{cohort}/application`. It writes nothing: a draft begins when its first step is saved.
pub(super) async fn show(
    ctx: Context,
    At(cohort): At<Id<Cohort>>,
    Asked(wish): Asked<Wish>,
) -> Result<Response, Fault> {
    let person = ctx.person()?.person;
    let found = queries::beginning(&ctx.db, person, cohort).await?;
    let (facts, course) = found.ok_or_else(Fault::not_found)?;
    if let Some(live) = &facts.live
        && !may_write(&facts, &ctx)
    {
        return Ok(see_other(format!("/applications/{}", live.id)).into_response());
    }
    if let Err(why) = may_begin(&facts, &ctx) {
        return Ok(Page::ok(refused(&ctx, &facts, &course, &why)).into_response());
    }
    let draft = facts.live.as_ref().map(courses::application::entity::Model::read_draft).transpose()?;
    let shown = Shown { step: Step::of(&wish.step), find: wish.find, faults: Faults::default() };
    let page = FormPage::read(&ctx, &facts, &course, draft.unwrap_or_default(), shown).await?;
    Ok(Page::ok(page).into_response())
}

/// Whether there is an application that can be written on: a draft or one that was sent, before its deadline.
fn may_write(facts: &ApplyFacts, ctx: &Context) -> bool {
    let Some(live) = &facts.live else { return false };
    let extension = live.extension(&facts.cohort.zone);
    let standing = facts.cohort.window().standing(extension.as_ref(), ctx.moment);
    matches!(live.state, State::Draft | State::Submitted) && standing == Standing::Open
}

/// Whether one can be begun or gone on with.
fn may_begin(facts: &ApplyFacts, ctx: &Context) -> Result<(), Why> {
    if facts.cohort.state != courses::cohort::State::Published {
        return Err(Why::NotTakingApplications {});
    }
    if facts.live.is_some() && !facts.enrolled {
        return Ok(());
    }
    facts.resume(ctx.moment).map(drop)
}

fn refused(ctx: &Context, facts: &ApplyFacts, course: &Course, why: &Why) -> RefusedPage {
    let l = ctx.locale_of(&facts.cohort.zone);
    let mut shell = frame::public(ctx, fl!(l, "apply-title"), Place::Elsewhere).width("reading");
    shell.locale = l.clone();
    let learn = if facts.enrolled { format!("/cohorts/{}", facts.cohort.id) } else { String::new() };
    RefusedPage {
        words: l.say(&why.message()),
        course: course.short_title.get(l.lang).to_owned(),
        course_href: format!("/courses/{}/{}", course.slug, facts.cohort.slug),
        contact: course.contact.clone(),
        learn,
        shell,
    }
}

/// Which step is shown, and what is wrong with it.
pub(super) struct Shown {
    pub(super) step: Step,
    pub(super) find: String,
    pub(super) faults: Faults,
}

impl FormPage {
    /// The page of a step; reads the associations that it offers.
    pub(super) async fn read(
        ctx: &Context,
        facts: &ApplyFacts,
        course: &Course,
        draft: Draft,
        shown: Shown,
    ) -> Result<Self, Fault> {
        let own = ctx.person()?;
        let l = &ctx.locale_of(&facts.cohort.zone);
        let step = shown.step;
        let found = match step {
            Step::Part | Step::Check => {
                association::queries::find(&ctx.db, &shown.find, draft.association, OFFERED).await?
            }
            _ => Vec::new(),
        };
        let chosen = found.iter().find(|a| Some(a.id) == draft.association);
        let cohort = facts.cohort.id;
        let action = format!("/cohorts/{cohort}/application");
        let (id, live) = (facts.live.as_ref().map(|a| a.id), facts.live.as_ref());
        let extension = live.and_then(|a| a.extension(&facts.cohort.zone));
        let heading = fl!(l, "apply-heading", step = step.word());
        let title =
            if shown.faults.count() > 0 { fl!(l, "apply-error-title", title = heading) } else { heading };
        let mut shell = frame::public(ctx, title, Place::Elsewhere).width("form").task();
        shell.locale = l.clone();
        let course_href = format!("/courses/{}/{}", course.slug, facts.cohort.slug);
        Ok(Self {
            steps: steps(step, &action, id.is_some(), l),
            crumbs: [(course_href, course.short_title.get(l.lang).to_owned())],
            back: step.previous().map_or_else(String::new, |s| format!("{action}?step={}", s.word())),
            name: own.name.clone(),
            email: own.email.clone(),
            parts: parts(&draft, l),
            associations: found
                .iter()
                .map(|a| (a.id.to_string(), named(a), String::new(), Some(a.id) == draft.association))
                .collect(),
            find: shown.find,
            answers: if step == Step::Check { answers(ctx, &draft, chosen) } else { Vec::new() },
            submission: id.map_or_else(String::new, |id| format!("/applications/{id}/submission")),
            sent: live.is_some_and(|a| a.state == State::Submitted),
            saved: live
                .map_or_else(String::new, |a| fl!(l, "form-saved-at", when = l.day_and_time(a.updated_at))),
            window: Window::of(&facts.cohort, extension.as_ref(), l),
            summary: summary(&shown.faults, l),
            faults: shown.faults,
            step,
            action,
            draft,
            shell,
        })
    }
}

fn steps(here: Step, action: &str, begun: bool, l: &Locale) -> Vec<(String, String, &'static str)> {
    let one = |step: Step| {
        let href = if begun { format!("{action}?step={}", step.word()) } else { String::new() };
        let state = match step.number().cmp(&here.number()) {
            std::cmp::Ordering::Less => "done",
            std::cmp::Ordering::Equal => "here",
            std::cmp::Ordering::Greater => "",
        };
        (step.name(l), href, state)
    };
    Step::ALL.into_iter().map(one).collect()
}

fn summary(faults: &Faults, l: &Locale) -> Vec<(String, String)> {
    let named = |(field, words): &(String, String)| match field.as_str() {
        "consent" => (field.clone(), words.clone()),
        name => (
            name.to_owned(),
            fl!(l, "apply-fault", field = fl!(l, "apply-field", field = name), words = words.as_str()),
        ),
    };
    faults.pairs().iter().map(named).collect()
}

fn parts(draft: &Draft, l: &Locale) -> Vec<(&'static str, String, String, bool)> {
    let one = |part: Part| {
        let word = step::word(part);
        let (name, small) = (fl!(l, "part-name", part = word), fl!(l, "course-part-brings", part = word));
        (word, name, small, draft.part == Some(part))
    };
    Part::ALL.into_iter().map(one).collect()
}
