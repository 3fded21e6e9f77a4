//! A tick on the roll: evidence that somebody was there from beginning to end. What overrules other evidence is a
//! decision with a reason instead.

use auth::{ActionOn, Actor, Row, Verdict, audit, authorize};
use kernel::{AnyId, Db, Failure, Id, Moment, StorageError, Tx};
use modules::session::{Span, entity as session};
use serde_json::{Map, json};
use sha2::{Digest, Sha256};

use super::Roll;
use crate::Evidence;
use crate::evidence::{EvidenceBody, EvidenceItem, PresenceSource};
use crate::facts::Weight;
use crate::ingest::{Batch, Ingest, Received, body_hash};

/// Taking the roll of a session: facilitators of its cohort and admins.
#[derive(Debug)]
pub struct TakeRoll;

impl ActionOn for TakeRoll {
    type On = Row<session::Entity>;

    fn allow(actor: &Actor, session: &session::Model, moment: Moment) -> Verdict {
        Verdict::visible(session.cohort_id.is_some_and(|cohort| actor.leads(cohort.uuid(), moment)))
    }
}

/// Ticks learners as present for the whole session as held. Ticking twice changes nothing.
///
/// # Errors
/// Not found for others than those who lead the cohort; storage.
pub async fn tick(
    db: &Db,
    ingest: &Ingest,
    actor: &Actor,
    roll: &Roll,
    learners: &[Id<courses::Enrolment>],
    moment: Moment,
) -> Result<(), Failure> {
    let ticked = roll.lines.iter().filter(|line| learners.contains(&line.learner.enrolment));
    let said = ticked.map(|line| (line.learner.enrolment, roll.held())).collect();
    record(db, ingest, actor, roll, said, PresenceSource::Roll, moment).await
}

/// Stores what somebody else than the learner says of presence, each stretch once however often it is said.
pub(super) async fn record(
    db: &Db,
    ingest: &Ingest,
    actor: &Actor,
    roll: &Roll,
    said: Vec<(Id<courses::Enrolment>, Span)>,
    source: PresenceSource,
    moment: Moment,
) -> Result<(), Failure> {
    let (who, id, count) = (actor.clone(), roll.session.id, said.len());
    let by = db
        .write(move |tx: Tx| {
            let who = who.clone();
            async move {
                let permit = authorize::<TakeRoll>(&tx, &who, id, moment).await?;
                let detail = json!({ "source": source, "count": count });
                let object = ("session", Some(id.uuid()));
                audit::record(&tx, Some(permit.by()), "roll_taken", object, detail, moment).await?;
                Ok::<_, Failure>(permit.by())
            }
        })
        .await?;
    for (enrolment, span) in said {
        let batch = Batch {
            cohort: roll.cohort.id,
            enrolment,
            weight: Weight::Counts,
            author: Some(by),
            items: vec![item(roll, enrolment, span, source, moment)],
        };
        ingest.store(batch).await.map_err(StorageError::other)?;
    }
    Ok(())
}

fn item(
    roll: &Roll,
    enrolment: Id<courses::Enrolment>,
    span: Span,
    source: PresenceSource,
    moment: Moment,
) -> Received {
    let (activity, session) = (roll.activity.id, roll.session.id);
    let id = same_id(enrolment, session, span, source);
    let body = EvidenceBody::Present { session, from: span.from, to: span.to, source };
    let mut fields = Map::new();
    fields.insert("span".to_owned(), json!([span.from, span.to]));
    Received {
        item: EvidenceItem { id, activity, received_at: moment.utc(), body },
        body_hash: body_hash(activity, "present", &fields),
        occurred_at: Some(span.from.min(moment.utc())),
    }
}

/// The same stretch said again by the same source has the same id, so that it is stored once.
fn same_id(
    enrolment: Id<courses::Enrolment>,
    session: Id<modules::Session>,
    span: Span,
    source: PresenceSource,
) -> Id<Evidence> {
    let text = format!("{enrolment} {session} {:?} {:?} {}", span.from, span.to, source.word());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&Sha256::digest(text.as_bytes())[..16]);
    AnyId::from_bytes(bytes).into()
}
