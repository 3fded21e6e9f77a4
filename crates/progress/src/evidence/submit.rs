//! What a learner's client sends: each item is judged alone, then those of one enrolment are stored together.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use courses::enrolment::entity::State;
use kernel::{Db, Failure, Id, Moment};
use modules::activity::quiz::Graded;
use serde_json::{Map, Value};

use super::judge::judge;
use super::team;
use crate::Refusal;
use crate::facts::Weight;
use crate::ingest::{Asked, Batch, Ingest, Learner, NotStored, Outcome, Received};
use crate::work_file::{SentFor, sent_for};

/// The most items of one request.
pub const MOST: usize = 500;

/// An item that may be stored, with its place in the request.
type Placed = (usize, Received, Option<Graded>);

/// One item as a client sent it.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Made by the client.
    pub id: Id<crate::Evidence>,
    /// Whose.
    pub enrolment: Id<courses::Enrolment>,
    /// Of which activity.
    pub activity: Id<modules::Activity>,
    /// Kind by name.
    pub kind: String,
    /// The kind's fields.
    pub fields: Map<String, Value>,
    /// When it occurred, as the client says.
    pub occurred_at: Option<DateTime<Utc>>,
}

/// What came of one item.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// It is stored, now or before; with the grade of an answered question.
    Stored {
        /// Whether it had been stored before.
        duplicate: bool,
        /// The grade.
        graded: Option<Graded>,
    },
    /// It is not stored, and why.
    Refused(Refusal),
}

/// Why nothing of a request was stored.
#[derive(Debug, thiserror::Error)]
pub enum SubmitError {
    /// It may be sent again.
    #[error(transparent)]
    NotStored(#[from] NotStored),
    /// Reading failed.
    #[error(transparent)]
    Failed(#[from] Failure),
}

impl From<sea_orm::DbErr> for SubmitError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Failed(error.into())
    }
}

/// Judges and stores what `person` sent at `moment`; the answers are in the order sent.
///
/// # Errors
/// [`SubmitError`]: nothing was stored, and all of it may be sent again.
pub async fn submit(
    db: &Db,
    ingest: &Ingest,
    person: Id<auth::Person>,
    claims: Vec<Claim>,
    moment: Moment,
) -> Result<Vec<Answer>, SubmitError> {
    let (learners, files) = (learners(ingest, person, &claims).await?, files(db, &claims).await?);
    let mut answers: Vec<Option<Answer>> = vec![None; claims.len()];
    let mut batches: BTreeMap<Id<courses::Enrolment>, Vec<Placed>> = BTreeMap::new();
    for (place, claim) in claims.into_iter().enumerate() {
        let enrolment = claim.enrolment;
        let judged =
            learners.get(&enrolment).ok_or(Refusal::NotYours).and_then(|l| judge(l, &files, claim, moment));
        match judged {
            Ok((received, graded)) => batches.entry(enrolment).or_default().push((place, received, graded)),
            Err(refusal) => answers[place] = Some(Answer::Refused(refusal)),
        }
    }
    for (enrolment, parts) in batches {
        let Some(learner) = learners.get(&enrolment) else { continue };
        for (place, answer) in store(db, ingest, learner, parts).await? {
            answers[place] = Some(answer);
        }
    }
    Ok(answers.into_iter().map(|a| a.unwrap_or(Answer::Refused(Refusal::NotYours))).collect())
}

async fn store(
    db: &Db,
    ingest: &Ingest,
    learner: &Learner,
    parts: Vec<Placed>,
) -> Result<Vec<(usize, Answer)>, SubmitError> {
    let mut places = Vec::with_capacity(parts.len());
    let mut items = Vec::with_capacity(parts.len());
    for (place, received, graded) in parts {
        places.push((place, graded));
        items.push(received);
    }
    let others = team::of_the_others(db, learner, &items).await.map_err(Failure::from)?;
    let own = Batch {
        cohort: learner.row.cohort_id,
        enrolment: learner.row.id,
        weight: learner.weight(),
        author: None,
        items,
    };
    let stored = ingest.store_together(std::iter::once(own).chain(others).collect()).await?;
    let outcomes = stored.into_iter().next().unwrap_or_default();
    Ok(places.into_iter().zip(outcomes).map(|((place, graded), o)| (place, Answer::of(o, graded))).collect())
}

/// The enrolments of this person among those that the claims name.
async fn learners(
    ingest: &Ingest,
    person: Id<auth::Person>,
    claims: &[Claim],
) -> Result<HashMap<Id<courses::Enrolment>, Learner>, SubmitError> {
    let enrolments = claims.iter().map(|claim| claim.enrolment).collect();
    let found = ingest.learners(Asked { person, enrolments }).await?;
    Ok(found.into_iter().map(|learner| (learner.row.id, learner)).collect())
}

/// The files that were sent, of those that the claims name.
async fn files(db: &Db, claims: &[Claim]) -> Result<BTreeSet<SentFor>, SubmitError> {
    let named = claims.iter().filter_map(|c| c.fields.get("file")?.as_str()?.parse().ok()).collect();
    Ok(sent_for(db, named).await.map_err(Failure::from)?)
}

impl Learner {
    /// After a withdrawal or a deferral evidence is kept but moves nothing.
    fn weight(&self) -> Weight {
        match self.row.state {
            State::Active | State::Completed => Weight::Counts,
            State::Withdrawn | State::Deferred => Weight::Late,
        }
    }
}

impl Answer {
    pub(crate) fn of(outcome: Outcome, graded: Option<Graded>) -> Self {
        match outcome {
            Outcome::Accepted => Self::Stored { duplicate: false, graded },
            Outcome::Duplicate => Self::Stored { duplicate: true, graded },
            Outcome::Reused => Self::Refused(Refusal::IdReused),
        }
    }
}
