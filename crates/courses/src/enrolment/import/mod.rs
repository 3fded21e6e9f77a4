//! Giving many people places in a cohort from a sheet: who, in which team, and the part each takes.

mod group;
mod read;
mod store;

use auth::{Actor, authorize};
use kernel::import::{Line, Tally, Way};
use kernel::{Db, Failure, Id, Moment};

use super::Enrol;
use crate::Cohort;

pub use group::Group;
pub use read::{EnrolmentRow, read};

/// How many individuals one transaction gives places.
const BATCH: usize = 200;

/// Gives the people of a sheet that was read their places: each team together in a transaction of its own, the
/// individuals some hundred at a time, in the order of the sheet while places last. Who has the place already keeps
/// it, so the same sheet again changes nothing. What only the cohort knows (an address without an account, a team that
/// is too large, no place left) comes back as faults of rows. `told` hears how many rows are through. A dry run is one
/// transaction, so that the places are counted as they would be.
///
/// # Errors
/// Not found for others than admins; denied for a cohort that takes nobody; storage. What was stored before stays.
pub async fn import(
    db: &Db,
    actor: &Actor,
    cohort: Id<Cohort>,
    rows: &[Line<EnrolmentRow>],
    way: Way,
    told: &mut (dyn FnMut(usize) + Send),
    moment: Moment,
) -> Result<Tally, Failure> {
    let groups = group::of(rows, BATCH);
    let units = if way == Way::Try { vec![&groups[..]] } else { groups.chunks(1).collect() };
    let (mut tally, mut through) = (Tally::default(), 0);
    for unit in units {
        let done = way.run(db, |tx| async move {
            let mut tally = Tally::default();
            for group in unit {
                let permit = authorize::<Enrol>(&tx, actor, cohort, moment).await?;
                tally.extend(store::store(&tx, &permit, group, moment).await?);
            }
            Ok(tally)
        });
        tally.extend(done.await?);
        through += unit.iter().map(|group| group.rows.len()).sum::<usize>();
        told(through);
    }
    Ok(tally)
}
