//! Who may look at a cohort as a learner of it sees it.

use auth::{Action, Actor, Verdict};
use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::entity;
use crate::{Cohort, Enrolment};

/// Looking at a cohort as a learner of it sees it: its facilitators and admins, freshly proved, never as themselves.
pub enum ViewAsLearner {}

impl Action for ViewAsLearner {
    type Key = (Id<Cohort>, Id<Enrolment>);
    type Object = entity::Model;
    const FRESH: bool = true;

    async fn load(
        tx: &Tx,
        _: &Actor,
        (cohort, enrolment): Self::Key,
        _: Moment,
    ) -> Result<Option<entity::Model>, StorageError> {
        let found = entity::Entity::find_by_id(enrolment).filter(entity::COLUMN.cohort_id.eq(cohort));
        Ok(found.one(&**tx).await?)
    }

    fn allow(actor: &Actor, enrolment: &entity::Model, moment: Moment) -> Verdict {
        let theirs = actor.leads(enrolment.cohort_id.uuid(), moment);
        Verdict::visible(theirs && !actor.is(enrolment.person_id) && enrolment.state.is_live())
    }
}
