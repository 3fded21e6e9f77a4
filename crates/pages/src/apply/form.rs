//! One step of the form, with what was written before.

use askama::Template;
use courses::application::entity::Kind;
use courses::application::{ApplyFacts, Draft, State};
use courses::course::entity::Model as Course;
use http::{Context, Fault};
use i18n_embed_fl::fl;

use super::answers::{Answer, answers};
use super::asked::{Asked, asked};
use super::known::Known;
use super::offered::{parts, steps};
use super::rows::{Row, advice, rows};
use super::step::Step;
use super::summary::summary;
use crate::association::Chooser;
use crate::catalogue::window::Window;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "apply/form.html")]
pub(super) struct FormPage {
    shell: Shell,
    step: Step,
    number: usize,
    action: String,
    /// Name, address and state of each step.
    steps: Vec<(String, String, &'static str)>,
    crumbs: [(String, String); 1],
    back: String,
    name: String,
    email: String,
    draft: Draft,
    /// Whether it is of a team.
    team: bool,
    /// How many others know of the team: their invitations end where its lead goes on alone.
    invited: usize,
    has_invited: bool,
    /// Value, words, small words, whether chosen.
    parts: Vec<(&'static str, String, String, bool)>,
    associations: Chooser,
    rows: Vec<Row>,
    /// Tone, first words, words.
    advice: Option<(String, String, String)>,
    /// Sizes that the cohort advises and allows.
    size: courses::team::Size,
    questions: Vec<Asked>,
    answers: Vec<Answer>,
    /// What another device has stored meanwhile; none where nothing is in the way.
    elsewhere: Option<Vec<Answer>>,
    /// What is stored of this step, told apart by it.
    was: String,
    submission: String,
    application: String,
    sent: bool,
    saved: String,
    window: Window,
    faults: Faults,
    /// Field and words, each told with the field's name: several may lack the same.
    summary: Vec<(String, String)>,
}

/// Which step is shown, and what is wrong with it.
pub(super) struct Shown {
    pub(super) step: Step,
    pub(super) find: String,
    pub(super) faults: Faults,
    /// Whether another device has written on it meanwhile.
    pub(super) elsewhere: bool,
}

impl Default for Shown {
    fn default() -> Self {
        Self { step: Step::You, find: String::new(), faults: Faults::default(), elsewhere: false }
    }
}

impl FormPage {
    /// The page of a step; reads the associations that it offers.
    pub(super) async fn read(
        ctx: &Context,
        facts: &ApplyFacts,
        course: &Course,
        known: Known,
        draft: Draft,
        shown: Shown,
    ) -> Result<Self, Fault> {
        let own = ctx.person()?;
        let l = &ctx.locale_of(&facts.cohort.zone);
        let (step, asks) = (shown.step, &known.asks);
        let found = known.associations(ctx, step, &shown.find, &draft).await?;
        let chosen = found.iter().find(|a| Some(a.id) == draft.association);
        let action = format!("/cohorts/{}/application", facts.cohort.id);
        let (id, live) = (facts.live.as_ref().map(|a| a.id), facts.live.as_ref());
        let extension = live.and_then(|a| a.extension(&facts.cohort.zone));
        let heading = fl!(l, "apply-heading", step = step.word());
        let title =
            if shown.faults.count() > 0 { fl!(l, "apply-error-title", title = heading) } else { heading };
        let mut shell = frame::public(ctx, title, Place::Elsewhere).width("form").task();
        shell.locale = l.clone();
        let course_href = format!("/courses/{}/{}", course.slug, facts.cohort.slug);
        let there = |m: &&courses::seat::queries::Member| !m.leads && m.state.is_taken();
        Ok(Self {
            number: step.number(asks),
            steps: steps(&known, step, &action, id.is_some(), l),
            crumbs: [(course_href, course.short_title.get(l.lang).to_owned())],
            back: step.previous(asks).map_or_else(String::new, |s| format!("{action}?step={}", s.word())),
            name: own.name.clone(),
            email: own.email.clone(),
            team: asks.kind == Kind::Team,
            invited: known.members.iter().filter(there).count(),
            has_invited: known.members.iter().any(|member| there(&member)),
            parts: parts(&draft, l),
            associations: Chooser::with(&shown.find, &found, draft.association),
            rows: rows(&draft, &known.members, &shown.faults, l),
            advice: advice(&draft, asks, l),
            size: asks.size,
            questions: asked(&draft, asks, &known.files, &shown.faults, l),
            answers: match step {
                Step::Check => answers(ctx, &known.written(&draft, chosen)),
                _ => Vec::new(),
            },
            elsewhere: shown.elsewhere.then(|| known.at(ctx, step, &found)),
            was: step.stamp(&known.stored, asks.kind),
            submission: id.map_or_else(String::new, |id| format!("/applications/{id}/submission")),
            application: id.map_or_else(String::new, |id| format!("/applications/{id}")),
            sent: live.is_some_and(|a| a.state == State::Submitted),
            saved: live
                .map_or_else(String::new, |a| fl!(l, "form-saved-at", when = l.day_and_time(a.updated_at))),
            window: Window::of(&facts.cohort, extension.as_ref(), l),
            summary: summary(&shown.faults, asks, l),
            faults: shown.faults,
            step,
            action,
            draft,
            shell,
        })
    }
}
