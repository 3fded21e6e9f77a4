//! A draft whose zone is another: its days and its sessions keep what the clock on the wall says.

use courses::cohort::dates::{last_minute, midnight};
use courses::cohort::entity as cohort;
use kernel::{Failure, Invalid, Moment, Tx, WallClock, Zone, ZonedTime};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::curriculum::{CurriculumTree, SessionNode, entity as curriculum, load, store};
use crate::session::plan::why;

/// Lets the curriculum of a cohort follow it to another zone. Sessions that were planned in a zone of their own stay.
///
/// # Errors
/// Invalid `zone` where a session would start at no instant there; storage.
pub(super) async fn follow(
    tx: &Tx,
    cohort: &cohort::Model,
    to: &Zone,
    moment: Moment,
) -> Result<(), Failure> {
    let row = curriculum::Entity::find().filter(curriculum::COLUMN.cohort_id.eq(cohort.id)).one(&**tx);
    let Some(row) = row.await? else { return Ok(()) };
    let mut tree = load::read_tree(&**tx, &row).await?;
    days(&mut tree, &cohort.zone, to);
    let planned = tree.sessions().map(|(_, session)| session).filter(|s| s.zone == cohort.zone);
    let moved = planned.map(|session| moved(session, to)).collect::<Result<Vec<_>, _>>()?;
    store::save_dates(tx, &tree).await?;
    for session in &moved {
        store::save_session(tx, Some(cohort.id), session, None, moment).await?;
    }
    Ok(store::raise_version(tx, tree.id).await?)
}

fn days(tree: &mut CurriculumTree, from: &Zone, to: &Zone) {
    for module in &mut tree.modules {
        module.opens_at = module.opens_at.map(|at| midnight(from.date(at), to).instant);
        module.ends_at = module.ends_at.map(|at| last_minute(from.date(at), to).instant);
        for activity in &mut module.activities {
            activity.due_at = activity.due_at.map(|at| last_minute(from.date(at), to).instant);
        }
    }
}

fn moved(session: &SessionNode, to: &Zone) -> Result<SessionNode, Invalid> {
    let start = ZonedTime::resolve(session.local_start.0, to, None);
    let start = start.map_err(|fault| Invalid::one("zone", &why(&fault)))?;
    let (local_start, starts_at) = (WallClock(start.local), start.instant);
    Ok(SessionNode { local_start, starts_at, zone: to.clone(), ..session.clone() })
}
