//! When a session would be, in the zone of everybody it concerns, and what its planner is warned of.

use http::Context;
use i18n_embed_fl::fl;
use kernel::{Reason as _, Zone};
use progress::session::Checked;

use super::desk::Desk;
use super::typed::seen;

/// What would come of a form.
#[derive(Default)]
pub(super) struct Preview {
    /// Whether there is anything to show.
    pub(super) shown: bool,
    /// Zone, whose it is, start, learners.
    pub(super) zones: Vec<ZoneLine>,
    /// In words.
    pub(super) warnings: Vec<String>,
    /// What the button that goes on sends.
    pub(super) seen: String,
}

/// One zone with the session's start on its clock.
pub(super) struct ZoneLine {
    pub(super) zone: String,
    pub(super) whose: String,
    pub(super) start: String,
    pub(super) learners: u32,
}

impl Preview {
    pub(super) fn of(ctx: &Context, desk: &Desk, checked: &Checked) -> Self {
        Self {
            shown: true,
            zones: lines(ctx, desk, checked),
            warnings: checked.warnings.iter().map(|(clash, _)| ctx.say(&clash.message())).collect(),
            seen: seen(&checked.warnings),
        }
    }
}

/// Each name of a zone once: where two that are called alike have the same time, their people are one line.
fn lines(ctx: &Context, desk: &Desk, checked: &Checked) -> Vec<ZoneLine> {
    let mut all: Vec<ZoneLine> = Vec::new();
    for zone in zones(ctx, desk, checked) {
        let next = line(ctx, desk, checked, &zone);
        match all.iter_mut().find(|known| known.zone == next.zone && known.start == next.start) {
            Some(known) => known.learners += next.learners,
            None => all.push(next),
        }
    }
    all
}

/// The session's zone, the cohort's, the organiser's, then those of the audience; each once.
fn zones(ctx: &Context, desk: &Desk, checked: &Checked) -> Vec<Zone> {
    let cohort = desk.cohort().map(|cohort| &cohort.zone);
    let own = [Some(&checked.session.zone), cohort, Some(&ctx.locale.zone)];
    let mut all: Vec<Zone> = Vec::new();
    for zone in own.into_iter().flatten().chain(desk.audience.iter().map(|(zone, _)| zone)) {
        if !all.contains(zone) {
            all.push(zone.clone());
        }
    }
    all
}

fn line(ctx: &Context, desk: &Desk, checked: &Checked, zone: &Zone) -> ZoneLine {
    let l = &ctx.locale;
    let start = checked.session.starts_at;
    let date = l.weekday_date(zone.date(start));
    let learners = desk.audience.iter().find(|(z, _)| z == zone).map_or(0, |(_, n)| *n);
    let whose = [
        (*zone == checked.session.zone, fl!(l, "admin-zone-session")),
        (desk.cohort().is_some_and(|cohort| cohort.zone == *zone), fl!(l, "admin-zone-cohort")),
        (*zone == l.zone, fl!(l, "admin-zone-own")),
    ];
    let whose: Vec<_> = whose.into_iter().filter(|(is, _)| *is).map(|(_, words)| words).collect();
    ZoneLine {
        zone: text::capitalised(&l.zone_name(zone)),
        whose: whose.join(", "),
        start: format!("{date}, {}", l.time_in(start, zone)),
        learners,
    }
}
