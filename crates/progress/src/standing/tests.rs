//! What is read at a moment, by tables.

use kernel::Reason;
use rstest::rstest;

use super::{HandRules, Here, ModuleReading, Reading, needs_hand, read_activity, read_module};
use crate::conclusion::conclude;
use crate::decision::{DecisionKind, Subject};
use crate::evidence::EvidenceBody;
use crate::facts::Facts;
use crate::policy::Policy;
use crate::samples::*;

fn read(facts: &Facts, n: usize, minutes: i64) -> Reading {
    let outline = course();
    let conclusion = conclude(&outline, &Policy::default(), facts);
    let (module, activity) = outline.activities().nth(n).unwrap();
    read_activity(&outline.modules[module], activity, &conclusion.activities[n], moment(minutes))
}

const OVER: i64 = LIVE + 2 * DAY + 60;

#[rstest]
#[case::before_it_is_due(0, 10 * DAY - 1, Reading::Open)]
#[case::at_the_due_instant_it_is_late(0, 10 * DAY, Reading::Late)]
#[case::a_webinar_to_come(6, OVER - 1, Reading::Open)]
#[case::a_webinar_is_missed_when_its_last_session_is_over(6, OVER, Reading::Missed)]
fn nothing_was_done(#[case] n: usize, #[case] minutes: i64, #[case] reading: Reading) {
    assert_eq!(read(&Facts::default(), n, minutes), reading);
}

#[test]
fn a_module_that_has_not_opened_is_not_late() {
    assert_eq!(read(&Facts::default(), 8, 14 * DAY - 1), Reading::NotOpenYet);
}

#[test]
fn a_webinar_watched_as_a_recording_was_not_missed() {
    let recorded = facts([item(1, 7, OVER, watched(71, &[(0.0, 3_600.0)]))]);
    assert_eq!(read(&recorded, 6, OVER + 1), Reading::Done);
}

#[test]
fn more_time_moves_the_due_instant_for_one_learner() {
    let mut facts = Facts::default();
    let until = at(12 * DAY);
    decide(&mut facts, 1, Subject::Activity(id(1)), 5, DecisionKind::MoreTime { until });
    assert_eq!(read(&facts, 0, 12 * DAY - 1), Reading::Open);
    assert_eq!(read(&facts, 0, 12 * DAY), Reading::Late);
}

#[test]
fn a_module_reads_as_its_activities_do() {
    let outline = course();
    let reads = |facts: &Facts, n: usize, minutes| {
        let c = conclude(&outline, &Policy::default(), facts);
        read_module(&outline.modules[n], &c.modules[n], &c, moment(minutes))
    };
    let opened = facts([item(1, 1, 5, EvidenceBody::Opened {})]);
    assert_eq!(reads(&opened, 0, 6), ModuleReading::UnderWay);
    assert_eq!(reads(&Facts::default(), 0, 6), ModuleReading::NotStarted);
    assert_eq!(reads(&Facts::default(), 1, 6), ModuleReading::NotOpenYet);
    let done = facts([item(1, 8, 5, EvidenceBody::MarkedDone {})]);
    assert_eq!(reads(&done, 1, 6), ModuleReading::Done);
}

fn hand(facts: &Facts, last: Option<i64>, minutes: i64) -> Vec<&'static str> {
    let outline = course();
    let conclusion = conclude(&outline, &Policy::default(), facts);
    let here = Here { enrolled_at: at(-20 * DAY), last: last.map(at) };
    let reasons = needs_hand(&outline, &conclusion, here, HandRules::default(), moment(minutes));
    reasons.iter().map(Reason::code).collect()
}

#[rstest]
#[case::absence_counts_from_the_first_day(None, 3 * DAY - 1, &[])]
#[case::never_came(None, 3 * DAY, &["hand_never_came"])]
#[case::away_four_days(Some(DAY), 6 * DAY - 1, &[])]
#[case::away_five_days(Some(DAY), 6 * DAY, &["hand_away"])]
#[case::before_the_first_day_nobody_is_away(Some(-15 * DAY), -1, &[])]
#[case::missed_and_away(Some(0), OVER, &["hand_missed_webinar", "hand_away"])]
#[case::late_and_missed(Some(11 * DAY), 11 * DAY, &["hand_missed_webinar", "hand_late"])]
fn needs_a_hand(#[case] last: Option<i64>, #[case] minutes: i64, #[case] codes: &[&str]) {
    assert_eq!(hand(&Facts::default(), last, minutes), codes);
}

#[test]
fn a_quiz_failed_three_times_needs_a_hand_until_it_is_passed() {
    let attempt = |n: u32, correct| {
        let one = move |(i, q): (u128, &&str)| item(u128::from(n) * 10 + i, 3, 5, answered(q, n, correct));
        (0..).zip(&["a", "b", "c"]).map(one).collect::<Vec<_>>()
    };
    let failed = |times: u32| (1..=times).flat_map(|n| attempt(n, false)).collect::<Vec<_>>();
    assert!(hand(&facts(failed(2)), Some(5), 6).is_empty());
    assert_eq!(hand(&facts(failed(3)), Some(5), 6), ["hand_quiz_failed"]);
    let passed = failed(3).into_iter().chain(attempt(4, true));
    assert!(hand(&facts(passed), Some(5), 6).is_empty());
}

#[test]
fn nobody_needs_a_hand_who_has_completed_the_course() {
    let mut facts = Facts::default();
    [31, 32]
        .into_iter()
        .for_each(|m| decide(&mut facts, m, Subject::Module(id(m)), 5, DecisionKind::Excused));
    assert!(hand(&facts, None, 90 * DAY).is_empty());
}
