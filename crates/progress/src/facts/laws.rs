//! The laws of merging: order, grouping and repetition of evidence change nothing.

use proptest::prelude::*;

use super::{Facts, Weight};
use crate::decision::{DecisionFact, DecisionKind, Subject};
use crate::evidence::{EvidenceBody, EvidenceItem};
use crate::samples::{answered, at, id, item, present, submitted, watched};

/// What somebody could send about the activities of the sample course.
pub(crate) fn body() -> impl Strategy<Value = (u128, EvidenceBody)> {
    let ranges = prop::collection::vec((0.0_f64..100.0, 0.0_f64..100.0), 0..4);
    let film = prop::collection::vec((0.0_f64..3600.0, 0.0_f64..3600.0), 0..4);
    prop_oneof![
        (1_u128..10).prop_map(|a| (a, EvidenceBody::Opened {})),
        prop::sample::select(vec![1_u128, 8, 9]).prop_map(|a| (a, EvidenceBody::MarkedDone {})),
        ranges.prop_map(|r| (2, watched(81, &r))),
        (71_u128..74, film).prop_map(|(m, r)| (7, watched(m, &r))),
        prop::sample::select(vec![(2_u128, 81_u128), (7, 71)])
            .prop_map(|(a, m)| (a, EvidenceBody::Read { media: id(m) })),
        (0_u32..3, 1_u32..4, any::<bool>()).prop_map(|(q, n, c)| (3, answered(&q.to_string(), n, c))),
        (4_u128..6, 1_u32..4, 0_u32..300).prop_map(|(a, r, w)| (a, submitted(r, w))),
        (7_u128..8, 1_u32..3, 0_u32..300).prop_map(|(a, r, w)| (a, submitted(r, w))),
        (1_u128..4, any::<bool>()).prop_map(|(p, answer)| {
            let answers_to = answer.then(|| id::<()>(99).uuid());
            (6, EvidenceBody::Posted { post: id::<()>(p).uuid(), answers_to })
        }),
        (51_u128..53, -9_i64..70, 0_i64..70).prop_map(|(s, from, to)| (7, present(s, from, to))),
        (61_u128..63).prop_map(|r| (7, EvidenceBody::GroupViewing { recording: id(r) })),
    ]
}

/// Evidence with distinct ids, received at any time.
pub(crate) fn evidence(most: usize) -> impl Strategy<Value = Vec<EvidenceItem>> {
    let received = prop::collection::vec((body(), 0_i64..40_000), 0..most);
    received.prop_map(|all| (1..).zip(all).map(|(n, ((a, body), t))| item(n, a, t, body)).collect())
}

/// Decisions with distinct ids.
pub(crate) fn decisions() -> impl Strategy<Value = Vec<(u128, DecisionFact)>> {
    use DecisionKind::{AttendanceDenied, Excused, LateWorkAccepted, TakenBack};
    let kind = prop_oneof![
        Just(Excused),
        Just(AttendanceDenied),
        Just(LateWorkAccepted),
        Just(TakenBack),
        (1_u32..3).prop_map(|revision| DecisionKind::SubmissionAccepted { revision }),
        (1_u32..3).prop_map(|revision| DecisionKind::SubmissionReturned { revision }),
    ];
    let one = (1_u128..9, kind, 0_i64..40_000, prop::option::of(1_u128..6));
    prop::collection::vec(one, 0..5).prop_map(|all| {
        let fact = |(activity, decision, t, supersedes): (_, _, _, Option<u128>)| DecisionFact {
            subject: Subject::Activity(id(activity)),
            decision,
            at: at(t),
            supersedes: supersedes.map(id),
        };
        (1..).zip(all.into_iter().map(fact)).collect()
    })
}

fn known(evidence: &[EvidenceItem], decisions: &[(u128, DecisionFact)]) -> Facts {
    let mut facts = Facts::default();
    for (n, item) in evidence.iter().enumerate() {
        facts.absorb(item, weight(n));
    }
    decisions.iter().for_each(|(n, d)| facts.decide(id(*n), d.clone()));
    facts
}

/// Some of it came late. An item's weight is its own, whenever it is absorbed.
const fn weight(n: usize) -> Weight {
    if n % 5 == 4 { Weight::Late } else { Weight::Counts }
}

fn merged(parts: &[&Facts]) -> Facts {
    parts.iter().fold(Facts::default(), |mut all, part| {
        all.merge((*part).clone());
        all
    })
}

proptest! {
    #[test]
    fn merging_is_commutative(a in evidence(12), b in evidence(12), d in decisions()) {
        let (a, b) = (known(&a, &d), known(&b, &[]));
        prop_assert_eq!(merged(&[&a, &b]), merged(&[&b, &a]));
    }

    #[test]
    fn merging_is_associative(a in evidence(8), b in evidence(8), c in evidence(8), d in decisions()) {
        let (a, b, c) = (known(&a, &d), known(&b, &[]), known(&c, &[]));
        let (left, right) = (merged(&[&a, &b]), merged(&[&b, &c]));
        prop_assert_eq!(merged(&[&left, &c]), merged(&[&a, &right]));
    }

    #[test]
    fn merging_is_idempotent(a in evidence(20), d in decisions()) {
        let a = known(&a, &d);
        prop_assert_eq!(merged(&[&a, &a]), a);
    }

    #[test]
    fn evidence_sent_again_and_in_another_order_changes_nothing(
        (straight, shuffled) in evidence(20).prop_flat_map(|e| {
            let numbered: Vec<_> = e.into_iter().enumerate().collect();
            (Just(numbered.clone()), Just([numbered.clone(), numbered].concat()).prop_shuffle())
        })
    ) {
        let absorb = |all: &[(usize, EvidenceItem)]| {
            let mut facts = Facts::default();
            all.iter().for_each(|(n, i)| facts.absorb(i, weight(*n)));
            facts
        };
        prop_assert_eq!(absorb(&shuffled), absorb(&straight));
    }

    #[test]
    fn absorbing_in_parts_is_merging_the_parts(e in evidence(20), cut in 0_usize..20) {
        let counts = |part: &[EvidenceItem]| crate::samples::facts(part.iter().cloned());
        let (first, second) = e.split_at(cut.min(e.len()));
        prop_assert_eq!(merged(&[&counts(first), &counts(second)]), counts(&e));
    }

    #[test]
    fn stored_facts_are_read_back_as_they_were(e in evidence(20), d in decisions()) {
        let facts = known(&e, &d);
        let stored = serde_json::to_string(&facts).unwrap();
        prop_assert_eq!(serde_json::from_str::<Facts>(&stored).unwrap(), facts);
    }
}
