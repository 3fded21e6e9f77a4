//! What a planner is warned of before saving. Clashes never refuse.

use jiff::civil::Time;
use kernel::{Id, Localized, Zone, ZonedTime};

use super::Span;
use super::holiday::holiday;
use crate::{Clash, Session};

/// A session as far as clashes are concerned; cancelled ones are left out by the caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Which one; none while it is being planned.
    pub id: Option<Id<Session>>,
    /// The webinar's title.
    pub title: Localized,
    /// When.
    pub span: Span,
    /// The zone in which it is planned.
    pub zone: Zone,
    /// For which cohort.
    pub cohort: Option<Id<courses::Cohort>>,
    /// Its hosts, with names.
    pub hosts: Vec<(Id<auth::Person>, String)>,
    /// The room's address; empty where there is none yet.
    pub room: String,
}

/// Who is to come: how many people live in each zone.
pub type Audience = [(Zone, u32)];

/// A warning and the session it is about, where it is about one.
pub type Warning = (Clash, Option<Id<Session>>);

/// Every warning, those about other sessions first.
#[must_use]
pub fn warnings(
    plan: &Planned,
    others: &[Planned],
    cohort: Option<&courses::cohort::Dates>,
    audience: &Audience,
) -> Vec<Warning> {
    let mut found: Vec<_> = others.iter().flat_map(|other| with_other(plan, other)).collect();
    let alone = [cohort.and_then(|dates| outside(plan, dates)), on_holiday(plan), night(plan, audience)];
    found.extend(alone.into_iter().flatten().map(|clash| (clash, None)));
    found
}

fn with_other(plan: &Planned, other: &Planned) -> Vec<Warning> {
    let itself = plan.id.is_some() && plan.id == other.id;
    if itself || !plan.span.overlaps(&other.span) {
        return Vec::new();
    }
    let with = || other.title.clone();
    let hosts = plan.hosts.iter().filter(|host| other.hosts.iter().any(|o| o.0 == host.0));
    let mut found: Vec<_> =
        hosts.map(|(_, name)| Clash::HostBusy { host: name.clone(), with: with() }).collect();
    if !plan.room.trim().is_empty() && plan.room.trim().eq_ignore_ascii_case(other.room.trim()) {
        found.push(Clash::RoomBusy { with: with() });
    }
    if plan.cohort.is_some() && plan.cohort == other.cohort {
        found.push(Clash::CohortBusy { with: with() });
    }
    found.into_iter().map(|clash| (clash, other.id)).collect()
}

fn outside(plan: &Planned, dates: &courses::cohort::Dates) -> Option<Clash> {
    let inside = plan.span.from >= dates.begins().instant && plan.span.to <= dates.ends().instant;
    (!inside).then_some(Clash::OutsideCohortDates { first: dates.first_day, last: dates.last_day })
}

fn on_holiday(plan: &Planned) -> Option<Clash> {
    holiday(plan.zone.date(plan.span.from)).map(|name| Clash::OnHoliday { holiday: name.to_owned() })
}

fn night(plan: &Planned, audience: &Audience) -> Option<Clash> {
    let kept_up: Vec<_> = audience.iter().filter(|(zone, n)| *n > 0 && is_night(&plan.span, zone)).collect();
    let zone = &kept_up.iter().max_by_key(|(_, people)| *people)?.0;
    let start = ZonedTime {
        local: zone.local(plan.span.from).datetime(),
        zone: zone.clone(),
        instant: plan.span.from,
    };
    Some(Clash::NightForAudience { start, people: kept_up.iter().map(|(_, people)| people).sum() })
}

/// Begins before 8 in the morning or ends after 9 in the evening there.
fn is_night(span: &Span, zone: &Zone) -> bool {
    let (from, to) = (zone.local(span.from), zone.local(span.to));
    from.time() < Time::constant(8, 0, 0, 0)
        || to.time() > Time::constant(21, 0, 0, 0)
        || from.date() != to.date()
}

#[cfg(test)]
#[path = "clash_tests.rs"]
mod tests;
