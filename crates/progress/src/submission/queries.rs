//! Reading what one learner handed in for one activity.

use std::collections::BTreeMap;

use auth::person;
use chrono::{DateTime, Utc};
use kernel::{Db, Id, StorageError};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::decision::{DecisionKind, entity as decision};
use crate::evidence::{EvidenceBody, Submitted, entity as evidence};

/// One revision of a work.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// From 1.
    pub number: u32,
    /// The text; empty where a file was handed in.
    pub text: String,
    /// How many words it has.
    pub words: u32,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// Who handed it in, where another member of the team did.
    pub by: Option<String>,
}

/// A facilitator's word on a work.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// What it says.
    pub decision: DecisionKind,
    /// Why.
    pub reason: String,
    /// Who said it.
    pub author: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Every revision, the latest first.
///
/// # Errors
/// Where the database fails.
pub async fn revisions(
    db: &Db,
    cohort: Id<courses::Cohort>,
    enrolment: Id<courses::Enrolment>,
    activity: Id<modules::Activity>,
) -> Result<Vec<Revision>, StorageError> {
    let rows = evidence::Entity::find()
        .filter(evidence::COLUMN.cohort_id.eq(cohort))
        .filter(evidence::COLUMN.enrolment_id.eq(enrolment))
        .filter(evidence::COLUMN.activity_id.eq(activity))
        .filter(evidence::COLUMN.kind.eq("submitted"))
        .order_by_desc(evidence::COLUMN.received_at)
        .all(db.read())
        .await?;
    let names = person::queries::names(db.read(), rows.iter().filter_map(|r| r.author_id)).await?;
    rows.iter().map(|row| revision(row, &names)).filter_map(Result::transpose).collect()
}

fn revision(
    row: &evidence::Model,
    names: &BTreeMap<Id<auth::Person>, String>,
) -> Result<Option<Revision>, StorageError> {
    let EvidenceBody::Submitted { revision, work, words } = row.item()?.body else { return Ok(None) };
    let text = match work {
        Submitted::Text(text) => text,
        Submitted::File(_) => String::new(),
    };
    let by = row.author_id.and_then(|id| names.get(&id).cloned());
    Ok(Some(Revision { number: revision, text, words, received_at: row.received_at, by }))
}

/// What was said about the work, the latest first.
///
/// # Errors
/// Where the database fails.
pub async fn said(
    db: &Db,
    cohort: Id<courses::Cohort>,
    enrolment: Id<courses::Enrolment>,
    activity: Id<modules::Activity>,
) -> Result<Vec<Said>, StorageError> {
    let rows = decision::Entity::find()
        .filter(decision::COLUMN.cohort_id.eq(cohort))
        .filter(decision::COLUMN.enrolment_id.eq(enrolment))
        .filter(decision::COLUMN.subject_id.eq(activity.uuid()))
        .order_by_desc(decision::COLUMN.at)
        .all(db.read())
        .await?;
    let names = person::queries::names(db.read(), rows.iter().map(|r| r.author_id)).await?;
    rows.into_iter()
        .map(|row| {
            let author = names.get(&row.author_id).cloned().unwrap_or_default();
            Ok(Said { decision: row.fact()?.decision, reason: row.reason, author, at: row.at })
        })
        .collect()
}
