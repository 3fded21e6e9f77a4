//! What is handed to the committing task.

use chrono::{DateTime, Utc};
use kernel::{Id, StorageError};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::evidence::{EvidenceBody, EvidenceItem, entity};
use crate::facts::Weight;

/// Checked items of one enrolment, received together.
#[derive(Clone, Debug)]
pub struct Batch {
    /// The cohort.
    pub cohort: Id<courses::Cohort>,
    /// The enrolment.
    pub enrolment: Id<courses::Enrolment>,
    /// Whether it moves progress: not where it comes after a withdrawal.
    pub weight: Weight,
    /// Who recorded it, where not the learner.
    pub author: Option<Id<auth::Person>>,
    /// The items.
    pub items: Vec<Received>,
}

/// One checked item.
#[derive(Clone, Debug)]
pub struct Received {
    /// What it says.
    pub item: EvidenceItem,
    /// SHA-256 of what was sent, by which a repetition is told from another body under a used id.
    pub body_hash: [u8; 32],
    /// The client's claim, clamped.
    pub occurred_at: Option<DateTime<Utc>>,
}

/// What came of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Stored now.
    Accepted,
    /// Stored before; nothing changed.
    Duplicate,
    /// The id was used for another body; nothing changed.
    Reused,
}

/// The hash of what a client sent: its activity, kind and fields in the order of their names.
#[must_use]
pub fn body_hash(activity: Id<modules::Activity>, kind: &str, fields: &Map<String, Value>) -> [u8; 32] {
    let sorted: std::collections::BTreeMap<_, _> = fields.iter().collect();
    let text = serde_json::to_string(&(activity, kind, sorted)).unwrap_or_default();
    Sha256::digest(text.as_bytes()).into()
}

impl Batch {
    /// The rows to store.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Result<entity::Model, StorageError>> + '_ {
        self.items.iter().map(|received| received.row(self))
    }
}

impl Received {
    fn row(&self, batch: &Batch) -> Result<entity::Model, StorageError> {
        let EvidenceItem { id, activity, received_at, body } = &self.item;
        Ok(entity::Model {
            cohort_id: batch.cohort,
            enrolment_id: batch.enrolment,
            id: *id,
            activity_id: *activity,
            kind: body.kind().to_owned(),
            source: source(body, batch.author.is_some()),
            body: serde_json::to_string(body).map_err(StorageError::other)?,
            body_hash: self.body_hash.to_vec(),
            author_id: batch.author,
            occurred_at: self.occurred_at,
            received_at: *received_at,
            moves: batch.weight == Weight::Counts,
        })
    }
}

fn source(body: &EvidenceBody, reported: bool) -> String {
    match body {
        EvidenceBody::Present { source, .. } => source.word(),
        _ if reported => "reported".to_owned(),
        _ => "learner".to_owned(),
    }
}
