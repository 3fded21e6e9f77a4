//! Answering what a learner asks. Granting writes the decision that was asked for.

use auth::{ActionOn, Actor, Permit, Row, Verdict, audit, authorize};
use kernel::{Db, Denied, Failure, Invalid, Moment, Tx};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};
use serde_json::json;

use super::entity::{self, State};
use crate::decision::{Decide, DecisionReason, Word, decide};

/// Answering a request: facilitators of its cohort and admins, once.
#[derive(Debug)]
pub struct AnswerRequest;

kernel::reasons! {
    /// Why a request is not answered.
    pub enum RequestReason {
        /// Somebody answered it already.
        RequestAnswered = "request_answered" {},
    }
}

impl ActionOn for AnswerRequest {
    type On = Row<entity::Entity>;

    fn allow(actor: &Actor, request: &entity::Model, moment: Moment) -> Verdict {
        if !actor.leads(request.cohort_id.uuid(), moment) {
            return Verdict::Hidden;
        }
        match request.state {
            State::Open => Verdict::Allowed,
            _ => Verdict::Denied(Denied::from(RequestReason::RequestAnswered {})),
        }
    }
}

/// Grants a request by writing `word`, which comes to cite it.
///
/// # Errors
/// What the decision refuses; storage.
pub async fn grant(
    db: &Db,
    tx: &Tx,
    actor: &Actor,
    permit: &Permit<AnswerRequest>,
    word: Word,
    moment: Moment,
) -> Result<(), Failure> {
    let request = permit.object();
    let decider = authorize::<Decide>(tx, actor, request.enrolment_id, moment).await?;
    let word = Word { cites: Some(request.id.uuid()), ..word };
    let decision = decide(db, tx, &decider, &word, moment).await?;
    let mut row = request.clone().into_active_model();
    row.decision_id = Set(Some(decision));
    answered(tx, permit, row, (State::Granted, &word.reason), moment).await
}

/// Refuses a request, with words that the learner reads.
///
/// # Errors
/// No words; storage.
pub async fn refuse(
    tx: &Tx,
    permit: &Permit<AnswerRequest>,
    words: &str,
    moment: Moment,
) -> Result<(), Failure> {
    if words.trim().is_empty() {
        return Err(Invalid::one("reason", &DecisionReason::ReasonNeeded {}).into());
    }
    let row = permit.object().clone().into_active_model();
    answered(tx, permit, row, (State::Refused, words), moment).await
}

async fn answered(
    tx: &Tx,
    permit: &Permit<AnswerRequest>,
    mut row: entity::ActiveModel,
    (state, words): (State, &str),
    moment: Moment,
) -> Result<(), Failure> {
    row.state = Set(state);
    row.answer = Set(Some(words.trim().to_owned()));
    row.answered_by = Set(Some(permit.by()));
    row.answered_at = Set(Some(moment.utc()));
    row.update(&**tx).await?;
    let object = ("request", Some(permit.object().id.uuid()));
    let detail = json!({ "state": state });
    audit::record(tx, Some(permit.by()), "request_answered", object, detail, moment).await?;
    Ok(())
}
