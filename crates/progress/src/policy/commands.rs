//! Changing a policy before applications open, and copying one.

use auth::{Permit, audit};
use courses::Why;
use kernel::{Db, Failure, Id, Invalid, Moment, StorageError, Tx};
use modules::cohort::MakeCohort;
use serde_json::json;

use super::access::frozen;
use super::queries::in_force;
use super::{ChangePolicy, Policy, PolicyFacts, PolicyReason, Wanted, entity};
use crate::decision::Given;
use crate::row::{Changed, conclude_under};
use crate::taught::{self, Taught};

/// The longest reason, in characters.
pub(super) const REASON_MOST: u32 = 2_000;

/// Changes the policy of a cohort whose applications have not opened: a new version. What somebody completed already is
/// kept. Tells the version.
///
/// # Errors
/// A conflict where applications have opened, nothing is another or somebody else changed it meanwhile; invalid fields;
/// storage.
pub async fn change(
    db: &Db,
    tx: &Tx,
    permit: &Permit<ChangePolicy>,
    wanted: &Wanted,
    moment: Moment,
) -> Result<u32, Failure> {
    let facts = permit.object();
    if let Some(why) = frozen(&facts.cohort, moment) {
        return Err(Failure::conflict(why));
    }
    let policy = next(db, facts, wanted).await?;
    if policy.changes(&facts.policy).is_empty() {
        return Err(Failure::conflict(PolicyReason::PolicyUnchanged {}));
    }
    write(db, tx, permit, (&policy, wanted.reason.trim()), moment).await?;
    Ok(policy.version)
}

/// Gives a cohort that was just made the policy of the one that it was copied from.
///
/// # Errors
/// Storage.
pub async fn copied(
    tx: &Tx,
    permit: &Permit<MakeCohort>,
    (from, to): (Id<courses::Cohort>, Id<courses::Cohort>),
    moment: Moment,
) -> Result<(), StorageError> {
    let policy = Policy { version: 1, ..in_force(&**tx, from).await? };
    if policy == Policy::default() {
        return Ok(());
    }
    let row = Version { cohort: to, by: permit.by(), reason: "", in_the_open: false };
    tx.insert_all(vec![row.row(&policy, moment)?]).await
}

/// The version that would come next, where the one that was seen is still in force.
pub(super) async fn next(db: &Db, facts: &PolicyFacts, wanted: &Wanted) -> Result<Policy, Failure> {
    let taught = taught::of_cohort(db, facts.cohort.id).await?;
    let policy = wanted.rules.policy(facts.policy.version + 1, asking(&taught))?;
    if wanted.reason.chars().count() > REASON_MOST as usize {
        return Err(Invalid::one("reason", &Why::TooLong { most: REASON_MOST }).into());
    }
    if wanted.seen != facts.policy.version {
        return Err(Failure::conflict(PolicyReason::PolicyChangedMeanwhile {}));
    }
    Ok(policy)
}

/// Stores a version and concludes the cohort anew by it.
pub(super) async fn write(
    db: &Db,
    tx: &Tx,
    permit: &Permit<ChangePolicy>,
    (policy, reason): (&Policy, &str),
    moment: Moment,
) -> Result<Changed, Failure> {
    let (facts, by) = (permit.object(), permit.by());
    let (cohort, in_the_open) = (facts.cohort.id, facts.opened.is_some());
    let version = Version { cohort, by, reason, in_the_open };
    tx.insert_all(vec![version.row(policy, moment)?]).await?;
    let said = if reason.is_empty() { "the policy was changed" } else { reason };
    let given = Given { by, reason: said, cites: None };
    let changed = conclude_under(db, tx, cohort, policy.clone(), &given, moment).await?;
    let action = if in_the_open { "policy_changed_in_the_open" } else { "policy_changed" };
    let detail = json!({ "version": policy.version, "gained": changed.gained, "kept": changed.kept });
    audit::record(tx, Some(by), action, ("cohort", Some(cohort.uuid())), detail, moment).await?;
    Ok(changed)
}

/// How many modules of a course ask for something.
#[must_use]
pub fn asking(taught: &Taught) -> u32 {
    let asks = |module: &&crate::outline::ModuleOutline| module.activities.iter().any(|a| a.required);
    u32::try_from(taught.outline.modules.iter().filter(asks).count()).unwrap_or(u32::MAX)
}

/// Who writes a version, of which cohort, and why.
struct Version<'a> {
    cohort: Id<courses::Cohort>,
    by: Id<auth::Person>,
    reason: &'a str,
    in_the_open: bool,
}

impl Version<'_> {
    fn row(&self, policy: &Policy, moment: Moment) -> Result<entity::Model, StorageError> {
        Ok(entity::Model {
            cohort_id: self.cohort,
            version: i32::try_from(policy.version).unwrap_or(i32::MAX),
            rules: serde_json::to_string(policy).map_err(StorageError::other)?,
            in_force_from: moment.utc(),
            author_id: Some(self.by),
            created_at: moment.utc(),
            reason: self.reason.to_owned(),
            in_the_open: self.in_the_open,
        })
    }
}
