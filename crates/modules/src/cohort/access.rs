//! Who may make and publish cohorts.

use auth::{Action, Actor, Role, Scope, Verdict, grant};
use courses::Cohort;
use courses::cohort::entity as cohort;
use kernel::{Denied, Id, Moment, StorageError, Tx};
use sea_orm::EntityTrait as _;

/// Making a cohort with its curriculum: admins.
pub enum MakeCohort {}
/// Announcing a cohort that is a draft: admins, and only with a facilitator.
pub enum PublishCohort {}

/// What publishing needs to know.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishFacts {
    /// The cohort as it stands.
    pub cohort: cohort::Model,
    /// How many facilitate it.
    pub facilitators: usize,
}

impl Action for MakeCohort {
    type Key = ();
    type Object = ();

    async fn load(_: &Tx, _: &Actor, (): (), _: Moment) -> Result<Option<()>, StorageError> {
        Ok(Some(()))
    }

    fn allow(actor: &Actor, (): &(), _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

impl Action for PublishCohort {
    type Key = Id<Cohort>;
    type Object = PublishFacts;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Id<Cohort>,
        _: Moment,
    ) -> Result<Option<PublishFacts>, StorageError> {
        let Some(cohort) = cohort::Entity::find_by_id(key).one(&**tx).await? else { return Ok(None) };
        let grants = grant::queries::on(&**tx, Role::Facilitator, Scope::Cohort(key.uuid())).await?;
        Ok(Some(PublishFacts { cohort, facilitators: grants.len() }))
    }

    fn allow(actor: &Actor, facts: &PublishFacts, _: Moment) -> Verdict {
        if !actor.is_admin() {
            return Verdict::Hidden;
        }
        match facts.cohort.state.publish(facts.facilitators) {
            Ok(_) => Verdict::Allowed,
            Err(why) => Verdict::Denied(Denied::from(why)),
        }
    }
}
