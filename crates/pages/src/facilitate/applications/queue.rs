//! `GET /facilitate/cohorts/{cohort}/applications`: what waits for a ruling, with one application beside the list.

use askama::Template;
use courses::application::State;
use courses::cohort::places::Room;
use courses::review::queries::{Listed, Queue, queue};
use http::{Asked, At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Id;
use text::Locale;

use super::beside::Beside;
use super::query::{Choices, Query, Tab};
use crate::catalogue::window::Window;
use crate::facilitate::frame::{Head, Tab as CohortTab};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "facilitate/applications.html")]
pub(super) struct QueuePage {
    shell: Shell,
    head: Head,
    window: Window,
    places: Places,
    /// Address, words, whether it is this one, count.
    tabs: Vec<(String, String, bool, String)>,
    tab: &'static str,
    drafts: u64,
    query: Query,
    choices: Choices,
    lines: Vec<Line>,
    /// How many of the list can be ruled on together.
    rulable: usize,
    beside: Option<Beside>,
    faults: Faults,
}

/// The places of the cohort, and what accepting all that wait would come to.
pub(super) struct Places {
    pub(super) taken: u32,
    pub(super) asked: u32,
    pub(super) all: u32,
    /// The length of the whole track.
    pub(super) shown: u32,
    pub(super) left: u32,
    pub(super) words: String,
    pub(super) note: String,
    pub(super) waiting: usize,
}

/// One application of the list.
pub(super) struct Line {
    pub(super) id: String,
    pub(super) href: String,
    pub(super) title: String,
    pub(super) what: String,
    pub(super) when: String,
    /// Its turn, where it waits.
    pub(super) turn: String,
    pub(super) here: bool,
}

/// Answers the address.
pub(super) async fn show(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    Asked(query): Asked<Query>,
) -> Result<Page<QueuePage>, Fault> {
    Ok(Page::ok(made(&ctx, id, query, Faults::default(), &http::Fields::default()).await?))
}

/// The page with what was typed into a form beside it that was refused.
pub(super) async fn made(
    ctx: &Context,
    id: Id<courses::Cohort>,
    mut query: Query,
    faults: Faults,
    typed: &http::Fields,
) -> Result<QueuePage, Fault> {
    let queue = queue(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let cohort = &queue.ledger.cohort;
    let l = ctx.locale_of(&cohort.zone);
    let head = Head::of(ctx, cohort, CohortTab::Applications);
    // whoever follows a link to one application finds its tab
    let named = queue.all.iter().find(|one| one.application.id.to_string() == query.on);
    if let Some(one) = named.filter(|_| query.state.is_empty()) {
        query.state = Tab::of(one.application.state).word().to_owned();
    }
    let found = queue.pick(&query.wish());
    let on = found.iter().find(|one| one.application.id.to_string() == query.on).or(found.first());
    let beside = match on {
        Some(one) => Some(Beside::read(ctx, &l, &queue, one.application.id, (&head.base, typed)).await?),
        None => None,
    };
    let here = on.map(|one| one.application.id);
    let line = |one: &&Listed| line(&l, &queue, one, &query, &head.base, here == Some(one.application.id));
    let open = |one: &&&Listed| one.application.state == State::Submitted;
    Ok(QueuePage {
        shell: frame::facilitate(ctx, fl!(l, "review-title"), Place::Cohorts).width("wide"),
        window: Window::of(cohort, None, &l),
        places: places(&l, &queue),
        tabs: tabs(&l, &queue, &query, &head.base),
        tab: query.tab().word(),
        drafts: queue.drafts,
        choices: Choices::of(&l, &queue, &query),
        rulable: found.iter().filter(open).count(),
        lines: found.iter().map(line).collect(),
        beside,
        query,
        head,
        faults,
    })
}

fn tabs(l: &Locale, queue: &Queue, query: &Query, base: &str) -> Vec<(String, String, bool, String)> {
    let one = |tab: Tab| {
        let count = tab.count(queue);
        let at = Query { state: tab.word().to_owned(), ..Query::default() }.at(base, "");
        (at, fl!(l, "review-tab", state = tab.word()), tab == query.tab(), count.to_string())
    };
    // what is empty and not asked for takes no room
    let always = [Tab::Decide, Tab::Waiting, Tab::Accepted, Tab::Declined];
    let shown = |tab: &Tab| always.contains(tab) || *tab == query.tab() || tab.count(queue) > 0;
    Tab::ALL.into_iter().filter(shown).map(one).collect()
}

/// The places of the cohort, and what accepting everything undecided would come to.
pub(super) fn places(l: &Locale, queue: &Queue) -> Places {
    let ledger = &queue.ledger;
    let Room { places: all, .. } = ledger.room();
    let (taken, left) = (ledger.taken(), ledger.left());
    let open = queue.all.iter().filter(|one| one.application.state == State::Submitted);
    let asked = open.map(|one| u32::try_from(one.people()).unwrap_or(0)).sum::<u32>();
    let (sum, over) = (taken + asked, (taken + asked).saturating_sub(all));
    Places {
        words: fl!(l, "review-places-words", taken = taken, asked = asked, places = all),
        note: match (asked, over) {
            (0, _) => fl!(l, "review-places-decided"),
            (_, 0) => fl!(l, "review-places-fit", sum = sum),
            _ => fl!(l, "review-places-over", sum = sum, over = over),
        },
        waiting: queue.count(State::Waitlisted),
        shown: sum.max(all).max(1),
        taken,
        asked,
        all,
        left,
    }
}

fn line(l: &Locale, queue: &Queue, one: &Listed, query: &Query, base: &str, here: bool) -> Line {
    let application = &one.application;
    let state = one.association.as_ref().map(|a| a.state_name.clone().unwrap_or_else(|| a.name.clone()));
    let what = match (&one.team, state) {
        (Some(_), Some(place)) => fl!(l, "review-team-of-in", people = one.people(), place = place),
        (Some(_), None) => fl!(l, "review-team-of", people = one.people()),
        (None, Some(place)) => fl!(l, "review-alone-in", place = place),
        (None, None) => fl!(l, "review-kind", kind = "individual"),
    };
    let turn = queue.ledger.turn(application.id);
    Line {
        id: application.id.to_string(),
        href: query.at(base, &application.id.to_string()),
        title: one.title().to_owned(),
        what,
        when: application.submitted_at.map(|at| l.day_and_time(at)).unwrap_or_default(),
        turn: turn.map(|turn| fl!(l, "review-turn", turn = turn)).unwrap_or_default(),
        here,
    }
}
