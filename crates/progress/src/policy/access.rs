//! Who may change what completes a cohort.

use auth::{Action, Actor, Verdict};
use chrono::{DateTime, Utc};
use courses::cohort::entity as cohort;
use kernel::{Id, Moment, StorageError, Tx, ZonedTime};

use super::queries::in_force;
use super::{Policy, PolicyReason};

/// Changing the policy of a cohort: admins.
#[derive(Debug)]
pub struct ChangePolicy;

/// A cohort with what completes it.
#[derive(Clone, Debug, PartialEq)]
pub struct PolicyFacts {
    /// The cohort, which is held.
    pub cohort: cohort::Model,
    /// The policy in force.
    pub policy: Policy,
    /// Since when its applications are open, where they are.
    pub opened: Option<DateTime<Utc>>,
}

impl Action for ChangePolicy {
    type Key = Id<courses::Cohort>;
    type Object = PolicyFacts;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Self::Key,
        moment: Moment,
    ) -> Result<Option<PolicyFacts>, StorageError> {
        let Some(cohort) = courses::cohort::hold(tx, key).await? else { return Ok(None) };
        let opened = cohort.opened(moment);
        Ok(Some(PolicyFacts { policy: in_force(&**tx, key).await?, cohort, opened }))
    }

    fn allow(actor: &Actor, _: &PolicyFacts, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

/// Since when a policy is frozen, where it is (rule 5): the instant itself belongs to the time after.
#[must_use]
pub fn frozen(cohort: &cohort::Model, moment: Moment) -> Option<PolicyReason> {
    let instant = cohort.opened(moment)?;
    let (local, zone) = (cohort.zone.local(instant).datetime(), cohort.zone.clone());
    Some(PolicyReason::PolicyFrozen { since: ZonedTime { local, zone, instant } })
}
