//! Quizzes: enough right answers in one attempt; the best attempt counts.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::Measure;
use super::self_study::Found;
use crate::facts::{ActivityFacts, AnswerFact};

/// The earliest passing answer of any attempt.
pub(super) fn answered(questions: u32, pass: u32, facts: &ActivityFacts) -> Found {
    let Some(quiz) = &facts.quiz else { return (None, None) };
    let attempts = || quiz.attempts.values();
    let passed_at = attempts().filter_map(|a| passed_at(a, pass)).min();
    let best = attempts().map(right).max().unwrap_or(0);
    let whole = |a: &&BTreeMap<String, AnswerFact>| a.len() >= questions as usize;
    let failed = attempts().filter(whole).filter(|a| right(a) < pass).count();
    let failed = u32::try_from(failed).unwrap_or(u32::MAX);
    (passed_at, Some(Measure::Score { best, pass, of: questions, failed }))
}

fn right(attempt: &BTreeMap<String, AnswerFact>) -> u32 {
    let right = attempt.values().filter(|a| a.right_at.is_some()).count();
    u32::try_from(right).unwrap_or(u32::MAX)
}

/// The instant of the right answer that passed. A quiz that asks for none right is passed by the first answer.
fn passed_at(attempt: &BTreeMap<String, AnswerFact>, pass: u32) -> Option<DateTime<Utc>> {
    let Some(index) = pass.checked_sub(1) else {
        return attempt.values().map(|a| a.answered_at).min();
    };
    let mut right: Vec<_> = attempt.values().filter_map(|a| a.right_at).collect();
    right.sort_unstable();
    right.get(index as usize).copied()
}
