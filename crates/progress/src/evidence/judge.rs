//! Whether one item may be stored, and what it says once the server has graded it.

use std::collections::BTreeSet;

use kernel::Moment;
use modules::activity::ActivityContent;
use modules::activity::content::AnswerForm;
use modules::activity::quiz::{Graded, grade};
use modules::curriculum::ActivityNode;

use super::submit::Claim;
use super::{EvidenceBody, EvidenceItem, Grade, Submitted, check, claimed, clamp_occurred};
use crate::Refusal;
use crate::ingest::{Learner, Received, body_hash};
use crate::work_file::SentFor;

/// Judges one item of a learner whose enrolment it names; `files` are those that were sent before.
pub(super) fn judge(
    learner: &Learner,
    files: &BTreeSet<SentFor>,
    claim: Claim,
    moment: Moment,
) -> Result<(Received, Option<Graded>), Refusal> {
    let tree = &learner.taught.tree;
    let node = tree.activity(claim.activity).ok_or(Refusal::NoSuchActivity)?;
    let outline = learner.taught.outline.activity(claim.activity).ok_or(Refusal::NoSuchActivity)?;
    let opens_at = tree.module(node.module).and_then(|m| m.opens_at);
    if opens_at.is_none_or(|at| at > moment.utc()) {
        return Err(Refusal::ActivityNotOpen { opens_at });
    }
    let dates = &learner.dates;
    dates.takes_evidence(moment).map_err(|_| Refusal::CohortClosed { at: dates.closes().instant })?;
    let hash = body_hash(claim.activity, &claim.kind, &claim.fields);
    let body = claimed(&claim.kind, claim.fields)?;
    check(&body, outline)?;
    handed_in(learner, files, node, &body)?;
    let (body, graded) = graded(node, body)?;
    let received_at = moment.utc();
    let item = EvidenceItem { id: claim.id, activity: claim.activity, received_at, body };
    let clamped = |at| clamp_occurred(at, learner.row.enrolled_at, received_at);
    Ok((Received { item, body_hash: hash, occurred_at: claim.occurred_at.map(clamped) }, graded))
}

/// A work comes in a form that the activity takes; a file was sent for it before.
fn handed_in(
    learner: &Learner,
    files: &BTreeSet<SentFor>,
    node: &ActivityNode,
    body: &EvidenceBody,
) -> Result<(), Refusal> {
    let EvidenceBody::Submitted { work, .. } = body else { return Ok(()) };
    let form = match work {
        Submitted::Text(_) => AnswerForm::Text,
        Submitted::File(_) => AnswerForm::File,
    };
    let taken = match &node.content {
        ActivityContent::Reflection(reflection) => reflection.takes(form),
        _ => true, // what makes up a webinar may be either
    };
    match work {
        _ if !taken => Err(Refusal::NotThisActivity),
        Submitted::File(id) if !files.contains(&(learner.row.id, node.id, *id)) => Err(Refusal::NoSuchFile),
        _ => Ok(()),
    }
}

/// Grades an answer; other evidence stays as it is.
fn graded(node: &ActivityNode, body: EvidenceBody) -> Result<(EvidenceBody, Option<Graded>), Refusal> {
    let EvidenceBody::Answered { question, attempt, answer, .. } = body else { return Ok((body, None)) };
    let ActivityContent::Quiz(quiz) = &node.content else { return Err(Refusal::NotThisActivity) };
    let asked = quiz.question(&question).ok_or(Refusal::Malformed { field: "question".to_owned() })?;
    let graded = grade(asked, &answer);
    let grade = Some(Grade { correct: graded.correct });
    Ok((EvidenceBody::Answered { question, attempt, answer, graded: grade }, Some(graded)))
}
