//! Reading what one learner handed in for one activity.

use std::collections::BTreeMap;

use auth::person;
use chrono::{DateTime, Utc};
use kernel::{Db, Id, StorageError};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::decision::{DecisionKind, entity as decision};
use crate::evidence::{EvidenceBody, Submitted, count_words, entity as evidence};
use crate::{WorkFile, work_file};

/// One revision of a work.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// From 1.
    pub number: u32,
    /// The text; with a file what was written beside it.
    pub text: String,
    /// The file, where one was handed in.
    pub file: Option<Attached>,
    /// How many words the text has.
    pub words: u32,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// Who handed it in, where another member of the team did.
    pub by: Option<String>,
}

/// A file as its link describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    /// Which.
    pub id: Id<WorkFile>,
    /// Its name where it came from.
    pub name: String,
    /// Size.
    pub bytes: u64,
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
    let works =
        rows.iter().map(|row| Ok((row, row.item()?.body))).collect::<Result<Vec<_>, StorageError>>()?;
    let files = work_file::named(db, cohort, works.iter().filter_map(|(_, body)| file_of(body))).await?;
    Ok(works.into_iter().filter_map(|(row, body)| revision(row, body, &names, &files)).collect())
}

const fn file_of(body: &EvidenceBody) -> Option<Id<WorkFile>> {
    match body {
        EvidenceBody::Submitted { work: Submitted::File(id), .. } => Some(*id),
        _ => None,
    }
}

fn revision(
    row: &evidence::Model,
    body: EvidenceBody,
    names: &BTreeMap<Id<auth::Person>, String>,
    files: &BTreeMap<Id<WorkFile>, work_file::entity::Model>,
) -> Option<Revision> {
    let file = file_of(&body).and_then(|id| files.get(&id));
    let EvidenceBody::Submitted { revision, work, .. } = body else { return None };
    let text = match work {
        Submitted::Text(text) => text,
        Submitted::File(_) => file.map(|f| f.remark.clone()).unwrap_or_default(),
    };
    Some(Revision {
        number: revision,
        words: count_words(&text),
        text,
        file: file.map(Attached::of),
        received_at: row.received_at,
        by: row.author_id.and_then(|id| names.get(&id).cloned()),
    })
}

impl Attached {
    fn of(file: &work_file::entity::Model) -> Self {
        Self { id: file.id, name: file.name.clone(), bytes: file.bytes.unsigned_abs() }
    }
}

/// Whether a piece of evidence is stored already: a second press of the same form.
///
/// # Errors
/// Where the database fails.
pub async fn is_stored(
    db: &Db,
    cohort: Id<courses::Cohort>,
    enrolment: Id<courses::Enrolment>,
    id: Id<crate::Evidence>,
) -> Result<bool, StorageError> {
    Ok(evidence::Entity::find_by_id((cohort, enrolment, id)).one(db.read()).await?.is_some())
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
