//! A facilitator's word on a work: accepted, or returned with a question. On a team's work it is said to each member.

use auth::{Actor, authorize};
use courses::enrolment::entity::{self as enrolment, State};
use kernel::{Db, Failure, Id, Moment, Tx};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::waiting::is_shared;
use crate::decision::{Decide, DecisionKind, Subject, Word, decide};
use crate::taught;

/// What is said about which work.
#[derive(Clone, Debug)]
pub struct SubmissionWord {
    /// Whose.
    pub enrolment: Id<courses::Enrolment>,
    /// For which activity.
    pub activity: Id<modules::Activity>,
    /// The revision that was read.
    pub revision: u32,
    /// Accepted, or returned.
    pub accepted: bool,
    /// What is said; read by the learner.
    pub reason: String,
}

/// Writes the word for everyone whose work it is.
///
/// # Errors
/// Not found for those who do not lead the cohort; a reason that is missing; storage.
pub async fn judge(
    db: &Db,
    tx: &Tx,
    actor: &Actor,
    said: &SubmissionWord,
    moment: Moment,
) -> Result<(), Failure> {
    let first = authorize::<Decide>(tx, actor, said.enrolment, moment).await?;
    let decision = if said.accepted {
        DecisionKind::SubmissionAccepted { revision: said.revision }
    } else {
        DecisionKind::SubmissionReturned { revision: said.revision }
    };
    let word = Word {
        subject: Subject::Activity(said.activity),
        decision,
        reason: said.reason.clone(),
        cites: None,
    };
    for other in others(db, tx, first.object(), said.activity).await? {
        let permit = authorize::<Decide>(tx, actor, other, moment).await?;
        decide(db, tx, &permit, &word, moment).await?;
    }
    decide(db, tx, &first, &word, moment).await.map(drop)
}

/// The other members whose work it is too.
async fn others(
    db: &Db,
    tx: &Tx,
    own: &enrolment::Model,
    activity: Id<modules::Activity>,
) -> Result<Vec<Id<courses::Enrolment>>, Failure> {
    let taught = taught::of_cohort(db, own.cohort_id).await?;
    let Some(team) = own.team_id.filter(|_| is_shared(&taught, activity)) else { return Ok(Vec::new()) };
    let members = enrolment::Entity::find()
        .filter(enrolment::COLUMN.team_id.eq(team))
        .filter(enrolment::COLUMN.id.ne(own.id))
        .filter(enrolment::COLUMN.state.is_in([State::Active, State::Completed]));
    Ok(members.all(&**tx).await?.into_iter().map(|m| m.id).collect())
}
