use super::super::{How, State, conclude};
use super::of;
use crate::decision::{DecisionFact, DecisionKind, Met, Subject};
use crate::evidence::EvidenceBody;
use crate::facts::{Facts, Weight};
use crate::outline::Rule;
use crate::policy::Policy;
use crate::samples::*;

#[test]
fn excusing_a_module_excuses_each_of_its_activities() {
    let mut facts = Facts::default();
    decide(&mut facts, 1, Subject::Module(id(31)), 5, DecisionKind::Excused);
    let found = conclude(&course(), &Policy::default(), &facts);
    assert!(found.activities[..7].iter().all(|a| a.how == Some(How::Excused)));
    assert_eq!(found.modules[0].completed_at, Some(at(5)));
    assert_eq!(found.modules[1].completed_at, None);
}

#[test]
fn nobody_is_excused_from_a_course() {
    let mut facts = Facts::default();
    decide(&mut facts, 1, Subject::Course, 5, DecisionKind::Excused);
    let found = conclude(&course(), &Policy::default(), &facts);
    assert!(found.activities.iter().all(|a| a.state == State::Open));
}

#[test]
fn what_was_done_is_not_shown_as_excused() {
    let mut facts = facts([item(1, 1, 9, EvidenceBody::MarkedDone {})]);
    decide(&mut facts, 1, Subject::Activity(id(1)), 5, DecisionKind::Excused);
    let found = of(Rule::MarkDone, &facts);
    assert_eq!((found.how, found.minutes), (None, 60));
}

#[test]
fn an_excuse_taken_back_excuses_no_longer() {
    let mut facts = Facts::default();
    decide(&mut facts, 1, Subject::Activity(id(1)), 5, DecisionKind::Excused);
    let taken_back = DecisionFact {
        subject: Subject::Activity(id(1)),
        decision: DecisionKind::TakenBack,
        at: at(6),
        supersedes: Some(id(1)),
    };
    facts.decide(id(2), taken_back);
    assert_eq!(of(Rule::MarkDone, &facts).state, State::Open);
}

#[test]
fn late_evidence_moves_nothing_until_late_work_is_accepted() {
    let mut facts = Facts::default();
    facts.absorb(&item(1, 1, 5, EvidenceBody::MarkedDone {}), Weight::Late);
    assert_eq!(of(Rule::MarkDone, &facts).state, State::Open);
    decide(&mut facts, 1, Subject::Activity(id(1)), 9, DecisionKind::LateWorkAccepted);
    assert_eq!(of(Rule::MarkDone, &facts).completed_at, Some(at(5)));
}

#[test]
fn what_was_carried_keeps_its_how_and_its_day() {
    let mut facts = Facts::default();
    let met = Met { how: Some(How::Live), at: at(-9 * DAY), minutes: 55 };
    decide(&mut facts, 1, Subject::Activity(id(1)), 5, DecisionKind::Carried { met });
    let found = of(Rule::Webinar(webinar()), &facts);
    assert_eq!((found.how, found.completed_at, found.minutes), (Some(How::Live), Some(at(-9 * DAY)), 55));
}

#[test]
fn what_was_kept_of_the_course_completes_it() {
    let mut facts = Facts::default();
    let met = Met { how: None, at: at(3), minutes: 0 };
    decide(&mut facts, 1, Subject::Course, 5, DecisionKind::Kept { policy_version: 1, met });
    assert_eq!(conclude(&course(), &Policy::default(), &facts).completed_at, Some(at(3)));
}
