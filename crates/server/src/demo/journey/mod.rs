//! One learner's way through the course, from the persona: evidence and decisions up to the demo's moment.

mod common;
mod discuss;
mod self_study;
mod together;

use auth::Person;
use chrono::{DateTime, Utc};
pub(super) use common::Common;
use kernel::{Id, Moment, StorageError};
use modules::ActivityContent;
use modules::activity::content::WorkMode;
use modules::curriculum::{ActivityNode, ModuleNode};
use progress::decision::{DecisionFact, DecisionKind, Subject};
use progress::evidence::{EvidenceBody, EvidenceItem};
use progress::row::Journal;

use super::persona::Persona;
use super::seats::Place;
use super::{live, texts};

/// One learner on their way.
pub(super) struct Journey<'a, 't> {
    pub(super) place: &'a Place,
    pub(super) persona: Persona,
    pub(super) journal: Journal<'t>,
}

impl Journey<'_, '_> {
    /// Goes through everything that is open.
    pub(in crate::demo) fn go(&mut self, common: &mut Common<'_>) -> Result<(), StorageError> {
        let (taught, now) = (common.taught, common.now);
        for module in taught.tree.modules.iter().filter(|m| m.opens_at.is_some_and(|at| at <= now)) {
            for activity in &module.activities {
                self.activity(common, module, activity)?;
            }
        }
        Ok(())
    }

    fn activity(
        &mut self,
        common: &mut Common<'_>,
        module: &ModuleNode,
        activity: &ActivityNode,
    ) -> Result<(), StorageError> {
        if let Some(webinar) = &activity.webinar {
            return live::webinar(self, common, activity, webinar);
        }
        if !activity.required && common.one_in(2) {
            return Ok(());
        }
        let Some(at) = common.done_at(self.persona, module, activity) else { return Ok(()) };
        if self.is_yet_to_do(module, activity) {
            return self.begin(common, activity, at);
        }
        match &activity.content {
            ActivityContent::Video(video) => self.film(common, activity, video.seconds, at),
            ActivityContent::Quiz(_) => self.quiz(common, activity, at),
            ActivityContent::Reflection(r) if r.mode == WorkMode::Team => {
                self.together(common, activity, r.min_words, at)
            }
            ActivityContent::Reflection(r) => {
                let text = texts::reflection(r.min_words, self.place.member.language, common.entropy);
                self.submit(common, activity, text, None, at)
            }
            ActivityContent::Discussion(d) => self.discuss(common, activity, d.posts, d.answers, at),
            _ => self.say(common, activity, EvidenceBody::MarkedDone {}, at),
        }
    }

    /// Of the second module `learner@` has done three: two to read and one live.
    fn is_yet_to_do(&self, module: &ModuleNode, activity: &ActivityNode) -> bool {
        let done = ["what-a-mentor-does", "our-program-on-one-page"];
        self.persona == Persona::Featured && module.position >= 2 && !done.contains(&activity.slug.as_str())
    }

    pub(in crate::demo) fn say(
        &mut self,
        common: &Common<'_>,
        activity: &ActivityNode,
        body: EvidenceBody,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        self.say_by(common, activity, body, at, None)
    }

    fn say_by(
        &mut self,
        common: &Common<'_>,
        activity: &ActivityNode,
        body: EvidenceBody,
        at: DateTime<Utc>,
        author: Option<Id<Person>>,
    ) -> Result<(), StorageError> {
        let id = common.entropy.id(Moment::at(at));
        self.journal.evidence(EvidenceItem { id, activity: activity.id, received_at: at, body }, author)
    }

    pub(in crate::demo) fn decide(
        &mut self,
        common: &Common<'_>,
        activity: &ActivityNode,
        decision: DecisionKind,
        at: DateTime<Utc>,
        reason: &str,
    ) -> Result<(), StorageError> {
        let fact = DecisionFact { subject: Subject::Activity(activity.id), decision, at, supersedes: None };
        self.journal.decision(common.entropy.id(Moment::at(at)), fact, common.facilitator, reason)
    }
}
