use chrono::DateTime;

use super::*;

const NEEDED: u32 = 48 * 60;

fn minutes(from: i64, to: i64) -> Span {
    let at = |m: i64| DateTime::from_timestamp(1_657_216_800 + m * 60, 0).unwrap();
    Span { from: at(from), to: at(to) }
}

fn line(present: &[(Source, Span)], decided: Option<bool>) -> Line {
    Line { present: present.to_vec(), decided }
}

fn tick(line: &Line, tick: Tick, reason: bool) -> Result<Step, Why> {
    line.tick(tick, &minutes(0, 60), NEEDED, reason)
}

#[test]
fn a_tick_where_nothing_was_measured_is_evidence_and_needs_no_reason() {
    assert_eq!(tick(&line(&[], None), Tick::Present, false), Ok(Step::Evidence));
    let code = line(&[(Source::Code, minutes(0, 1))], None);
    assert_eq!(tick(&code, Tick::Present, false), Ok(Step::Evidence));
}

#[test]
fn a_tick_against_measured_minutes_is_a_decision_with_a_reason() {
    let short = line(&[(Source::JoinPage, minutes(0, 12))], None);
    assert_eq!(tick(&short, Tick::Present, false), Err(Why::ReasonNeeded {}));
    assert_eq!(tick(&short, Tick::Present, true), Ok(Step::Decision(true)));
    let enough = line(&[(Source::ProviderReport, minutes(0, 50))], None);
    assert_eq!(tick(&enough, Tick::Absent, false), Err(Why::ReasonNeeded {}));
    assert_eq!(tick(&enough, Tick::Absent, true), Ok(Step::Decision(false)));
}

#[test]
fn taking_a_tick_back_is_a_decision_because_evidence_stays() {
    let ticked = line(&[(Source::Roll, minutes(0, 60))], None);
    assert_eq!(tick(&ticked, Tick::Absent, true), Ok(Step::Decision(false)));
}

#[test]
fn what_the_roll_says_already_writes_nothing() {
    assert_eq!(tick(&line(&[], None), Tick::Absent, false), Ok(Step::Nothing));
    assert_eq!(tick(&line(&[], Some(true)), Tick::Present, false), Ok(Step::Nothing));
    let enough = line(&[(Source::JoinPage, minutes(0, 48))], None);
    assert_eq!(tick(&enough, Tick::Present, false), Ok(Step::Nothing));
}

#[test]
fn a_decision_is_overruled_by_a_decision_only() {
    let denied = line(&[(Source::JoinPage, minutes(0, 60))], Some(false));
    assert!(!denied.is_present(&minutes(0, 60), NEEDED));
    assert_eq!(tick(&denied, Tick::Present, false), Err(Why::ReasonNeeded {}));
    assert_eq!(tick(&denied, Tick::Present, true), Ok(Step::Decision(true)));
}

#[test]
fn sources_are_shown_each_and_counted_together_once() {
    let both = line(&[(Source::ProviderReport, minutes(10, 70)), (Source::JoinPage, minutes(-5, 30))], None);
    let held = minutes(0, 60);
    assert_eq!(both.by_source(&held), [(Source::JoinPage, 30 * 60), (Source::ProviderReport, 50 * 60)]);
    assert_eq!(both.seconds(&held), 60 * 60);
}
