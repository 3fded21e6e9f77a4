//! A dry run: what a change of policy or curriculum would give and take (rule 5).

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use kernel::{AnyId, Id};
use serde::Serialize;

use crate::certificate::eligible;
use crate::conclusion::{Conclusion, How, conclude};
use crate::decision::{DecisionFact, DecisionKind, Met, Subject};
use crate::facts::Facts;
use crate::outline::Outline;
use crate::policy::Policy;

/// What a change does to one enrolment.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Change {
    /// Completed only after the change.
    pub gained: Vec<Subject>,
    /// Completed only before it.
    pub lost: Vec<Lost>,
    /// Completed still, but no longer in a way on which a certificate can rest (rule 6).
    pub lowered: Vec<Lost>,
    /// Whether it makes the enrolment eligible for its certificate.
    pub certificate_gained: bool,
    /// Whether it takes that away. A cohort's certificate policy stays the one that it opened with, unless an
    /// admin decides otherwise, so this is shown and not kept by itself.
    pub certificate_lost: bool,
}

/// A completion that the change would remove.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Lost {
    /// What was completed.
    pub subject: Subject,
    /// How it had been reached.
    pub met: Met,
}

impl Change {
    /// Whether nothing changes.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// The decisions that keep what would be lost, citing the version under which it was reached.
    pub fn kept(&self, old: &Policy) -> impl Iterator<Item = (Subject, DecisionKind)> + '_ {
        let policy_version = old.version;
        let gone = self.lost.iter().chain(&self.lowered);
        gone.map(move |l| (l.subject, DecisionKind::Kept { policy_version, met: l.met }))
    }

    /// The facts with those decisions, under ids that are never stored.
    fn applied<'a>(&self, facts: &'a Facts, old: &Policy, at: DateTime<Utc>) -> Cow<'a, Facts> {
        let mut facts = Cow::Borrowed(facts);
        for (n, (subject, decision)) in (0_u128..).zip(self.kept(old)) {
            let fact = DecisionFact { subject, decision, at, supersedes: None };
            facts.to_mut().decide(AnyId::from_u128(u128::MAX - n).into(), fact);
        }
        facts
    }
}

/// Compares two conclusions of one enrolment.
#[must_use]
pub fn compare(before: &Conclusion, after: &Conclusion) -> Change {
    let (old, new) = (completions(before), completions(after));
    let missing_in = |these: &[(Subject, Met)], s: &Subject| !these.iter().any(|(other, _)| other == s);
    Change {
        gained: new.iter().map(|(s, _)| *s).filter(|s| missing_in(&old, s)).collect(),
        lost: old
            .iter()
            .filter(|(s, _)| missing_in(&new, s))
            .map(|&(subject, met)| Lost { subject, met })
            .collect(),
        lowered: lowered(&old, &new),
        ..Change::default()
    }
}

fn lowered(old: &[(Subject, Met)], new: &[(Subject, Met)]) -> Vec<Lost> {
    let certifies = |how: How| how.certifying().is_some();
    let now = |s: Subject| new.iter().find(|(other, _)| *other == s).and_then(|(_, met)| met.how);
    // self-study that is done by its own rule has no way to name, and is better than an excuse
    let is_lowered =
        |s: Subject, was: &Met| was.how.is_some_and(certifies) && now(s).is_some_and(|is| !certifies(is));
    let all = old.iter().filter(|(s, was)| is_lowered(*s, was));
    all.map(|&(subject, met)| Lost { subject, met }).collect()
}

fn completions(conclusion: &Conclusion) -> Vec<(Subject, Met)> {
    let met = |at: DateTime<Utc>| Met { how: None, at, minutes: 0 };
    let activities = conclusion.activities.iter().filter_map(|a| {
        a.completed_at.map(|at| (Subject::Activity(a.id), Met { how: a.how, at, minutes: a.minutes }))
    });
    let modules =
        conclusion.modules.iter().filter_map(|m| m.completed_at.map(|at| (Subject::Module(m.id), met(at))));
    let course = conclusion.completed_at.map(|at| (Subject::Course, met(at)));
    activities.chain(modules).chain(course).collect()
}

/// One side of a change: the curriculum and the policy that it goes with.
#[derive(Clone, Copy)]
pub struct Version<'a> {
    /// The curriculum.
    pub outline: &'a Outline,
    /// The policy.
    pub policy: &'a Policy,
}

/// What a change would do to a cohort.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct DryRun {
    /// Enrolments looked at.
    pub enrolments: u32,
    /// Those for whom something changes.
    pub changes: Vec<(Id<courses::Enrolment>, Change)>,
}

/// Concludes every enrolment before the change and after it, made at this instant, with what it keeps.
#[must_use]
pub fn dry_run<'a>(
    enrolments: impl IntoIterator<Item = (Id<courses::Enrolment>, &'a Facts)>,
    before: Version<'_>,
    after: Version<'_>,
    at: DateTime<Utc>,
) -> DryRun {
    let mut run = DryRun::default();
    for (id, facts) in enrolments {
        run.enrolments += 1;
        let change = change(facts, before, after, at);
        if !change.is_none() {
            run.changes.push((id, change));
        }
    }
    run
}

fn change(facts: &Facts, before: Version<'_>, after: Version<'_>, at: DateTime<Utc>) -> Change {
    let old = conclude(before.outline, before.policy, facts);
    let change = compare(&old, &conclude(after.outline, after.policy, facts));
    let kept = conclude(after.outline, after.policy, &change.applied(facts, before.policy, at));
    let was = eligible(before.outline, before.policy, &old).is_ok();
    let is = eligible(after.outline, after.policy, &kept).is_ok();
    Change { certificate_gained: is && !was, certificate_lost: was && !is, ..change }
}
