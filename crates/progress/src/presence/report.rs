//! Presence that others tell: a provider's report, a roll, a code, a telephone line.

use std::collections::{BTreeMap, HashMap};

use auth::{ActionOn, Actor, Permit, Row, Verdict};
use chrono::{DateTime, Utc};
use courses::cohort::entity as cohort;
use courses::enrolment::entity as enrolment;
use kernel::{Db, Failure, Id, Moment};
use modules::session::Span;
use modules::session::entity as session;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Map, json};

use crate::Refusal;
use crate::evidence::submit::{Answer, SubmitError};
use crate::evidence::{EvidenceBody, EvidenceItem, PresenceSource};
use crate::facts::Weight;
use crate::ingest::{Batch, Ingest, Received, body_hash};
use crate::taught;

/// Telling who was at a session: facilitators of its cohort and admins.
#[derive(Debug)]
pub struct ReportPresence;

impl ActionOn for ReportPresence {
    type On = Row<session::Entity>;

    fn allow(actor: &Actor, session: &session::Model, moment: Moment) -> Verdict {
        Verdict::visible(session.cohort_id.is_some_and(|cohort| actor.leads(cohort.uuid(), moment)))
    }
}

/// One person's presence as told.
#[derive(Clone, Debug)]
pub struct Told {
    /// Made by whoever tells; the same id with the same content is stored once.
    pub id: Id<crate::Evidence>,
    /// Whose.
    pub enrolment: Id<courses::Enrolment>,
    /// Who says so.
    pub source: PresenceSource,
    /// The first instant; the session's start where none.
    pub from: Option<DateTime<Utc>>,
    /// The instant after the last; the session's end where none.
    pub to: Option<DateTime<Utc>>,
}

/// What judging needs of the session.
struct Held {
    session: Id<modules::Session>,
    activity: Id<modules::Activity>,
    span: Span,
    cohort: cohort::Model,
}

/// Stores who was there. Each item is judged alone; the answers are in the order given.
///
/// # Errors
/// [`SubmitError`]: nothing was stored, and all of it may be sent again.
pub async fn report(
    db: &Db,
    ingest: &Ingest,
    permit: &Permit<ReportPresence>,
    items: &[Told],
    moment: Moment,
) -> Result<Vec<Answer>, SubmitError> {
    let held = held(db, permit.object()).await?;
    let learners = learners(db, held.cohort.id, items).await?;
    let mut answers: Vec<_> = items.iter().map(|_| Answer::Refused(Refusal::NotYours)).collect();
    let mut batches: BTreeMap<Id<courses::Enrolment>, Vec<(usize, Received)>> = BTreeMap::new();
    for (place, told) in items.iter().enumerate() {
        let known = learners.get(&told.enrolment).ok_or(Refusal::NotYours);
        match known.and_then(|_| held.judge(told, moment)) {
            Ok(received) => batches.entry(told.enrolment).or_default().push((place, received)),
            Err(refusal) => answers[place] = Answer::Refused(refusal),
        }
    }
    for (enrolment, parts) in batches {
        let (places, items) = parts.into_iter().unzip::<_, _, Vec<_>, Vec<_>>();
        let weight = learners.get(&enrolment).map_or(Weight::Late, |state| weight(*state));
        let batch = Batch { cohort: held.cohort.id, enrolment, weight, author: Some(permit.by()), items };
        for (place, outcome) in places.into_iter().zip(ingest.store(batch).await?) {
            answers[place] = Answer::of(outcome, None);
        }
    }
    Ok(answers)
}

const fn weight(state: enrolment::State) -> Weight {
    match state {
        enrolment::State::Active | enrolment::State::Completed => Weight::Counts,
        enrolment::State::Withdrawn | enrolment::State::Deferred => Weight::Late,
    }
}

async fn held(db: &Db, row: &session::Model) -> Result<Held, SubmitError> {
    let id = row.cohort_id.ok_or(Failure::NotFound)?;
    let cohort = cohort::Entity::find_by_id(id).one(db.read()).await?.ok_or(Failure::NotFound)?;
    let taught = taught::of_cohort(db, id).await?;
    let (activity, _) = taught.tree.session(row.id).ok_or(Failure::NotFound)?;
    let span = modules::session::Timing::from(row).held();
    Ok(Held { session: row.id, activity: activity.id, span, cohort })
}

async fn learners(
    db: &Db,
    cohort: Id<courses::Cohort>,
    items: &[Told],
) -> Result<HashMap<Id<courses::Enrolment>, enrolment::State>, SubmitError> {
    let rows = enrolment::Entity::find()
        .filter(enrolment::COLUMN.cohort_id.eq(cohort))
        .filter(enrolment::COLUMN.id.is_in(items.iter().map(|told| told.enrolment)))
        .all(db.read())
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.state)).collect())
}

impl Held {
    fn judge(&self, told: &Told, moment: Moment) -> Result<Received, Refusal> {
        if matches!(told.source, PresenceSource::JoinPage) {
            return Err(Refusal::PresentOnlyFromJoin);
        }
        if moment.utc() < self.span.from {
            return Err(Refusal::ActivityNotOpen { opens_at: Some(self.span.from) });
        }
        let dates = self.cohort.dates();
        dates.takes_evidence(moment).map_err(|_| Refusal::CohortClosed { at: dates.closes().instant })?;
        let (from, to) = (told.from.unwrap_or(self.span.from), told.to.unwrap_or(self.span.to));
        if to <= from {
            return Err(Refusal::RangeBackwards);
        }
        let body = EvidenceBody::Present { session: self.session, from, to, source: told.source };
        let received_at = moment.utc();
        let item = EvidenceItem { id: told.id, activity: self.activity, received_at, body };
        Ok(Received { item, body_hash: self.hash(told), occurred_at: None })
    }

    /// Of what was told, not of what the session's times made of it.
    fn hash(&self, told: &Told) -> [u8; 32] {
        let mut fields = Map::new();
        fields.insert("session".to_owned(), json!(self.session));
        fields.insert("source".to_owned(), json!(told.source));
        fields.insert("from".to_owned(), json!(told.from));
        fields.insert("to".to_owned(), json!(told.to));
        body_hash(self.activity, "present", &fields)
    }
}
