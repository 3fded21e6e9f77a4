use proptest::prelude::*;

use super::super::{ActivityConclusion, Conclusion, conclude};
use crate::evidence::EvidenceItem;
use crate::facts::laws::{decisions, evidence};
use crate::facts::{Facts, Weight};
use crate::policy::{MakeUp, Policy, Share, Version, compare, dry_run};
use crate::samples::{course, id};

fn policy() -> Policy {
    Policy { make_up: Some(MakeUp { days: 14, at_most: 1 }), ..Policy::default() }
}

fn absorb(facts: &mut Facts, all: &[EvidenceItem]) {
    all.iter().for_each(|i| facts.absorb(i, Weight::Counts));
}

fn later(before: &ActivityConclusion, after: &ActivityConclusion) -> bool {
    match (before.completed_at, after.completed_at) {
        (Some(was), Some(is)) => is > was,
        (Some(_), None) => true,
        (None, _) => false,
    }
}

/// Any policy that the form takes.
fn policies(version: u32) -> impl Strategy<Value = Policy> {
    let make_up =
        prop::option::of((1_u32..40, 1_u32..3).prop_map(|(days, at_most)| MakeUp { days, at_most }));
    let shares = (1_u16..101, 1_u16..101).prop_map(|(p, w)| (Share::percent(p), Share::percent(w)));
    (shares, any::<bool>(), make_up, prop::option::of(1_u32..3)).prop_map(
        move |((present, watched), transcript_counts, make_up, modules_needed)| Policy {
            version,
            present,
            watched,
            transcript_counts,
            make_up,
            modules_needed,
            ..Policy::default()
        },
    )
}

proptest! {
    #[test]
    fn more_evidence_never_removes_a_completion(a in evidence(40), b in evidence(40), d in decisions()) {
        let mut facts = Facts::default();
        absorb(&mut facts, &a);
        d.iter().for_each(|(n, d)| facts.decide(id(*n), d.clone()));
        let before = conclude(&course(), &policy(), &facts);
        absorb(&mut facts, &b);
        let after = conclude(&course(), &policy(), &facts);
        prop_assert!(compare(&before, &after).lost.is_empty());
        let pairs = before.activities.iter().zip(&after.activities);
        for (was, is) in pairs {
            prop_assert!(!later(was, is), "dated later: {:?} {:?}", was, is);
        }
    }

    #[test]
    fn the_order_of_evidence_does_not_change_the_conclusion(
        (a, b) in evidence(40).prop_flat_map(|e| (Just(e.clone()), Just(e).prop_shuffle()))
    ) {
        let concluded = |all: &[EvidenceItem]| {
            let mut facts = Facts::default();
            absorb(&mut facts, all);
            conclude(&course(), &policy(), &facts)
        };
        prop_assert_eq!(concluded(&a), concluded(&b));
    }

    #[test]
    fn a_stored_conclusion_is_read_back_as_it_was(e in evidence(40)) {
        let mut facts = Facts::default();
        absorb(&mut facts, &e);
        let conclusion = conclude(&course(), &policy(), &facts);
        let stored = conclusion.stored().unwrap();
        prop_assert_eq!(Conclusion::read(&stored, &course(), policy().version).unwrap(), conclusion);
    }

    #[test]
    fn what_another_policy_would_take_is_kept_by_the_decisions_it_proposes(
        e in evidence(60), d in decisions(), old in policies(1), new in policies(2)
    ) {
        let mut facts = Facts::default();
        absorb(&mut facts, &e);
        d.iter().for_each(|(n, d)| facts.decide(id(*n), d.clone()));
        let outline = course();
        let (before, after) = (Version { outline: &outline, policy: &old }, Version { outline: &outline, policy: &new });
        let run = dry_run([(id(1), &facts)], before, after, crate::samples::at(99_999));
        let was = conclude(&outline, &old, &facts);
        for (n, (subject, decision)) in (1_000_u128..).zip(run.changes.iter().flat_map(|(_, c)| c.kept(&old))) {
            crate::samples::decide(&mut facts, n, subject, 99_999, decision);
        }
        let left = compare(&was, &conclude(&outline, &new, &facts));
        prop_assert!(left.lost.is_empty() && left.lowered.is_empty(), "{:?}", left);
    }
}
