//! A quiz, a question at a time: asked, answered, explained, and what came of the attempt.

mod ask;
mod feedback;
mod head;
mod outcome;
mod place;
mod take;

use axum::response::Response;
use http::Fault;
use modules::activity::quiz::Quiz;
use progress::facts::QuizFacts;

pub use take::take;

use super::activity::Opened;
use place::{Asked, Stand};

/// The page of a quiz: where the learner stands in it.
///
/// # Errors
/// None of its own.
pub(super) fn answer(opened: &Opened, quiz: &Quiz) -> Result<Response, Fault> {
    let asked = Asked::of(opened.ctx.arrival.target());
    let known = known(opened);
    match place::stand(quiz, known, &asked) {
        Stand::Ask { attempt, number } => ask::answer(opened, quiz, attempt, number, None),
        Stand::Feedback { attempt, number } => feedback::answer(opened, quiz, attempt, number),
        Stand::Outcome { attempt } => outcome::answer(opened, quiz, attempt),
    }
}

/// What is known of the learner's attempts.
fn known(opened: &Opened) -> Option<&QuizFacts> {
    let facts = opened.learning.own.facts.activities.get(&opened.activity().id);
    facts.and_then(|facts| facts.quiz.as_ref())
}

/// In which order this learner sees the answers of this attempt: the same on each device.
fn seed(opened: &Opened, attempt: u32) -> u64 {
    let (high, low) = opened.learning.place.enrolment_id.uuid().as_u64_pair();
    (high ^ low).wrapping_add(attempt.into())
}
