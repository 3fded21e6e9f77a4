//! Taking the beats of an open join page.

use chrono::{DateTime, Utc};
use kernel::{Db, Failure, Id, Moment, Tx};
use modules::session::entity::State;
use modules::session::presence::beat as worth;
use modules::session::{Span, Timing};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity;
use crate::conclusion::Measure;
use crate::evidence::{EvidenceBody, EvidenceItem, PresenceSource};
use crate::facts::Weight;
use crate::row::{self, Record};
use crate::taught;

/// Whose beat it is, in which session.
#[derive(Clone, Debug)]
pub struct Beat {
    /// The cohort.
    pub cohort: Id<courses::Cohort>,
    /// The enrolment.
    pub enrolment: Id<courses::Enrolment>,
    /// The webinar's activity.
    pub activity: Id<modules::Activity>,
    /// The session that is live.
    pub session: Id<modules::Session>,
    /// When it is held.
    pub timing: Timing,
}

/// Takes a beat that the server received at `moment`: it is worth the time since the last one, at most a minute,
/// and nothing outside the live session. Tells how long the learner has been there and how long is needed.
///
/// # Errors
/// Where the database fails or the cohort has no curriculum.
pub async fn beat(db: &Db, beat: &Beat, moment: Moment) -> Result<Option<Measure>, Failure> {
    db.ingest(|tx: Tx| store(db, tx, beat, moment)).await
}

async fn store(db: &Db, tx: Tx, beat: &Beat, moment: Moment) -> Result<Option<Measure>, Failure> {
    let mut locked = row::lock(&tx, &[(beat.cohort, beat.enrolment)].into()).await?;
    let taught = taught::at(db, *locked.versions.first().ok_or(Failure::NotFound)?).await?;
    let stored = locked.rows.pop().ok_or(Failure::NotFound)?;
    let mut record = Record::read(stored, &taught).map_err(kernel::StorageError::from)?;
    let last = last_beat(&tx, beat).await?;
    let begins = last.is_none() && beat.timing.state(moment) == State::Live;
    let span = match worth(last, moment, &beat.timing) {
        None if begins => Some(Span { from: moment.utc(), to: moment.utc() }),
        // beats within one second are one: pressing a button many times makes no rows
        other => other.filter(|span| span.seconds() > 0),
    };
    if let Some(span) = span {
        keep(&tx, beat, span).await?;
        record.facts.absorb(&beat.item(span), Weight::Counts);
        record.here(Some(span.to));
    }
    record.conclude(&taught);
    row::save(&tx, &[(&record, &taught)], moment).await?;
    Ok(record.conclusion.activity(beat.activity).and_then(|a| a.measure))
}

async fn last_beat(tx: &Tx, beat: &Beat) -> Result<Option<DateTime<Utc>>, Failure> {
    let query = entity::Entity::find()
        .select_only()
        .column(entity::Column::ToAt)
        .filter(entity::COLUMN.cohort_id.eq(beat.cohort))
        .filter(entity::COLUMN.enrolment_id.eq(beat.enrolment))
        .filter(entity::COLUMN.session_id.eq(beat.session))
        .order_by_desc(entity::COLUMN.to_at)
        .limit(1);
    Ok(query.into_tuple().one(&**tx).await?)
}

async fn keep(tx: &Tx, beat: &Beat, span: Span) -> Result<(), Failure> {
    let row = entity::Model {
        cohort_id: beat.cohort,
        enrolment_id: beat.enrolment,
        session_id: beat.session,
        to_at: span.to,
        from_at: span.from,
        activity_id: beat.activity,
    };
    tx.upsert(row).await?;
    Ok(())
}

impl Beat {
    fn item(&self, span: Span) -> EvidenceItem {
        present(self.activity, self.session, span)
    }
}

impl entity::Model {
    /// The beat as the rules read it.
    #[must_use]
    pub fn item(&self) -> EvidenceItem {
        present(self.activity_id, self.session_id, Span { from: self.from_at, to: self.to_at })
    }
}

fn present(activity: Id<modules::Activity>, session: Id<modules::Session>, span: Span) -> EvidenceItem {
    let Span { from, to } = span;
    let body = EvidenceBody::Present { session, from, to, source: PresenceSource::JoinPage };
    EvidenceItem { id: Id::from_uuid(uuid::Uuid::nil()), activity, received_at: to, body }
}
