//! The versions of a cohort's policy, and whom a change concerns.

use std::collections::{BTreeMap, BTreeSet};

use auth::{Person, person};
use chrono::{DateTime, Utc};
use courses::enrolment::entity as enrolment;
use kernel::{Id, StorageError};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{Policy, RuleChange, entity};
use crate::certificate::entity as certificate;

/// One version with who made it, when and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// What it says.
    pub policy: Policy,
    /// From when; none for the one that holds where nobody wrote another.
    pub in_force_from: Option<DateTime<Utc>>,
    /// Who; none for the first.
    pub author: Option<Id<Person>>,
    /// Why; may be empty where it was not decided in the open.
    pub reason: String,
    /// Whether it was decided after applications had opened.
    pub in_the_open: bool,
    /// What it changed.
    pub changes: Vec<RuleChange>,
}

/// A learner whom a change concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concerned {
    /// Their name.
    pub name: String,
    /// Whether they hold a certificate, which stays (rule 8).
    pub certified: bool,
}

/// The policy in force.
///
/// # Errors
/// Where the database fails or what is stored cannot be read.
pub async fn in_force(
    db: &impl ConnectionTrait,
    cohort: Id<courses::Cohort>,
) -> Result<Policy, StorageError> {
    let last = of(cohort).order_by_desc(entity::COLUMN.version).one(db).await?;
    last.map_or_else(|| Ok(Policy::default()), |row| row.policy())
}

/// Every version, the newest first. Where nobody wrote the first one it is the one that holds unless written otherwise.
///
/// # Errors
/// Where the database fails or what is stored cannot be read.
pub async fn versions(
    db: &impl ConnectionTrait,
    cohort: Id<courses::Cohort>,
) -> Result<Vec<Standing>, StorageError> {
    let rows = of(cohort).order_by_asc(entity::COLUMN.version).all(db).await?;
    let mut all: Vec<Standing> = Vec::with_capacity(rows.len() + 1);
    if rows.first().is_none_or(|row| row.version > 1) {
        all.push(unwritten());
    }
    for row in rows {
        let policy = row.policy()?;
        let changes = all.last().map(|before| policy.changes(&before.policy)).unwrap_or_default();
        all.push(Standing {
            policy,
            in_force_from: Some(row.in_force_from),
            author: row.author_id,
            reason: row.reason,
            in_the_open: row.in_the_open,
            changes,
        });
    }
    all.reverse();
    Ok(all)
}

/// The learners of a cohort who have a place, by enrolment.
///
/// # Errors
/// Where the database fails.
pub async fn concerned(
    db: &impl ConnectionTrait,
    cohort: Id<courses::Cohort>,
) -> Result<BTreeMap<Id<courses::Enrolment>, Concerned>, StorageError> {
    let rows = learners(db, cohort).await?;
    let names = person::queries::names(db, rows.iter().map(|row| row.person_id)).await?;
    let held = certificate::Entity::find()
        .filter(certificate::Column::EnrolmentId.is_in(rows.iter().map(|row| row.id)))
        .filter(certificate::Column::State.ne(certificate::State::Revoked));
    let held: BTreeSet<_> = held.all(db).await?.into_iter().map(|row| row.enrolment_id).collect();
    let one = |row: &enrolment::Model| {
        let name = names.get(&row.person_id).cloned().unwrap_or_default();
        (row.id, Concerned { name, certified: held.contains(&row.id) })
    };
    Ok(rows.iter().map(one).collect())
}

/// Those who learn in a cohort or have completed it.
pub(super) async fn learners(
    db: &impl ConnectionTrait,
    cohort: Id<courses::Cohort>,
) -> Result<Vec<enrolment::Model>, StorageError> {
    let query = enrolment::Entity::find().filter(enrolment::COLUMN.cohort_id.eq(cohort));
    let rows = query.order_by_asc(enrolment::COLUMN.id).all(db).await?;
    Ok(rows.into_iter().filter(|row| row.state.is_live()).collect())
}

fn of(cohort: Id<courses::Cohort>) -> sea_orm::Select<entity::Entity> {
    entity::Entity::find().filter(entity::COLUMN.cohort_id.eq(cohort))
}

fn unwritten() -> Standing {
    Standing {
        policy: Policy::default(),
        in_force_from: None,
        author: None,
        reason: String::new(),
        in_the_open: false,
        changes: Vec::new(),
    }
}

impl entity::Model {
    /// What it says.
    ///
    /// # Errors
    /// Where what is stored cannot be read.
    pub fn policy(&self) -> Result<Policy, StorageError> {
        serde_json::from_str(&self.rules).map_err(StorageError::other)
    }
}
