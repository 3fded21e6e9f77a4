//! Who is told of a session that is moved or cancelled: everybody who learns in its cohort, once it is public.

use courses::cohort::entity as cohort;
use courses::enrolment::entity as enrolment;
use kernel::{Moment, StorageError, Tx};
use modules::curriculum::SessionNode;
use modules::event::{Event, raise};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

/// Tells of sessions whose time is another now, each learner once; `both` are each as it was and as it is. Hosts and
/// rooms stand on the page behind the join address, which stays (rule 12).
pub(super) async fn moved(
    tx: &Tx,
    cohort: &cohort::Model,
    both: &[(&SessionNode, &SessionNode)],
    moment: Moment,
) -> Result<(), StorageError> {
    let time = |node: &SessionNode| (node.starts_at, node.minutes);
    let both: Vec<_> = both.iter().filter(|(was, is)| is.is_held() && time(was) != time(is)).collect();
    let sessions: Vec<_> = both.iter().map(|(was, is)| (is.id, was.starts_at)).collect();
    for learner in learners(tx, cohort, both.len()).await? {
        let enrolment = learner.id;
        let event = match *sessions.as_slice() {
            [(session, was)] => Event::SessionMoved { session, enrolment, was, reason: String::new() },
            _ => Event::SessionsMoved { enrolment, sessions: sessions.clone() },
        };
        raise(tx, learner.person_id, &event, moment).await?;
    }
    Ok(())
}

/// Tells of sessions that will not be held.
pub(super) async fn cancelled(
    tx: &Tx,
    cohort: &cohort::Model,
    sessions: &[&SessionNode],
    reason: &str,
    moment: Moment,
) -> Result<(), StorageError> {
    for learner in learners(tx, cohort, sessions.len()).await? {
        for session in sessions {
            let (session, enrolment) = (session.id, learner.id);
            let event = Event::SessionCancelled { session, enrolment, reason: reason.to_owned() };
            raise(tx, learner.person_id, &event, moment).await?;
        }
    }
    Ok(())
}

/// Nobody where there is nothing to tell, or the cohort is seen by staff only.
async fn learners(
    tx: &Tx,
    cohort: &cohort::Model,
    sessions: usize,
) -> Result<Vec<enrolment::Model>, StorageError> {
    if sessions == 0 || cohort.state == cohort::State::Draft {
        return Ok(Vec::new());
    }
    let query = enrolment::Entity::find()
        .filter(enrolment::COLUMN.cohort_id.eq(cohort.id))
        .filter(enrolment::COLUMN.state.eq(enrolment::State::Active))
        .order_by_asc(enrolment::COLUMN.id);
    Ok(query.all(&**tx).await?)
}
