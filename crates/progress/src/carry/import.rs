//! Giving places from a sheet. Who had one here before goes on from where they were.

use auth::{Actor, authorize};
use courses::Cohort;
use courses::enrolment::Enrol;
use courses::enrolment::import::{EnrolmentRow, Group, groups, store};
use kernel::import::{Line, Tally, Way};
use kernel::{Db, Failure, Id, Moment, Tx};

use super::commands::come_back;

/// How many individuals one transaction gives places.
const BATCH: usize = 200;

/// An import of places: by whom, in which cohort, and why they come late, where the cohort has begun.
#[derive(Clone, Copy, Debug)]
pub struct Importing<'a> {
    /// Who does it.
    pub actor: &'a Actor,
    /// In which cohort.
    pub cohort: Id<Cohort>,
    /// Why they come late.
    pub reason: &'a str,
    /// Whether it stays.
    pub way: Way,
}

/// Gives the people of a sheet that was read their places: each team together in a transaction of its own, the
/// individuals some hundred at a time, in the order of the sheet while places last. Who has the place already keeps
/// it, so the same sheet again changes nothing. What only the cohort knows (an address without an account, a team that
/// is too large, no place left) comes back as faults of rows. `told` hears how many rows are through. A dry run is one
/// transaction, so that the places are counted as they would be.
///
/// # Errors
/// Not found for others than admins; denied for a cohort that takes nobody; invalid `reason`; storage. What was stored
/// before stays.
pub async fn import(
    db: &Db,
    importing: Importing<'_>,
    rows: &[Line<EnrolmentRow>],
    told: &mut (dyn FnMut(usize) + Send),
    moment: Moment,
) -> Result<Tally, Failure> {
    let groups = groups(rows, BATCH);
    let size = if importing.way == Way::Try { groups.len() } else { 1 };
    let (mut tally, mut through) = (Tally::default(), 0);
    for unit in groups.chunks(size.max(1)) {
        let done =
            importing.way.run(db, |tx| async move { together(db, &tx, importing, unit, moment).await });
        tally.extend(done.await?);
        through += unit.iter().map(|group| group.rows.len()).sum::<usize>();
        told(through);
    }
    Ok(tally)
}

async fn together(
    db: &Db,
    tx: &Tx,
    importing: Importing<'_>,
    unit: &[Group],
    moment: Moment,
) -> Result<Tally, Failure> {
    let mut tally = Tally::default();
    for group in unit {
        let permit = authorize::<Enrol>(tx, importing.actor, importing.cohort, moment).await?;
        let stored = store(tx, &permit, group, importing.reason, moment).await?;
        come_back(db, tx, &stored.places, permit.by(), moment).await?;
        tally.extend(stored.tally);
    }
    Ok(tally)
}
