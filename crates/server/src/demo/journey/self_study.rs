//! Films and quizzes.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Id, StorageError};
use modules::ActivityContent;
use modules::curriculum::ActivityNode;
use progress::evidence::{EvidenceBody, Grade};
use progress::taught::Taught;

use super::{Common, Journey};
use crate::demo::answers;
use crate::demo::persona::Persona;

impl Journey<'_, '_> {
    /// Begins what `learner@` stopped in the middle of: the film.
    pub(super) fn begin(
        &mut self,
        common: &Common<'_>,
        a: &ActivityNode,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let ActivityContent::Video(video) = &a.content else { return Ok(()) };
        let Some(film) = film_of(common.taught, video.film.as_deref()) else { return Ok(()) };
        let stopped = (video.seconds * 0.6).round();
        let at = at.max(common.now - TimeDelta::hours(20));
        self.say(common, a, EvidenceBody::Watched { media: film, ranges: vec![(0.0, stopped)] }, at)
    }

    pub(in crate::demo) fn film(
        &mut self,
        common: &Common<'_>,
        activity: &ActivityNode,
        seconds: f64,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let ActivityContent::Video(video) = &activity.content else { return Ok(()) };
        match film_of(common.taught, video.film.as_deref()) {
            Some(media) => {
                self.say(common, activity, EvidenceBody::Watched { media, ranges: vec![(0.0, seconds)] }, at)
            }
            None => self.say(common, activity, EvidenceBody::MarkedDone {}, at),
        }
    }

    /// One attempt that is passed, or three that are not.
    pub(super) fn quiz(
        &mut self,
        common: &Common<'_>,
        activity: &ActivityNode,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let ActivityContent::Quiz(quiz) = &activity.content else { return Ok(()) };
        let fails = self.persona == Persona::QuizFailed;
        let spare = (quiz.questions.len() as u64).saturating_sub(quiz.pass.into());
        let missed = if fails { spare + 1 } else { common.entropy.below(spare + 1) };
        for attempt in 1..=if fails { 3 } else { 1 } {
            for (n, question) in (0_u64..).zip(&quiz.questions) {
                let correct = n >= missed;
                let answer = if correct { answers::right(question) } else { answers::wrong(question) };
                let seconds = i64::try_from(n * 40).unwrap_or(0) + i64::from(attempt) * 600;
                let body = EvidenceBody::Answered {
                    question: question.id.clone(),
                    attempt,
                    answer,
                    graded: Some(Grade { correct }),
                };
                // finished within the hour, and never later than the demo's moment
                let answered = (at + TimeDelta::seconds(seconds)).min(common.now);
                self.say(common, activity, body, answered)?;
            }
        }
        Ok(())
    }
}

/// The stored film of a name.
fn film_of(taught: &Taught, name: Option<&str>) -> Option<Id<modules::Media>> {
    taught.tree.media.get(name?).map(|m| m.id)
}
