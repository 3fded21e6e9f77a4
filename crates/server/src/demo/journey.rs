//! One learner's way through the course, from the persona: evidence and decisions up to the demo's moment.

use std::collections::BTreeMap;

use auth::Person;
use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Entropy, Id, Moment, StorageError};
use modules::ActivityContent;
use modules::activity::content::WorkMode;
use modules::curriculum::{ActivityNode, ModuleNode};
use progress::conversation::entity as post;
use progress::decision::{DecisionFact, DecisionKind, Subject};
use progress::evidence::{EvidenceBody, EvidenceItem, Grade, Submitted, count_words};
use progress::row::Journal;
use progress::taught::Taught;

use super::cohorts::Made;
use super::persona::Persona;
use super::seats::Place;
use super::{answers, live, texts};

/// What all learners of a cohort share while their ways are told.
pub(super) struct Common<'a> {
    pub(super) made: &'a Made,
    pub(super) taught: &'a Taught,
    pub(super) entropy: &'a Entropy,
    pub(super) now: DateTime<Utc>,
    /// Who facilitates and decides.
    pub(super) facilitator: Id<Person>,
    /// What each team handed in, by team and activity.
    pub(super) team_work: BTreeMap<(Id<courses::Team>, Id<modules::Activity>), Option<Work>>,
    /// The discussions' posts so far, for those who answer.
    pub(super) posts: Vec<post::Model>,
    /// The first post of each discussion, which facilitators wrote.
    pub(super) openings: BTreeMap<Id<modules::Activity>, kernel::AnyId>,
}

/// Something that was handed in.
#[derive(Clone, Debug)]
pub(super) struct Work {
    text: String,
    by: Id<Person>,
    at: DateTime<Utc>,
}

/// One learner on their way.
pub(super) struct Journey<'a, 't> {
    pub(super) place: &'a Place,
    pub(super) persona: Persona,
    pub(super) journal: Journal<'t>,
}

impl Common<'_> {
    fn minutes(&self, below: u64) -> TimeDelta {
        TimeDelta::minutes(i64::try_from(self.entropy.below(below)).unwrap_or(0))
    }

    /// Whether something happens one time in so many.
    fn one_in(&self, n: u64) -> bool {
        self.entropy.below(n) == 0
    }

    /// When somebody does what is due then, before the demo's moment; nothing where that is still to come.
    fn done_at(
        &self,
        persona: Persona,
        module: &ModuleNode,
        activity: &ActivityNode,
    ) -> Option<DateTime<Utc>> {
        let due = activity.due_at.or(module.ends_at)?;
        let opens = module.opens_at?;
        // between breakfast and late evening of the day
        let mut wished = due + persona.lag() - self.minutes(14 * 60);
        if persona == Persona::Featured {
            wished = wished.min(self.now - TimeDelta::hours(30));
        }
        let at = wished.max(opens + TimeDelta::hours(9) + self.minutes(600));
        let stops = self.made.spec.first_day;
        let begins = courses::cohort::dates::midnight(stops, &self.made.spec.zone).instant;
        let last = begins + TimeDelta::days(persona.last_day().min(10_000));
        (at <= self.now && at < last).then_some(at)
    }
}

impl Journey<'_, '_> {
    /// Goes through everything that is open.
    pub(super) fn go(&mut self, common: &mut Common<'_>) -> Result<(), StorageError> {
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

    /// Begins what `learner@` stopped in the middle of: the film.
    fn begin(
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

    pub(super) fn say(
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

    fn film(
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
    fn quiz(
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

    /// The lead hands in for all; what the lead did not do, the team did not do.
    fn together(
        &mut self,
        common: &mut Common<'_>,
        activity: &ActivityNode,
        min_words: u32,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let member = &self.place.member;
        let write = |entropy: &Entropy| Work {
            text: texts::reflection(min_words, member.language, entropy),
            by: member.person,
            at,
        };
        let work = match self.place.team {
            None => Some(write(common.entropy)),
            Some(team) if self.place.leads => {
                let work = write(common.entropy);
                common.team_work.insert((team, activity.id), Some(work.clone()));
                Some(work)
            }
            Some(team) => common.team_work.get(&(team, activity.id)).cloned().flatten(),
        };
        let Some(work) = work else { return Ok(()) };
        let author = (work.by != member.person).then_some(work.by);
        self.submit(common, activity, work.text, author, work.at)?;
        self.accept(common, activity, work.at)
    }

    /// A facilitator has read it two days later.
    fn accept(
        &mut self,
        common: &Common<'_>,
        activity: &ActivityNode,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let read = at + TimeDelta::hours(43);
        if read > common.now {
            return Ok(());
        }
        let word = DecisionKind::SubmissionAccepted { revision: 1 };
        self.decide(common, activity, word, read, "Clear and specific. Thank you.")
    }

    pub(super) fn submit(
        &mut self,
        common: &Common<'_>,
        activity: &ActivityNode,
        text: String,
        author: Option<Id<Person>>,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let words = count_words(&text);
        let body = EvidenceBody::Submitted { revision: 1, work: Submitted::Text(text), words };
        self.say_by(common, activity, body, at, author)
    }

    pub(super) fn decide(
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

    fn discuss(
        &mut self,
        common: &mut Common<'_>,
        activity: &ActivityNode,
        posts: u32,
        replies: u32,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let lang = self.place.member.language;
        for n in 0..posts {
            let body = texts::post(lang, common.entropy);
            let at = (at + TimeDelta::minutes(3 * i64::from(n))).min(common.now);
            self.post(common, activity, body, None, at)?;
        }
        let opening = common.openings.get(&activity.id).copied();
        for n in 0..replies {
            let body = texts::reply(lang, common.entropy);
            let at = (at + TimeDelta::minutes(20 + 3 * i64::from(n))).min(common.now);
            self.post(common, activity, body, opening, at)?;
        }
        Ok(())
    }

    fn post(
        &mut self,
        common: &mut Common<'_>,
        activity: &ActivityNode,
        body: String,
        answers_to: Option<kernel::AnyId>,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let id = common.entropy.uuid(Moment::at(at));
        common.posts.push(post::Model {
            cohort_id: common.made.id,
            id,
            activity_id: Some(activity.id),
            team_id: None,
            enrolment_id: Some(self.place.enrolment),
            person_id: self.place.member.person,
            answers_to,
            body,
            at,
            removed_at: None,
        });
        self.say(common, activity, EvidenceBody::Posted { post: id, answers_to }, at)
    }
}

/// The stored film of a name.
fn film_of(taught: &Taught, name: Option<&str>) -> Option<Id<modules::Media>> {
    taught.tree.media.get(name?).map(|m| m.id)
}
