use super::super::{How, State, conclude};
use super::of;
use crate::decision::{DecisionFact, DecisionKind, Met, Subject};
use crate::evidence::EvidenceBody;
use crate::facts::{Facts, Weight};
use crate::outline::Rule;
use crate::policy::{Policy, Share, compare};
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

/// What a change from one policy to another would lower, of the activities done.
fn lowered(facts: &Facts, rule: Rule, old: &Policy, new: &Policy) -> Vec<Subject> {
    let outline = alone(rule);
    let change = compare(&conclude(&outline, old, facts), &conclude(&outline, new, facts));
    assert_eq!((change.lost, change.gained), (vec![], vec![]));
    change.lowered.iter().map(|lost| lost.subject).collect()
}

#[test]
fn a_webinar_that_stays_done_by_its_recording_alone_is_lowered() {
    let (lax, strict) = (Policy { present: Share::percent(50), ..Policy::default() }, Policy::default());
    let there = [item(1, 1, LIVE + 40, present(51, 0, 40)), item(2, 1, DAY, watched(71, &[(0.0, 3600.0)]))];
    let both = facts(there);
    let rule = || Rule::Webinar(webinar());
    assert_eq!(lowered(&both, rule(), &lax, &strict), [Subject::Activity(id(1))]);
    assert_eq!(lowered(&both, rule(), &strict, &lax), []);
}

#[test]
fn self_study_done_by_its_own_rule_is_no_lower_than_an_excuse() {
    let (strict, lax) = (Policy::default(), Policy { watched: Share::percent(40), ..Policy::default() });
    let mut half = facts([item(1, 1, 5, watched(81, &[(0.0, 50.0)]))]);
    decide(&mut half, 1, Subject::Activity(id(1)), 3, DecisionKind::Excused);
    assert_eq!(lowered(&half, Rule::Watch(film(&[81], 100.0)), &strict, &lax), []);
}
