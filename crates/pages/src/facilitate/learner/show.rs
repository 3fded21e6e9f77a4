//! `GET /facilitate/cohorts/{cohort}/learners/{enrolment}`.

use askama::Template;
use auth::look::{Looks, What};
use axum::Extension;
use http::{Asked, At, Context, Fault, Fields, Page};
use i18n_embed_fl::fl;
use kernel::Reason as _;
use progress::history::{self, History};
use progress::standing::{HandRules, Here, needs_hand};

use super::view::{self, Decided, Lines, Remark, Seen, Wanted};
use super::{Where, address};
use crate::facilitate::frame::{Head, Tab};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "facilitate/learner.html")]
pub(crate) struct LearnerPage {
    shell: Shell,
    head: Head,
    at: String,
    key: String,
    about: Vec<String>,
    phone: String,
    email: String,
    viewable: bool,
    hand: Vec<String>,
    minutes: u32,
    modules: Vec<Lines>,
    subjects: Vec<(String, Vec<view::Choice>)>,
    whole_course: bool,
    kinds: Vec<(&'static str, String, String, bool)>,
    typed: Fields,
    zone: String,
    faults: Faults,
    decisions: Vec<Decided>,
    notes: Vec<Remark>,
    requests: Vec<Wanted>,
    evidence: Vec<Seen>,
}

/// What of the address counts.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Wish {
    /// The activity that the form of decisions begins with.
    activity: String,
}

/// Answers the address.
pub(crate) async fn show(
    ctx: Context,
    Extension(looks): Extension<Looks>,
    At(place): At<Where>,
    Asked(wish): Asked<Wish>,
) -> Result<Page<LearnerPage>, Fault> {
    let history = history::of(&ctx.db, &ctx.actor, place.0, place.1, ctx.moment).await?;
    looks.person(&ctx.actor, history.person.id, What::LearnerPage, ctx.moment);
    let typed = Fields::of(vec![("subject".to_owned(), wish.activity)]);
    Ok(Page::ok(LearnerPage::new(&ctx, &history, typed, Faults::default())))
}

impl LearnerPage {
    /// The page with what was typed into its forms.
    pub(super) fn new(ctx: &Context, history: &History, typed: Fields, faults: Faults) -> Self {
        let l = ctx.locale_of(&history.cohort.zone);
        let person = &history.person;
        let part = fl!(l, "part-name", part = history.enrolment.part.word());
        let own_zone = l.shown_in(&history.cohort.zone);
        Self {
            shell: frame::facilitate(ctx, person.name.clone(), Place::Cohorts).width("wide"),
            head: Head::of(ctx, &history.cohort, Tab::Progress),
            at: address((history.cohort.id, history.enrolment.id)),
            key: ctx.new_key(),
            about: history.team.clone().into_iter().chain([part]).collect(),
            phone: person.phone.clone().unwrap_or_default(),
            email: person.email.clone(),
            viewable: history.enrolment.state.is_live() && !ctx.actor.is(person.id),
            hand: hand(ctx, &l, history),
            minutes: history.record.conclusion.contact_minutes,
            modules: view::modules(&l, history, &address((history.cohort.id, history.enrolment.id))),
            subjects: view::subjects(&l, history, typed.get("subject")),
            whole_course: typed.get("subject") == "course",
            kinds: view::kinds(&l, typed.get("kind")),
            zone: l.zone_name(&history.cohort.zone),
            decisions: view::decisions(&own_zone, history),
            notes: view::notes(&l, history),
            requests: view::requests(&l, history),
            evidence: view::evidence(&l, history),
            typed,
            faults,
        }
    }
}

fn hand(ctx: &Context, l: &text::Locale, history: &History) -> Vec<String> {
    let here = Here { enrolled_at: history.enrolment.enrolled_at, last: history.record.last_here_at };
    let rules = HandRules::default();
    let reasons = needs_hand(&history.taught.outline, &history.record.conclusion, here, rules, ctx.moment);
    reasons.iter().map(|reason| l.say(&reason.message())).collect()
}
