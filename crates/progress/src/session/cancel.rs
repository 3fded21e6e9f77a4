//! Cancelling a cohort: it will not be held, and neither are its sessions that have not begun.

use auth::{Permit, audit};
use courses::Why;
use courses::cohort::entity as cohort;
use kernel::{Db, Failure, Invalid, Moment, Tx};
use modules::cohort::CancelCohort;
use modules::curriculum::{SessionNode, entity as curriculum, load, store};
use modules::session::entity::State;
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, Set};
use serde_json::json;

use super::shift::is_ahead;
use super::told;
use crate::row::{conclude_anew, hold};

/// Cancels a cohort and tells those who learn in it. What was done is kept. The reason is shown to staff and told to
/// learners.
///
/// # Errors
/// Invalid `reason` where there is none; storage.
pub async fn cancel_cohort(
    db: &Db,
    tx: &Tx,
    permit: &Permit<CancelCohort>,
    reason: &str,
    moment: Moment,
) -> Result<(), Failure> {
    if reason.is_empty() {
        return Err(Invalid::one("reason", &Why::Required {}).into());
    }
    let cohort = permit.object();
    hold(tx, cohort.id).await?;
    let row =
        curriculum::Entity::find().filter(curriculum::COLUMN.cohort_id.eq(cohort.id)).one(&**tx).await?;
    let row = row.ok_or(Failure::NotFound)?;
    let tree = load::read_tree(&**tx, &row).await?;
    let ahead: Vec<SessionNode> =
        tree.sessions().filter(|(_, s)| is_ahead(s, moment)).map(|(_, s)| cancelled(s)).collect();
    for node in &ahead {
        store::save_session(tx, Some(cohort.id), node, Some(reason.to_owned()), moment).await?;
    }
    store::raise_version(tx, row.id).await?;
    let ended = cohort::ActiveModel {
        id: Set(cohort.id),
        state: Set(cohort::State::Cancelled),
        state_reason: Set(Some(reason.to_owned())),
        ..Default::default()
    };
    ended.update(&**tx).await?;
    conclude_anew(db, tx, cohort.id, permit.by(), moment).await?;
    told::cancelled(tx, cohort, &ahead.iter().collect::<Vec<_>>(), reason, moment).await?;
    let detail = json!({ "sessions": ahead.len() });
    let object = ("cohort", Some(cohort.id.uuid()));
    Ok(audit::record(tx, Some(permit.by()), "cohort_cancelled", object, detail, moment).await?)
}

fn cancelled(session: &SessionNode) -> SessionNode {
    SessionNode { state: State::Cancelled, sequence: session.sequence + 1, ..session.clone() }
}
