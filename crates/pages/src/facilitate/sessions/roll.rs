//! `GET /facilitate/sessions/{session}`: the desk while it is live, then the roll and the close-out.

use askama::Template;
use http::{Asked, At, Context, Fault, Fields, Page};
use i18n_embed_fl::fl;
use kernel::Id;
use modules::session::entity::State;
use progress::roll::{self, Report, Roll};

use super::address;
use super::list::state;
use super::view::{self, Missing, Row};
use crate::facilitate::frame::base;
use crate::facilitate::recordings::{Line, lines, spoken};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "facilitate/roll.html")]
pub(crate) struct RollPage {
    shell: Shell,
    at: String,
    cohort: String,
    cohort_href: String,
    sessions_href: String,
    end_href: String,
    when: String,
    zones: String,
    hosts: String,
    state: String,
    live: bool,
    ended: bool,
    needed: u64,
    planned: i64,
    enrolled: usize,
    here: usize,
    counts: Vec<(usize, String)>,
    missing: Vec<Missing>,
    scale: Vec<String>,
    rows: Vec<Row>,
    correcting: Option<(String, String)>,
    kinds: Vec<(&'static str, String, String, bool)>,
    typed: Fields,
    faults: Faults,
    report: Option<Read>,
    recordings: Vec<Line>,
    languages: Vec<(&'static str, String, bool)>,
    key: String,
}

/// A report that was read and waits to be stored.
pub(crate) struct Read {
    matched: usize,
    all: usize,
    unknown: Vec<(usize, String, String, i64)>,
}

/// What of the address counts.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Wish {
    /// The enrolment whose line is corrected.
    correct: String,
}

/// Answers the address.
pub(crate) async fn show(
    ctx: Context,
    At(id): At<Id<modules::Session>>,
    Asked(wish): Asked<Wish>,
) -> Result<Page<RollPage>, Fault> {
    let roll = roll::of(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let typed = Fields::of(vec![("enrolment".to_owned(), wish.correct)]);
    Ok(Page::ok(RollPage::new(&ctx, &roll, typed, Faults::default())))
}

impl RollPage {
    /// The page with what was typed into its forms.
    pub(in crate::facilitate) fn new(ctx: &Context, roll: &Roll, typed: Fields, faults: Faults) -> Self {
        let l = ctx.locale_of(&roll.cohort.zone);
        let session = &roll.session;
        let time = l.session_time(session.starts_at, session.minutes.unsigned_abs(), &session.zone);
        let now = state(&l, session);
        let correcting =
            roll.lines.iter().find(|line| line.learner.enrolment.to_string() == typed.get("enrolment"));
        let counts = roll.counts().into_iter();
        Self {
            shell: frame::facilitate(ctx, roll.activity.title.get(l.lang), Place::Sessions).width("wide"),
            at: address(session.id),
            cohort: roll.cohort.name.get(l.lang).to_owned(),
            cohort_href: base(roll.cohort.id),
            sessions_href: format!("{}/sessions", base(roll.cohort.id)),
            end_href: format!("{}/end", address(session.id)),
            when: time.when,
            zones: time.zones,
            hosts: session.hosts.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", "),
            state: fl!(l, "session-state-name", state = now.word()),
            live: now == State::Live,
            ended: now == State::Ended,
            needed: roll.needed_seconds().div_ceil(60),
            planned: (roll.held().to - roll.held().from).num_minutes().max(1),
            enrolled: roll.lines.len(),
            here: roll.lines.iter().filter(|line| line.is_here(ctx.moment)).count(),
            counts: counts.map(|c| (c.learners, fl!(l, "how-name", how = c.seen.word()))).collect(),
            missing: view::missing(&l, roll),
            scale: view::scale(&l, roll),
            rows: view::rows(&l, roll),
            correcting: correcting.map(|c| (c.learner.enrolment.to_string(), c.learner.name.clone())),
            kinds: kinds(&l, typed.get("kind")),
            languages: spoken(&l, typed.get("language")),
            key: ctx.new_key(),
            typed,
            faults,
            report: None,
            recordings: lines(&l, &roll.recordings, ctx.actor.is_admin()),
        }
    }

    /// The same with a report that was read.
    pub(super) fn with_report(mut self, report: &Report) -> Self {
        let unknown = report.rows.iter().enumerate().filter(|(_, row)| row.learner.is_none());
        let unknown = unknown.map(|(place, row)| {
            let minutes = (row.span.to - row.span.from).num_minutes();
            (place, row.name.clone(), row.email.clone(), minutes)
        });
        let unknown: Vec<_> = unknown.collect();
        let all = report.rows.len();
        self.report = Some(Read { matched: all - unknown.len(), all, unknown });
        self
    }
}

fn kinds(l: &text::Locale, chosen: &str) -> Vec<(&'static str, String, String, bool)> {
    let kinds = ["excused", "attendance_confirmed", "group_confirmed", "attendance_denied", "taken_back"];
    let one = |kind: &'static str| {
        let (words, small) = (fl!(l, "decide-kind", kind = kind), fl!(l, "decide-kind-small", kind = kind));
        (kind, words, small, kind == chosen)
    };
    kinds.into_iter().map(one).collect()
}
