//! One activity: its kind's rule, then what people decided.

use std::borrow::Cow;

use super::reflection::{self, Word};
use super::ways::{Way, Ways};
use super::webinar::{Words, webinar};
use super::{How, Measure, quiz, self_study};
use crate::decision::{Aspect, DecisionKind, Heads, Subject};
use crate::facts::{ActivityFacts, Facts};
use crate::outline::{ActivityOutline, Rule};
use crate::policy::Policy;

/// An activity before make-ups are counted.
pub(super) struct Found {
    pub ways: Ways,
    pub make_up: Option<Way>,
    pub measure: Option<Measure>,
    pub recording: Option<Measure>,
    pub begun: bool,
}

/// Applies the rule of the kind and the decisions on the activity or its module.
pub(super) fn find(
    activity: &ActivityOutline,
    subjects: &[Subject],
    policy: &Policy,
    heads: &Heads<'_>,
    facts: &Facts,
) -> Found {
    let known = known(activity, subjects, heads, facts);
    let mut found = by_rule(activity, subjects, policy, heads, &known);
    found.begun = known.seen.is_some();
    by_decision(&mut found.ways, subjects, heads);
    found
}

/// The facts that count: with those that came late where a decision accepts late work.
fn known<'a>(
    activity: &ActivityOutline,
    subjects: &[Subject],
    heads: &Heads<'_>,
    facts: &'a Facts,
) -> Cow<'a, ActivityFacts> {
    let timely = facts.activities.get(&activity.id);
    let late = facts.late.get(&activity.id).filter(|_| heads.latest(subjects, Aspect::LateWork).is_some());
    match (timely, late) {
        (Some(timely), Some(late)) => {
            let mut both = timely.clone();
            both.merge(late.clone());
            Cow::Owned(both)
        }
        (Some(one), None) | (None, Some(one)) => Cow::Borrowed(one),
        (None, None) => Cow::Owned(ActivityFacts::default()),
    }
}

fn by_rule(
    activity: &ActivityOutline,
    subjects: &[Subject],
    policy: &Policy,
    heads: &Heads<'_>,
    facts: &ActivityFacts,
) -> Found {
    let submission = || heads.latest(subjects, Aspect::Submission);
    let (done, measure) = match &activity.rule {
        Rule::MarkDone => (facts.marked_done, None),
        Rule::Watch(film) => self_study::watched(film, policy, facts),
        Rule::Quiz { questions, pass } => quiz::answered(*questions, *pass, facts),
        Rule::Reflection { min_words, needs_acceptance } => {
            reflection::submitted(*min_words, *needs_acceptance, &Word::from(submission()), facts)
        }
        Rule::Discussion { posts, answers } => self_study::discussed(*posts, *answers, facts),
        Rule::Webinar(outline) => {
            let words =
                Words { attendance: heads.latest(subjects, Aspect::Attendance), submission: submission() };
            let w = webinar(outline, activity.minutes, policy, &words, facts);
            let (ways, make_up, measure, recording) = (w.ways, w.make_up, w.measure, w.recording);
            return Found { ways, make_up, measure, recording, begun: false };
        }
    };
    let mut ways = Ways::default();
    if let Some(at) = done {
        ways.hold(Way { how: None, at, minutes: activity.minutes });
    }
    Found { ways, make_up: None, measure, recording: None, begun: false }
}

/// Excuses, and completions that were kept or carried.
fn by_decision(ways: &mut Ways, subjects: &[Subject], heads: &Heads<'_>) {
    if let Some(excuse) = heads.latest(subjects, Aspect::Excuse) {
        ways.hold(Way { how: Some(How::Excused), at: excuse.at, minutes: 0 });
    }
    // what was kept of a module says nothing of how each of its activities was done
    let own = subjects.get(..1).unwrap_or(subjects);
    if let Some(DecisionKind::Kept { met, .. } | DecisionKind::Carried { met }) =
        heads.latest(own, Aspect::Met).map(|d| &d.decision)
    {
        ways.hold(Way { how: met.how, at: met.at, minutes: met.minutes });
    }
}
