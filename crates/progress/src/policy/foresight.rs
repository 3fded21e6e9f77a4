//! What another policy would do to a cohort: looked at before it is decided, and computed again when it is.

use kernel::{Db, Failure, Id, Moment, StorageError, hex};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use sha2::{Digest, Sha256};

use super::queries::learners;
use super::{DryRun, Policy, Version, dry_run};
use crate::facts::Facts;
use crate::row::{Record, entity as row};
use crate::taught::{self, Taught};

/// What another policy would do.
#[derive(Clone, Debug)]
pub struct Foreseen {
    /// What is taught, by the policy in force.
    pub taught: Taught,
    /// What would hold.
    pub policy: Policy,
    /// For whom what changes.
    pub run: DryRun,
}

/// Concludes everybody of a cohort by the policy in force and by another one. Nothing is saved.
///
/// # Errors
/// Not found for a cohort without curriculum; storage.
pub async fn foresee(
    db: &Db,
    now: &impl ConnectionTrait,
    cohort: Id<courses::Cohort>,
    policy: Policy,
    moment: Moment,
) -> Result<Foreseen, Failure> {
    let taught = taught::of_cohort(db, cohort).await?;
    let known = known(now, cohort, &taught).await?;
    let outline = &*taught.outline;
    let (before, after) = (Version { outline, policy: &taught.policy }, Version { outline, policy: &policy });
    let run = dry_run(known.iter().map(|(id, facts)| (*id, facts)), before, after, moment.utc());
    Ok(Foreseen { run, policy, taught })
}

/// What is known of each learner who has a place.
async fn known(
    db: &impl ConnectionTrait,
    cohort: Id<courses::Cohort>,
    taught: &Taught,
) -> Result<Vec<(Id<courses::Enrolment>, Facts)>, Failure> {
    let rows = row::Entity::find().filter(row::COLUMN.cohort_id.eq(cohort)).all(db).await?;
    let mut rows: std::collections::BTreeMap<_, _> = rows.into_iter().map(|r| (r.enrolment_id, r)).collect();
    let mut known = Vec::new();
    for learner in learners(db, cohort).await? {
        let facts = match rows.remove(&learner.id) {
            Some(row) => Record::read(row, taught).map_err(StorageError::from)?.facts,
            None => Facts::default(),
        };
        known.push((learner.id, facts));
    }
    Ok(known)
}

impl Foreseen {
    /// A word for it, by which what was looked at is compared with what would be done now.
    #[must_use]
    pub fn word(&self) -> String {
        let seen = (self.taught.policy.version, &self.policy, &self.run.changes);
        let text = serde_json::to_string(&seen).unwrap_or_default();
        hex(&Sha256::digest(text.as_bytes()))
    }

    /// How many learners complete something more, or earn their certificate.
    #[must_use]
    pub fn gaining(&self) -> usize {
        let gains = |c: &super::Change| !c.gained.is_empty() || c.certificate_gained;
        self.run.changes.iter().filter(|(_, c)| gains(c)).count()
    }

    /// How many learners would lose something that is kept for them.
    #[must_use]
    pub fn keeping(&self) -> usize {
        let keeps = |c: &super::Change| !c.lost.is_empty() || !c.lowered.is_empty();
        self.run.changes.iter().filter(|(_, c)| keeps(c)).count()
    }

    /// How many learners no longer earn a certificate.
    #[must_use]
    pub fn losing(&self) -> usize {
        self.run.changes.iter().filter(|(_, c)| c.certificate_lost).count()
    }
}
