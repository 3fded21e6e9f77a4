//! Deciding otherwise after applications have opened: in the open (rule 5). Nobody loses what they completed, everybody
//! who learns in the cohort is told what is another now, and why.

use auth::Permit;
use courses::event::{Event, raise};
use kernel::{Db, Failure, Invalid, Moment, Tx};

use super::commands::{next, write};
use super::queries::learners;
use super::{ChangePolicy, Foreseen, PolicyReason, Wanted, foresee};
use crate::decision::DecisionReason;

/// What came of deciding.
#[derive(Clone, Debug)]
pub enum Came {
    /// It was done.
    Done,
    /// Nothing was done, since now something else would come of it than was seen.
    Otherwise(Foreseen),
}

/// What would come of it, as it is shown before it is decided.
///
/// # Errors
/// As [`change_in_the_open`].
pub async fn look(
    db: &Db,
    tx: &Tx,
    permit: &Permit<ChangePolicy>,
    wanted: &Wanted,
    moment: Moment,
) -> Result<Foreseen, Failure> {
    let facts = permit.object();
    if facts.opened.is_none() {
        return Err(Failure::conflict(PolicyReason::PolicyNotFrozen {}));
    }
    let policy = next(db, facts, wanted).await?;
    if wanted.reason.trim().is_empty() {
        return Err(Invalid::one("reason", &DecisionReason::ReasonNeeded {}).into());
    }
    if policy.changes(&facts.policy).is_empty() {
        return Err(Failure::conflict(PolicyReason::PolicyUnchanged {}));
    }
    foresee(db, &**tx, facts.cohort.id, policy, moment).await
}

/// Changes the policy as it was looked at: `seen` is the word of what was foreseen.
///
/// # Errors
/// A conflict where applications have not opened, nothing is another or somebody else changed it meanwhile; invalid
/// `reason` and rules; storage.
pub async fn change_in_the_open(
    db: &Db,
    tx: &Tx,
    permit: &Permit<ChangePolicy>,
    wanted: &Wanted,
    seen: &str,
    moment: Moment,
) -> Result<Came, Failure> {
    let foreseen = look(db, tx, permit, wanted, moment).await?;
    if foreseen.word() != seen {
        return Ok(Came::Otherwise(foreseen));
    }
    let reason = wanted.reason.trim();
    write(db, tx, permit, (&foreseen.policy, reason), moment).await?;
    let changes = foreseen.policy.changes(&permit.object().policy);
    let cohort = permit.object().cohort.id;
    for learner in learners(&**tx, cohort).await? {
        let changes = changes.iter().map(|c| (c.was.clone(), c.is.clone())).collect();
        let event = Event::PolicyChanged { cohort, at: moment.utc(), reason: reason.to_owned(), changes };
        raise(tx, learner.person_id, &event, moment).await?;
    }
    Ok(Came::Done)
}
