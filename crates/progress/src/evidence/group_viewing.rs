//! A learner confirms that they watched a recording in a group. Each says it for themselves.

use kernel::{Failure, Id, Moment};
use serde_json::{Map, Value};

use super::{EvidenceBody, EvidenceItem};
use crate::Refusal;
use crate::facts::Weight;
use crate::ingest::{Batch, Ingest, Outcome, Received, body_hash};
use crate::learner::Learning;
use crate::outline::Rule;

/// Stores that the learner watched this recording in a group. `id` is the form's key: sending it twice changes nothing.
///
/// # Errors
/// [`Failure::NotFound`] for a recording of another webinar; a conflict where nothing is taken any more; storage.
pub async fn watched_together(
    ingest: &Ingest,
    learning: &Learning,
    activity: Id<modules::Activity>,
    recording: Id<modules::Recording>,
    id: Id<crate::Evidence>,
    moment: Moment,
) -> Result<(), Failure> {
    let (module, _) = learning.activity(activity)?;
    belongs(learning, activity, recording)?;
    if module.opens_at.is_none_or(|at| at > moment.utc()) {
        return Err(Failure::conflict(Refusal::ActivityNotOpen { opens_at: module.opens_at }));
    }
    let dates = learning.place.dates();
    let closed = |_| Failure::conflict(Refusal::CohortClosed { at: dates.closes().instant });
    dates.takes_evidence(moment).map_err(closed)?;
    let body = EvidenceBody::GroupViewing { recording };
    let fields = Map::from_iter([("recording".to_owned(), Value::String(recording.to_string()))]);
    let body_hash = body_hash(activity, body.kind(), &fields);
    let item = EvidenceItem { id, activity, received_at: moment.utc(), body };
    let place = &learning.place;
    let batch = Batch {
        cohort: place.cohort_id,
        enrolment: place.enrolment_id,
        weight: if place.state.evidence_counts() { Weight::Counts } else { Weight::Late },
        author: None,
        items: vec![Received { item, body_hash, occurred_at: None }],
    };
    match ingest.store(batch).await.map_err(kernel::StorageError::other)?.first() {
        Some(Outcome::Reused) => Err(Failure::conflict(Refusal::IdReused)),
        _ => Ok(()),
    }
}

fn belongs(
    learning: &Learning,
    activity: Id<modules::Activity>,
    recording: Id<modules::Recording>,
) -> Result<(), Failure> {
    let rule = learning.taught.outline.activity(activity).map(|outline| &outline.rule);
    let Some(Rule::Webinar(webinar)) = rule else { return Err(Failure::NotFound) };
    let own = webinar.group_counts && webinar.recordings.iter().any(|r| r.id == recording);
    if own { Ok(()) } else { Err(Failure::NotFound) }
}
