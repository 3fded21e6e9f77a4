//! What is known of a quiz.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use kernel::Id;
use serde::{Deserialize, Serialize};

use super::{instant, merge};
use crate::evidence::Answer;

/// What is known of a quiz: every attempt, and the last answer to each question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct QuizFacts {
    /// By attempt and question.
    pub attempts: BTreeMap<u32, BTreeMap<String, AnswerFact>>,
    /// By question.
    pub last: BTreeMap<String, LastAnswer>,
}

/// What is known of one question in one attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerFact {
    /// When it was first answered.
    #[serde(rename = "at", alias = "answered_at", with = "instant")]
    pub answered_at: DateTime<Utc>,
    /// When it was first answered rightly.
    #[serde(
        rename = "right",
        alias = "right_at",
        default,
        skip_serializing_if = "Option::is_none",
        with = "instant::or_none"
    )]
    pub right_at: Option<DateTime<Utc>>,
}

/// The last answer to a question, to show again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LastAnswer {
    /// The attempt.
    pub attempt: u32,
    /// When it was received.
    #[serde(rename = "at", alias = "received_at", with = "instant")]
    pub received_at: DateTime<Utc>,
    /// The evidence, which settles which is last of two at one instant.
    pub evidence: Id<crate::Evidence>,
    /// The answer.
    pub answer: Answer,
    /// Whether it is right.
    #[serde(rename = "right", alias = "correct")]
    pub correct: bool,
}

impl QuizFacts {
    /// Takes in one answer.
    pub(super) fn answer(&mut self, question: &str, last: LastAnswer) {
        let right_at = last.correct.then_some(last.received_at);
        let fact = AnswerFact { answered_at: last.received_at, right_at };
        let attempt = self.attempts.entry(last.attempt).or_default();
        attempt.entry(question.to_owned()).and_modify(|known| known.merge(fact)).or_insert(fact);
        match self.last.get_mut(question) {
            Some(known) => known.merge(last),
            None => drop(self.last.insert(question.to_owned(), last)),
        }
    }

    /// Takes in all that another knows.
    pub(super) fn merge(&mut self, other: Self) {
        merge::maps(&mut self.attempts, other.attempts, |mine, theirs| {
            merge::maps(mine, theirs, AnswerFact::merge);
        });
        merge::maps(&mut self.last, other.last, LastAnswer::merge);
    }
}

impl AnswerFact {
    fn merge(&mut self, other: Self) {
        merge::least(&mut self.answered_at, other.answered_at);
        merge::first(&mut self.right_at, other.right_at);
    }
}

impl LastAnswer {
    fn merge(&mut self, other: Self) {
        let order = |a: &Self| (a.attempt, a.received_at, a.evidence);
        if order(&other) > order(self) {
            *self = other;
        }
    }
}
