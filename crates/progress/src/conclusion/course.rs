//! Modules and the course, from the activities.

use chrono::{DateTime, Utc};

use super::activity::{Found, find};
use super::{ActivityConclusion, Conclusion, How, ModuleConclusion, State};
use crate::decision::{Aspect, DecisionKind, Heads, Subject};
use crate::facts::Facts;
use crate::outline::{ActivityOutline, ModuleOutline, Outline};
use crate::policy::Policy;

/// Concludes progress. Never reads a clock: the same arguments give the same conclusion for ever.
#[must_use]
pub fn conclude(outline: &Outline, policy: &Policy, facts: &Facts) -> Conclusion {
    let heads = Heads::of(&facts.decisions);
    let mut found: Vec<Found> = Vec::with_capacity(outline.modules.iter().map(|m| m.activities.len()).sum());
    for module in &outline.modules {
        for activity in &module.activities {
            let subjects = [Subject::Activity(activity.id), Subject::Module(module.id)];
            found.push(find(activity, &subjects, policy, &heads, facts));
        }
    }
    hold_make_ups(&mut found, policy);
    let activities = concluded(outline, found, &heads);
    let modules = modules(outline, &activities, &heads);
    Conclusion {
        curriculum_version: outline.version,
        policy_version: policy.version,
        completed_at: course_completed_at(policy, &modules, &heads),
        contact_minutes: activities.iter().map(|a| a.minutes).sum(),
        activities,
        modules,
    }
}

/// Lets the earliest make-ups hold, as many as the policy allows. Webinars that were attended or excused need none.
fn hold_make_ups(found: &mut [Found], policy: &Policy) {
    let at_most = policy.make_up.map_or(0, |m| m.at_most as usize);
    let better = |f: &Found| f.ways.held().is_some_and(|(way, _)| way.how == Some(How::Live));
    let mut candidates: Vec<_> = (0..)
        .zip(found.iter())
        .filter(|(_, f)| !better(f))
        .filter_map(|(n, f)| Some((f.make_up?.at, n, f.make_up?)))
        .collect();
    candidates.sort_unstable_by_key(|(at, n, _): &(DateTime<Utc>, usize, _)| (*at, *n));
    for (_, n, way) in candidates.into_iter().take(at_most) {
        if let Some(f) = found.get_mut(n) {
            f.ways.hold(way);
        }
    }
}

fn concluded(outline: &Outline, found: Vec<Found>, heads: &Heads<'_>) -> Vec<ActivityConclusion> {
    let outlines = outline.modules.iter().flat_map(|m| m.activities.iter().map(move |a| (m, a)));
    outlines.zip(found).map(|((m, a), f)| activity(m, a, &f, heads)).collect()
}

fn activity(
    module: &ModuleOutline,
    activity: &ActivityOutline,
    found: &Found,
    heads: &Heads<'_>,
) -> ActivityConclusion {
    let held = found.ways.held().map(|(way, _)| way);
    let state = match (held, found.begun) {
        (Some(_), _) => State::Done,
        (None, true) => State::Part,
        (None, false) => State::Open,
    };
    ActivityConclusion {
        id: activity.id,
        state,
        how: held.and_then(|way| way.how),
        completed_at: found.ways.done_at(),
        measure: found.measure,
        recording: found.recording,
        minutes: held.filter(|_| activity.required).map_or(0, |way| way.minutes),
        more_time_until: more_time(module, activity, heads),
    }
}

fn more_time(module: &ModuleOutline, activity: &ActivityOutline, heads: &Heads<'_>) -> Option<DateTime<Utc>> {
    let subjects = [Subject::Activity(activity.id), Subject::Module(module.id), Subject::Course];
    match heads.latest(&subjects, Aspect::Time)?.decision {
        DecisionKind::MoreTime { until } => Some(until),
        _ => None,
    }
}

fn modules(outline: &Outline, all: &[ActivityConclusion], heads: &Heads<'_>) -> Vec<ModuleConclusion> {
    let mut rest = all;
    let one = |module: &ModuleOutline| {
        let (own, others) = rest.split_at(module.activities.len().min(rest.len()));
        rest = others;
        module_concluded(module, own, heads)
    };
    outline.modules.iter().map(one).collect()
}

fn module_concluded(
    module: &ModuleOutline,
    own: &[ActivityConclusion],
    heads: &Heads<'_>,
) -> ModuleConclusion {
    let (mut done, mut required, mut last) = (0, 0, None);
    for (_, concluded) in module.activities.iter().zip(own).filter(|(outline, _)| outline.required) {
        required += 1;
        done += u32::from(concluded.is_done());
        last = last.max(concluded.completed_at);
    }
    let by_work = last.filter(|_| done == required);
    let completed_at = by_work.into_iter().chain(met_at(Subject::Module(module.id), heads)).min();
    ModuleConclusion { id: module.id, done, required, completed_at }
}

/// A completion of a module or the course that was kept or carried.
fn met_at(subject: Subject, heads: &Heads<'_>) -> Option<DateTime<Utc>> {
    match heads.latest(&[subject], Aspect::Met)?.decision {
        DecisionKind::Kept { met, .. } | DecisionKind::Carried { met } => Some(met.at),
        _ => None,
    }
}

/// The course is completed by the module that makes their number enough. Modules that ask for nothing do not count.
fn course_completed_at(
    policy: &Policy,
    modules: &[ModuleConclusion],
    heads: &Heads<'_>,
) -> Option<DateTime<Utc>> {
    let asking = modules.iter().filter(|m| m.required > 0);
    let all = asking.clone().count();
    let needed = policy.modules_needed.map_or(all, |n| (n as usize).min(all));
    let mut completed: Vec<_> = asking.filter_map(|m| m.completed_at).collect();
    completed.sort_unstable();
    let by_work = needed.checked_sub(1).and_then(|n| completed.get(n)).copied();
    by_work.into_iter().chain(met_at(Subject::Course, heads)).min()
}
