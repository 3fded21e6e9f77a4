//! What one member hands in for the team counts for every member: the same evidence stands in each enrolment, stored
//! together or not at all.

use courses::enrolment::entity::{self as enrolment, State};
use kernel::{AnyId, Db, Id, StorageError};
use modules::activity::ActivityContent;
use modules::activity::content::WorkMode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use sha2::{Digest, Sha256};

use super::{EvidenceBody, EvidenceItem};
use crate::facts::Weight;
use crate::ingest::{Batch, Learner, Received};

/// The batches of the other members, for those of `items` that are handed in for the team.
pub(super) async fn of_the_others(
    db: &Db,
    learner: &Learner,
    items: &[Received],
) -> Result<Vec<Batch>, StorageError> {
    let shared: Vec<_> = items.iter().filter(|received| is_shared(learner, &received.item)).collect();
    let Some(team) = learner.row.team_id.filter(|_| !shared.is_empty()) else { return Ok(Vec::new()) };
    let others = enrolment::Entity::find()
        .filter(enrolment::COLUMN.team_id.eq(team))
        .filter(enrolment::COLUMN.id.ne(learner.row.id))
        .filter(enrolment::COLUMN.state.is_in([State::Active, State::Completed]));
    let others = others.all(db.read()).await?;
    Ok(others.iter().map(|other| batch(learner, other, &shared)).collect())
}

fn is_shared(learner: &Learner, item: &EvidenceItem) -> bool {
    let content = learner.taught.tree.activity(item.activity).map(|a| &a.content);
    matches!(item.body, EvidenceBody::Submitted { .. })
        && matches!(content, Some(ActivityContent::Reflection(r)) if r.mode == WorkMode::Team)
}

fn batch(learner: &Learner, other: &enrolment::Model, shared: &[&Received]) -> Batch {
    let items = shared.iter().map(|received| {
        let mut copy = (*received).clone();
        copy.item.id = derived(received.item.id, other.id);
        copy
    });
    Batch {
        cohort: other.cohort_id,
        enrolment: other.id,
        weight: Weight::Counts,
        author: Some(learner.row.person_id),
        items: items.collect(),
    }
}

/// The id under which a piece of evidence stands in another enrolment: the same each time, so that sending it again
/// changes nothing there either.
fn derived(id: Id<crate::Evidence>, enrolment: Id<courses::Enrolment>) -> Id<crate::Evidence> {
    let digest = Sha256::new().chain_update(id.uuid()).chain_update(enrolment.uuid()).finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    AnyId::new_v8(bytes).into()
}
