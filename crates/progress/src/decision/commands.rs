//! Writing decisions: each supersedes the one that held before, nothing is overwritten.

use auth::{Permit, audit};
use kernel::{AnyId, Db, Failure, Id, Invalid, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait, IntoActiveModel};
use serde_json::json;

use super::{Aspect, Decide, DecisionFact, DecisionKind, Heads, Subject, entity};
use crate::row::{self, Record};
use crate::taught;

/// A person's word on a part of an enrolment.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// On what.
    pub subject: Subject,
    /// What it says.
    pub decision: DecisionKind,
    /// Why: read by the learner.
    pub reason: String,
    /// What it rests on: a request, a piece of evidence, a policy.
    pub cites: Option<AnyId>,
}

kernel::reasons! {
    /// Why a decision is not written.
    pub enum DecisionReason {
        /// Every decision says why.
        ReasonNeeded = "reason_needed" {},
        /// The reason is longer than 2,000 characters.
        ReasonTooLong = "reason_too_long" {},
        /// The activity or module is not part of the cohort's curriculum.
        NoSuchSubject = "no_such_subject" {},
        /// What is decided was not chosen.
        KindNeeded = "decision_kind_needed" {},
        /// Nobody is excused from a whole course.
        NotTheCourse = "not_the_course" {},
    }
}

/// The longest reason, in characters.
const REASON_MOST: usize = 2_000;

/// Writes a decision and concludes anew. Tells the decision's id.
///
/// # Errors
/// A reason that is missing or too long, a subject that the cohort does not have, storage.
pub async fn decide(
    db: &Db,
    tx: &Tx,
    permit: &Permit<Decide>,
    word: &Word,
    moment: Moment,
) -> Result<Id<crate::Decision>, Failure> {
    let enrolment = permit.object();
    check(word)?;
    let mut locked = row::lock(tx, &[(enrolment.cohort_id, enrolment.id)].into()).await?;
    let taught = taught::at(db, *locked.versions.first().ok_or(Failure::NotFound)?).await?;
    let stored = locked.rows.pop().ok_or(Failure::NotFound)?;
    let mut record = Record::read(stored, &taught).map_err(StorageError::from)?;
    if !taught.has(word.subject) {
        return Err(Failure::conflict(DecisionReason::NoSuchSubject {}));
    }
    let id = tx.entropy().id(moment);
    let fact = word.fact(&record, moment);
    let given = Given { by: permit.by(), reason: &word.reason, cites: word.cites };
    row_of(&record, id, &fact, &given)?.into_active_model().insert(&**tx).await?;
    record.facts.decide(id, fact);
    record.conclude(&taught);
    row::save(tx, &[(&record, &taught)], moment).await?;
    let detail = json!({ "subject": word.subject, "decision": word.decision });
    audit::record(
        tx,
        Some(permit.by()),
        "decision_written",
        ("enrolment", Some(enrolment.id.uuid())),
        detail,
        moment,
    )
    .await?;
    Ok(id)
}

fn check(word: &Word) -> Result<(), Invalid> {
    match word.reason.trim() {
        "" => Err(Invalid::one("reason", &DecisionReason::ReasonNeeded {})),
        long if long.chars().count() > REASON_MOST => {
            Err(Invalid::one("reason", &DecisionReason::ReasonTooLong {}))
        }
        _ => Ok(()),
    }
}

impl Word {
    /// The decision as a fact; it supersedes the head of its aspect. Taking back supersedes the latest of any.
    fn fact(&self, record: &Record, moment: Moment) -> DecisionFact {
        let heads = Heads::of(&record.facts.decisions);
        let supersedes = match self.decision.aspect() {
            Some(aspect) => heads.latest_id(&[self.subject], aspect),
            None => Aspect::ALL.iter().filter_map(|a| heads.latest_id(&[self.subject], *a)).max(),
        };
        DecisionFact { subject: self.subject, decision: self.decision.clone(), at: moment.utc(), supersedes }
    }
}

/// Who decided, why, and on what it rests.
pub(crate) struct Given<'a> {
    pub(crate) by: Id<auth::Person>,
    pub(crate) reason: &'a str,
    pub(crate) cites: Option<AnyId>,
}

/// The row of a decision on what a record is about.
pub(crate) fn row_of(
    record: &Record,
    id: Id<crate::Decision>,
    fact: &DecisionFact,
    given: &Given<'_>,
) -> Result<entity::Model, StorageError> {
    let (subject_kind, subject_id) = fact.subject.stored();
    Ok(entity::Model {
        cohort_id: record.cohort,
        enrolment_id: record.enrolment,
        id,
        subject_kind: subject_kind.to_owned(),
        subject_id,
        kind: fact.decision.kind().to_owned(),
        body: serde_json::to_string(&fact.decision).map_err(StorageError::other)?,
        reason: given.reason.trim().to_owned(),
        author_id: given.by,
        at: fact.at,
        supersedes: fact.supersedes,
        cites: given.cites,
    })
}

impl entity::Model {
    /// The decision as the rules read it.
    ///
    /// # Errors
    /// Where the stored row cannot be read.
    pub fn fact(&self) -> Result<DecisionFact, StorageError> {
        let id = || self.subject_id.ok_or_else(|| StorageError::other("a decision without its subject"));
        let subject = match self.subject_kind.as_str() {
            "activity" => Subject::Activity(id()?.into()),
            "module" => Subject::Module(id()?.into()),
            _ => Subject::Course,
        };
        let decision = serde_json::from_str(&self.body).map_err(StorageError::other)?;
        Ok(DecisionFact { subject, decision, at: self.at, supersedes: self.supersedes })
    }
}
