//! Writing the whole history of an enrolment at once: for imports and for the demo, where no reader is waiting. The
//! progress row comes from the same rules as everywhere, so that verifying it finds no difference.

use auth::Person;
use kernel::{Id, StorageError};
use serde_json::Map;

use super::{Record, entity};
use crate::conclusion::Conclusion;
use crate::decision::{self, DecisionFact, Given, row_of};
use crate::evidence::{self, EvidenceItem};
use crate::facts::Weight;
use crate::ingest::{Batch, Received, body_hash};
use crate::taught::Taught;

/// The evidence and decisions of one enrolment, in the order in which they came.
pub struct Journal<'a> {
    taught: &'a Taught,
    record: Record,
    evidence: Vec<evidence::entity::Model>,
    decisions: Vec<decision::entity::Model>,
}

/// The rows of a closed journal.
pub struct Closed {
    /// What follows from all of it.
    pub conclusion: Conclusion,
    /// The progress row.
    pub progress: entity::Model,
    /// The evidence.
    pub evidence: Vec<evidence::entity::Model>,
    /// The decisions.
    pub decisions: Vec<decision::entity::Model>,
}

impl<'a> Journal<'a> {
    /// An empty journal.
    #[must_use]
    pub fn new(cohort: Id<courses::Cohort>, enrolment: Id<courses::Enrolment>, taught: &'a Taught) -> Self {
        let record = Record::empty(cohort, enrolment, taught);
        Self { taught, record, evidence: Vec::new(), decisions: Vec::new() }
    }

    /// Adds a piece of evidence; `author` recorded it, where that was not the learner.
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    pub fn evidence(&mut self, item: EvidenceItem, author: Option<Id<Person>>) -> Result<(), StorageError> {
        self.record.facts.absorb(&item, Weight::Counts);
        self.record.here(author.is_none().then_some(item.received_at));
        let fields = match serde_json::to_value(&item.body).map_err(StorageError::other)? {
            serde_json::Value::Object(fields) => fields,
            _ => Map::new(),
        };
        let hash = body_hash(item.activity, item.body.kind(), &fields);
        let occurred_at = author.is_none().then_some(item.received_at);
        let batch = Batch {
            cohort: self.record.cohort,
            enrolment: self.record.enrolment,
            weight: Weight::Counts,
            author,
            items: vec![Received { item, body_hash: hash, occurred_at }],
        };
        for row in batch.rows() {
            self.evidence.push(row?);
        }
        Ok(())
    }

    /// Adds a decision of a facilitator with its reason.
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    pub fn decision(
        &mut self,
        id: Id<crate::Decision>,
        fact: DecisionFact,
        by: Id<Person>,
        reason: &str,
    ) -> Result<(), StorageError> {
        self.decisions.push(row_of(&self.record, id, &fact, &Given { by, reason, cites: None })?);
        self.record.facts.decide(id, fact);
        Ok(())
    }

    /// Concludes; nothing where nothing ever came.
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    pub fn close(mut self) -> Result<Option<Closed>, StorageError> {
        if self.evidence.is_empty() && self.decisions.is_empty() {
            return Ok(None);
        }
        self.record.conclude(self.taught);
        Ok(Some(Closed {
            progress: self.record.row(self.taught)?,
            conclusion: self.record.conclusion,
            evidence: self.evidence,
            decisions: self.decisions,
        }))
    }
}
