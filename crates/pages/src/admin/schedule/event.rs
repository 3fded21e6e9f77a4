//! A session as it stands in a calendar.

use std::collections::HashMap;

use courses::Cohort;
use courses::cohort::list::Listed;
use i18n_embed_fl::fl;
use jiff::civil::Date;
use kernel::Id;
use modules::session::clash::{self, Planned};
use modules::session::entity::State;
use modules::session::near::Scheduled;
use text::Locale;

use super::week::Halves;

/// What a calendar shows of a session.
#[derive(Clone, Debug)]
pub(super) struct Event {
    pub(super) href: String,
    /// The webinar's title.
    pub(super) title: String,
    /// `2:00 pm`.
    pub(super) time: String,
    /// Time, hosts, and what is the matter with it.
    pub(super) words: String,
    /// Colour of its course.
    pub(super) course: &'static str,
    /// `clash`, `draft` or empty.
    pub(super) state: &'static str,
    /// On which day it begins, in the zone of the calendar.
    pub(super) day: Date,
    /// Which half hours of that day it takes.
    pub(super) halves: Halves,
}

/// The colour of each cohort's course; what belongs to none is public.
pub(super) struct Colours(HashMap<Id<Cohort>, &'static str>);

impl Colours {
    /// Courses in order of their making take turns.
    pub(super) fn of(cohorts: &[Listed]) -> Self {
        let mut courses: Vec<_> = cohorts.iter().map(|c| c.course.id).collect();
        courses.sort();
        courses.dedup();
        let turn = |listed: &Listed| match courses.iter().position(|id| *id == listed.course.id) {
            Some(n) if n % 2 == 1 => "lake",
            _ => "",
        };
        Self(cohorts.iter().map(|listed| (listed.cohort.id, turn(listed))).collect())
    }

    pub(super) fn get(&self, cohort: Option<Id<Cohort>>) -> &'static str {
        cohort.map_or("public", |id| self.0.get(&id).copied().unwrap_or_default())
    }
}

/// The sessions as events; `l` tells times in the zone of the calendar.
pub(super) fn events(l: &Locale, sessions: &[Scheduled], colours: &Colours) -> Vec<Event> {
    let planned: Vec<Planned> = sessions.iter().filter_map(Scheduled::planned).collect();
    sessions.iter().map(|session| event(l, session, &planned, colours)).collect()
}

fn event(l: &Locale, scheduled: &Scheduled, all: &[Planned], colours: &Colours) -> Event {
    let session = &scheduled.session;
    let local = l.zone.local(session.starts_at);
    let clashes = scheduled
        .planned()
        .is_some_and(|own| clash::warnings(&own, all, None, &[]).iter().any(|(_, with)| with.is_some()));
    let time = l.time(session.starts_at);
    let state = match session.state {
        State::Draft => "draft",
        _ if clashes => "clash",
        _ => "",
    };
    Event {
        href: format!("/admin/sessions/{}", session.id),
        title: scheduled.title.get(l.lang).to_owned(),
        words: words(l, scheduled, &time, state),
        time,
        course: colours.get(session.cohort_id),
        state,
        day: local.date(),
        halves: halves(
            usize::from(local.hour().unsigned_abs()) * 60 + usize::from(local.minute().unsigned_abs()),
            session.minutes,
        ),
    }
}

fn words(l: &Locale, scheduled: &Scheduled, time: &str, state: &str) -> String {
    let hosts: Vec<_> = scheduled.hosts.iter().map(|(_, name)| name.as_str()).collect();
    let mut parts = vec![time.to_owned()];
    if !hosts.is_empty() {
        parts.push(l.list(&hosts));
    }
    match (scheduled.session.state, state) {
        (State::Cancelled, _) => parts.push(fl!(l, "session-state-name", state = "cancelled")),
        (_, "clash") => parts.push(fl!(l, "admin-clash")),
        (_, "draft") => parts.push(fl!(l, "session-state-name", state = "draft")),
        _ => {}
    }
    parts.join(" · ")
}

/// The half hours that a session takes of the day on which it begins.
fn halves(minute_of_day: usize, minutes: i32) -> Halves {
    let length = usize::try_from(minutes).unwrap_or(0);
    let (from, to) = (minute_of_day / 30, (minute_of_day + length).div_ceil(30));
    Halves { from, to: to.clamp(from + 1, 48) }
}
