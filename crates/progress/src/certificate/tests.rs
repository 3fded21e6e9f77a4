//! Rules 7 and 13 by tables.

use rstest::rstest;

use super::{Missing, Unmet, eligible, missing_for_certificate};
use crate::conclusion::{Conclusion, conclude};
use crate::decision::{DecisionKind, Subject};
use crate::evidence::{EvidenceBody, EvidenceItem};
use crate::facts::{Facts, Weight};
use crate::outline::{Outline, Rule};
use crate::policy::{CertificateCredit, Credit, MakeUp, Policy};
use crate::samples::*;

/// A page, number 1, and a webinar, number 2.
fn small() -> Outline {
    let both = vec![activity(1, Rule::MarkDone), activity(2, Rule::Webinar(webinar()))];
    outline(vec![module(31, 0, both)])
}

fn page_done() -> EvidenceItem {
    item(1, 1, 5, EvidenceBody::MarkedDone {})
}

fn attended() -> EvidenceItem {
    item(2, 2, LIVE + 60, present(51, 0, 60))
}

fn recorded() -> EvidenceItem {
    item(3, 2, LIVE + 900, watched(71, &[(0.0, 3_600.0)]))
}

fn with(credit: Credit) -> Policy {
    Policy { credit, ..Policy::default() }
}

fn concluded(facts: &Facts) -> Conclusion {
    conclude(&small(), &Policy::default(), facts)
}

fn codes(facts: &Facts, policy: &Policy, minutes: i64) -> Vec<&'static str> {
    let conclusion = conclude(&course(), policy, facts);
    let missing = missing_for_certificate(&course(), policy, &conclusion, moment(minutes));
    missing.iter().map(Missing::code).collect()
}

#[test]
fn a_completed_course_with_its_webinar_live_earns_the_certificate() {
    let earned =
        eligible(&small(), &Policy::default(), &concluded(&facts([page_done(), attended()]))).unwrap();
    assert_eq!(earned.credit(), CertificateCredit::Completion);
    assert_eq!(earned.contact_minutes(), 120);
    assert_eq!(earned.earned_at(), at(LIVE + 48));
    assert_eq!(earned.webinars().len(), 1);
}

#[rstest]
#[case::alone(recorded())]
#[case::in_a_group(item(3, 2, LIVE + 900, EvidenceBody::GroupViewing { recording: id(61) }))]
fn a_recording_completes_the_course_and_earns_no_certificate(#[case] viewing: EvidenceItem) {
    let conclusion = concluded(&facts([page_done(), viewing]));
    assert!(conclusion.is_completed());
    let unmet = eligible(&small(), &Policy::default(), &conclusion);
    assert_eq!(unmet, Err(Unmet::Missing { webinars: vec![id(2)], course: false }));
}

#[test]
fn an_excuse_stands_in_for_a_webinar() {
    let mut facts = facts([page_done()]);
    decide(&mut facts, 1, Subject::Activity(id(2)), 9, DecisionKind::Excused);
    assert!(eligible(&small(), &Policy::default(), &concluded(&facts)).is_ok());
}

#[test]
fn credit_none_earns_no_certificate_whatever_was_done() {
    let all = concluded(&facts([page_done(), attended()]));
    assert_eq!(eligible(&small(), &with(Credit::None), &all), Err(Unmet::NoCredit));
    let missing = missing_for_certificate(&small(), &with(Credit::None), &all, moment(0));
    assert_eq!(missing, [Missing::NoCertificate]);
}

#[test]
fn credit_for_attendance_asks_for_the_webinars_only() {
    let there = concluded(&facts([attended()]));
    assert!(eligible(&small(), &with(Credit::Attendance), &there).is_ok());
    assert!(eligible(&small(), &with(Credit::Completion), &there).is_err());
}

#[test]
fn a_course_without_webinars_has_no_attendance_to_certify() {
    let page = alone(Rule::MarkDone);
    let done = conclude(&page, &Policy::default(), &facts([page_done()]));
    assert!(eligible(&page, &with(Credit::Attendance), &done).is_err());
    assert!(eligible(&page, &with(Credit::Completion), &done).is_ok());
}

#[test]
fn at_first_the_webinar_and_both_modules_are_missing() {
    let missing = codes(&Facts::default(), &Policy::default(), 0);
    assert_eq!(missing, ["live_next", "module_left", "module_to_come"]);
    assert_eq!(codes(&Facts::default(), &Policy::default(), 14 * DAY)[1..], ["module_left", "module_left"]);
}

#[test]
fn a_missed_webinar_can_be_made_up_while_the_policy_allows_it() {
    let policy = Policy { make_up: Some(MakeUp { days: 14, at_most: 1 }), ..Policy::default() };
    let over = LIVE + 2 * DAY + 60;
    assert_eq!(codes(&Facts::default(), &policy, over - 1)[0], "live_next");
    assert_eq!(codes(&Facts::default(), &policy, over)[0], "make_up");
    assert_eq!(codes(&Facts::default(), &policy, over + 14 * DAY)[0], "missed_live");
    assert_eq!(codes(&Facts::default(), &Policy::default(), over)[0], "missed_live");
}

#[test]
fn a_submission_that_waits_or_was_returned_is_named_and_not_counted_as_left() {
    let mut facts = facts([item(1, 5, 5, submitted(1, 200)), item(2, 4, 5, submitted(1, 200))]);
    decide(&mut facts, 1, Subject::Activity(id(4)), 9, DecisionKind::SubmissionReturned { revision: 1 });
    let conclusion = conclude(&course(), &Policy::default(), &facts);
    let missing = missing_for_certificate(&course(), &Policy::default(), &conclusion, moment(10));
    let codes: Vec<_> = missing.iter().map(Missing::code).collect();
    assert_eq!(codes, ["live_next", "module_left", "returned", "awaiting", "module_to_come"]);
    assert!(matches!(missing[1], Missing::ModuleLeft { left: 4, .. }));
}

#[test]
fn nothing_is_missing_exactly_when_the_certificate_was_earned() {
    let mut facts = Facts::default();
    for item in [page_done(), attended()] {
        facts.absorb(&item, Weight::Counts);
        let conclusion = concluded(&facts);
        let missing = missing_for_certificate(&small(), &Policy::default(), &conclusion, moment(0));
        assert_eq!(missing.is_empty(), eligible(&small(), &Policy::default(), &conclusion).is_ok());
    }
}
