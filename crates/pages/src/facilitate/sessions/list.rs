//! `/facilitate/sessions` and `/facilitate/cohorts/{cohort}/sessions`.

use askama::Template;
use courses::cohort::{Phase, entity as cohort};
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};
use modules::curriculum::{ActivityNode, SessionNode};
use modules::session::entity::State;
use progress::grid::{leads, led};
use progress::taught;
use text::Locale;

use super::address;
use crate::facilitate::frame::{Head, Tab};
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "facilitate/sessions.html")]
pub(crate) struct SessionsPage {
    shell: Shell,
    all: bool,
    head: Head,
    cohorts: Vec<(String, Vec<Line>)>,
}

/// A session in a list.
pub(crate) struct Line {
    href: String,
    title: String,
    when: String,
    zones: String,
    hosts: String,
    state: String,
    tone: &'static str,
}

/// Answers `GET /facilitate/sessions`: those of the cohorts that are not over.
pub(crate) async fn of_all(ctx: Context) -> Result<Page<SessionsPage>, Fault> {
    let led = led(&ctx.db, &ctx.actor, ctx.moment).await.map_err(Failure::from)?;
    let mut cohorts = Vec::new();
    for one in led.iter().filter(|one| !is_over(&one.cohort, &ctx)) {
        let lines = lines(&ctx, &one.cohort).await?;
        cohorts.push((one.cohort.name.get(ctx.locale.lang).to_owned(), lines));
    }
    let shell = frame::facilitate(&ctx, fl!(ctx.locale, "facilitate-sessions"), Place::Sessions);
    Ok(Page::ok(SessionsPage { shell, all: true, head: Head::none(), cohorts }))
}

fn is_over(cohort: &cohort::Model, ctx: &Context) -> bool {
    matches!(cohort.dates().phase(ctx.moment), Phase::Ended | Phase::Closed)
}

/// Answers `GET /facilitate/cohorts/{cohort}/sessions`.
pub(crate) async fn of_cohort(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
) -> Result<Page<SessionsPage>, Fault> {
    let cohort = leads(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let lines = lines(&ctx, &cohort).await?;
    let head = Head::of(&ctx, &cohort, Tab::Sessions);
    let shell = frame::facilitate(&ctx, fl!(ctx.locale, "facilitate-sessions"), Place::Sessions);
    Ok(Page::ok(SessionsPage { shell, all: false, head, cohorts: vec![(String::new(), lines)] }))
}

async fn lines(ctx: &Context, cohort: &cohort::Model) -> Result<Vec<Line>, Fault> {
    let taught = match taught::of_cohort(&ctx.db, cohort.id).await {
        Err(Failure::NotFound) => return Ok(Vec::new()),
        other => other?,
    };
    let l = ctx.locale_of(&cohort.zone);
    let mut all: Vec<_> = taught.tree.sessions().filter(|(_, s)| s.is_held()).collect();
    all.sort_by_key(|(_, s)| s.starts_at);
    Ok(all.into_iter().map(|(activity, session)| line(&l, activity, session)).collect())
}

fn line(l: &Locale, activity: &ActivityNode, session: &SessionNode) -> Line {
    let time = l.session_time(session.starts_at, session.minutes.unsigned_abs(), &session.zone);
    let state = state(l, session);
    Line {
        href: address(session.id),
        title: activity.title.get(l.lang).to_owned(),
        when: time.when,
        zones: time.zones,
        hosts: session.hosts.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", "),
        state: fl!(l, "session-state-name", state = state.word()),
        tone: if state == State::Live { "live" } else { "" },
    }
}

/// Where a session stands now.
pub(super) fn state(l: &Locale, session: &SessionNode) -> State {
    match l.now.utc() {
        now if now < session.starts_at => State::Scheduled,
        now if now < session.end() => State::Live,
        _ => State::Ended,
    }
}
