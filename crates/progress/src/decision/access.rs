//! Who may decide on a learner's work.

use auth::{Action, Actor, Verdict};
use courses::enrolment::entity as enrolment;
use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::EntityTrait;

/// Deciding on the work of one enrolment: excuse, attendance, submissions, late work, more time.
#[derive(Debug)]
pub struct Decide;

impl Action for Decide {
    type Key = Id<courses::Enrolment>;
    type Object = enrolment::Model;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Self::Key,
        _: Moment,
    ) -> Result<Option<enrolment::Model>, StorageError> {
        Ok(enrolment::Entity::find_by_id(key).one(&**tx).await?)
    }

    /// Facilitators of the cohort and admins; for others the enrolment does not exist.
    fn allow(actor: &Actor, enrolment: &enrolment::Model, moment: Moment) -> Verdict {
        Verdict::visible(actor.leads(enrolment.cohort_id.uuid(), moment))
    }
}
