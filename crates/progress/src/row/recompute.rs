//! Progress from the beginning: what the evidence, the beats and the decisions of some enrolments say.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use kernel::{Id, StorageError};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::record::Record;
use crate::decision::entity as decision;
use crate::evidence::{EvidenceItem, entity as evidence};
use crate::facts::Weight;
use crate::presence::entity as presence;
use crate::taught::Taught;

/// The progress of these enrolments of one cohort, computed from what is stored of them and from nothing else.
///
/// # Errors
/// Where the database fails or a stored body cannot be read.
pub async fn recompute(
    db: &impl ConnectionTrait,
    cohort: Id<courses::Cohort>,
    enrolments: &[Id<courses::Enrolment>],
    taught: &Taught,
) -> Result<BTreeMap<Id<courses::Enrolment>, Record>, StorageError> {
    let mut records: BTreeMap<_, _> =
        enrolments.iter().map(|id| (*id, Record::empty(cohort, *id, taught))).collect();
    let ids = || enrolments.iter().copied();
    let stored = evidence::Entity::find()
        .filter(evidence::COLUMN.cohort_id.eq(cohort))
        .filter(evidence::COLUMN.enrolment_id.is_in(ids()))
        .order_by_asc(evidence::COLUMN.received_at);
    for row in stored.all(db).await? {
        let Some(record) = records.get_mut(&row.enrolment_id) else { continue };
        let weight = if row.moves { Weight::Counts } else { Weight::Late };
        record.facts.absorb(&row.item()?, weight);
        record.here(row.author_id.is_none().then_some(row.received_at));
    }
    let beats = presence::Entity::find()
        .filter(presence::COLUMN.cohort_id.eq(cohort))
        .filter(presence::COLUMN.enrolment_id.is_in(ids()));
    for row in beats.all(db).await? {
        let Some(record) = records.get_mut(&row.enrolment_id) else { continue };
        record.facts.absorb(&row.item(), Weight::Counts);
        record.here(Some(row.to_at));
    }
    let words = decision::Entity::find()
        .filter(decision::COLUMN.cohort_id.eq(cohort))
        .filter(decision::COLUMN.enrolment_id.is_in(ids()));
    for row in words.all(db).await? {
        let Some(record) = records.get_mut(&row.enrolment_id) else { continue };
        record.facts.decide(row.id, row.fact()?);
    }
    records.values_mut().for_each(|record| record.conclude(taught));
    Ok(records)
}

impl Record {
    /// The learner was here at this instant.
    pub(crate) fn here(&mut self, at: Option<DateTime<Utc>>) {
        self.last_here_at = self.last_here_at.max(at);
    }
}

impl evidence::Model {
    /// The evidence as the rules read it.
    ///
    /// # Errors
    /// Where the stored body cannot be read.
    pub fn item(&self) -> Result<EvidenceItem, StorageError> {
        let body = serde_json::from_str(&self.body).map_err(StorageError::other)?;
        Ok(EvidenceItem { id: self.id, activity: self.activity_id, received_at: self.received_at, body })
    }
}
