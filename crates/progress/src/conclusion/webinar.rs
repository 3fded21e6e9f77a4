//! Webinars: every way of rule 6 that holds, and how far presence and recording have come.

use chrono::{DateTime, Utc};

use super::ways::{Way, Ways};
use super::{How, Measure, make_up, self_study};
use crate::decision::{Confirmed, DecisionFact, DecisionKind};
use crate::facts::ActivityFacts;
use crate::outline::WebinarOutline;
use crate::policy::Policy;
use crate::presence::{attended, needed_seconds};

/// What is found of a webinar, before excuses.
#[derive(Default)]
pub(super) struct Webinar {
    pub ways: Ways,
    /// A way that holds only while the learner has not made up too many.
    pub make_up: Option<Way>,
    pub measure: Option<Measure>,
    pub recording: Option<Measure>,
}

/// The latest words on attendance and on the reflection that makes it up.
pub(super) struct Words<'a> {
    pub attendance: Option<&'a DecisionFact>,
    pub submission: Option<&'a DecisionFact>,
}

pub(super) fn webinar(
    webinar: &WebinarOutline,
    minutes: u32,
    policy: &Policy,
    words: &Words<'_>,
    facts: &ActivityFacts,
) -> Webinar {
    let mut found = Webinar::default();
    live(&mut found, webinar, policy, words.attendance, facts);
    group(&mut found.ways, webinar, facts);
    let recorded_at = recorded(&mut found, webinar, policy, facts);
    found.make_up = policy
        .make_up
        .and_then(|m| make_up::made_up_at(m, webinar, recorded_at, words.submission, facts))
        .map(|at| Way { how: Some(How::MakeUp), at, minutes });
    found
}

/// Presence at one session, never summed over sessions, unless a facilitator said otherwise.
fn live(
    found: &mut Webinar,
    webinar: &WebinarOutline,
    policy: &Policy,
    word: Option<&DecisionFact>,
    facts: &ActivityFacts,
) {
    match word.map(|w| (&w.decision, w.at)) {
        Some((DecisionKind::AttendanceConfirmed { confirmed }, at)) => {
            confirmed_by(found, webinar, policy, *confirmed, at);
        }
        Some((DecisionKind::AttendanceDenied, _)) => present(found, webinar, policy, facts, false),
        _ => present(found, webinar, policy, facts, true),
    }
}

fn confirmed_by(
    found: &mut Webinar,
    webinar: &WebinarOutline,
    policy: &Policy,
    confirmed: Confirmed,
    at: DateTime<Utc>,
) {
    match confirmed {
        Confirmed::Group => found.ways.hold(Way { how: Some(How::Group), at, minutes: 0 }),
        Confirmed::Minutes(minutes) => {
            let needed = webinar.sessions.iter().map(|s| needed_seconds(webinar, s, policy)).min();
            let needed = needed.unwrap_or(u64::from(webinar.minutes) * 60);
            let seconds = u64::from(minutes) * 60;
            found.measure = Some(Measure::Present { seconds, needed });
            if seconds >= needed {
                found.ways.hold(Way { how: Some(How::Live), at, minutes: minutes.min(webinar.minutes) });
            }
        }
    }
}

fn present(
    found: &mut Webinar,
    webinar: &WebinarOutline,
    policy: &Policy,
    facts: &ActivityFacts,
    counts: bool,
) {
    for session in &webinar.sessions {
        let Some(presence) = facts.present.get(&session.id) else { continue };
        let attended = attended(presence, session);
        let needed = needed_seconds(webinar, session, policy);
        further(&mut found.measure, attended.seconds, needed);
        if let Some(at) = attended.reached_at(needed).filter(|_| counts) {
            let whole = u32::try_from(attended.seconds / 60).unwrap_or(u32::MAX);
            found.ways.hold(Way { how: Some(How::Live), at, minutes: whole.min(session.minutes) });
        }
    }
}

/// Keeps the session at which the learner came further.
fn further(kept: &mut Option<Measure>, seconds: u64, needed: u64) {
    let ahead = match kept {
        Some(Measure::Present { seconds: s, needed: n }) => seconds * *n > *s * needed,
        _ => true,
    };
    if ahead {
        *kept = Some(Measure::Present { seconds, needed });
    }
}

fn group(ways: &mut Ways, webinar: &WebinarOutline, facts: &ActivityFacts) {
    if !webinar.group_counts {
        return;
    }
    let viewed = webinar.recordings.iter().filter_map(|r| facts.group_viewings.get(&r.id)).min();
    if let Some(at) = viewed {
        ways.hold(Way { how: Some(How::Group), at: *at, minutes: 0 });
    }
}

/// One recording watched far enough; its hours are not contact hours.
fn recorded(
    found: &mut Webinar,
    webinar: &WebinarOutline,
    policy: &Policy,
    facts: &ActivityFacts,
) -> Option<DateTime<Utc>> {
    let mut first = None;
    for recording in &webinar.recordings {
        let (at, measure) = self_study::watched(&recording.film, policy, facts);
        first = self_study::earlier(first, at);
        found.recording = furthest(found.recording, measure);
    }
    if let Some(at) = first {
        found.ways.hold(Way { how: Some(How::Recording), at, minutes: 0 });
    }
    first
}

fn furthest(kept: Option<Measure>, new: Option<Measure>) -> Option<Measure> {
    let seconds = |m: &Option<Measure>| match m {
        Some(Measure::Watched { seconds, .. }) => Some(*seconds),
        _ => None,
    };
    if seconds(&new) > seconds(&kept) { new } else { kept }
}
