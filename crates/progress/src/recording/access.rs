//! Who may publish and retire recordings.

use auth::{Action, Actor, Verdict};
use courses::cohort::entity as cohort;
use courses::course::entity as course;
use kernel::{Denied, Id, Moment, StorageError, Tx};
use modules::curriculum::entity as curriculum;
use modules::recording::entity as recording;
use modules::session::entity::State;
use modules::session::{Timing, entity as session};
use modules::webinar::entity as webinar;
use modules::{Recording, Why};
use sea_orm::EntityTrait as _;

/// Publishing a recording of a session that is over: facilitators of its cohort and admins.
#[derive(Debug)]
pub struct PublishRecording;
/// Retiring a recording and bringing it back: facilitators of its cohort and admins.
#[derive(Debug)]
pub struct KeepRecording;

/// A session that was recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishFacts {
    /// The session.
    pub session: session::Model,
    /// The stable name of its course, under which files are kept.
    pub course: String,
}

/// A recording with its cohort.
#[derive(Clone, Debug, PartialEq)]
pub struct KeepFacts {
    /// The recording.
    pub recording: recording::Model,
    /// Whose curriculum its webinar is in.
    pub cohort: Id<courses::Cohort>,
}

impl Action for PublishRecording {
    type Key = Id<modules::Session>;
    type Object = PublishFacts;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Self::Key,
        _: Moment,
    ) -> Result<Option<PublishFacts>, StorageError> {
        let Some(session) = session::Entity::find_by_id(key).one(&**tx).await? else { return Ok(None) };
        let Some(cohort) = session.cohort_id else { return Ok(None) };
        let Some(cohort) = cohort::Entity::find_by_id(cohort).one(&**tx).await? else { return Ok(None) };
        let course = course::Entity::find_by_id(cohort.course_id).one(&**tx).await?;
        Ok(course.map(|course| PublishFacts { session, course: course.slug }))
    }

    fn allow(actor: &Actor, facts: &PublishFacts, moment: Moment) -> Verdict {
        let session = &facts.session;
        if !session.cohort_id.is_some_and(|cohort| actor.leads(cohort.uuid(), moment)) {
            return Verdict::Hidden;
        }
        match Timing::from(session).state(moment) {
            State::Ended => Verdict::Allowed,
            _ => Verdict::Denied(Denied::from(Why::SessionNotOver {})),
        }
    }
}

impl Action for KeepRecording {
    type Key = Id<Recording>;
    type Object = KeepFacts;

    async fn load(tx: &Tx, _: &Actor, key: Self::Key, _: Moment) -> Result<Option<KeepFacts>, StorageError> {
        let Some(recording) = recording::Entity::find_by_id(key).one(&**tx).await? else { return Ok(None) };
        let webinar = webinar::Entity::find_by_id(recording.webinar_id).one(&**tx).await?;
        let Some(curriculum) = webinar.and_then(|w| w.curriculum_id) else { return Ok(None) };
        let curriculum = curriculum::Entity::find_by_id(curriculum).one(&**tx).await?;
        Ok(curriculum.and_then(|c| c.cohort_id).map(|cohort| KeepFacts { recording, cohort }))
    }

    fn allow(actor: &Actor, facts: &KeepFacts, moment: Moment) -> Verdict {
        Verdict::visible(actor.leads(facts.cohort.uuid(), moment))
    }
}
