//! Changing a cohort's places, its last day and its window of applications.

use auth::{Action, Actor, Permit, Verdict, audit};
use courses::cohort::{Ledger, entity as cohort};
use courses::{Cohort, Why};
use jiff::civil::{Date, DateTime};
use kernel::time::LocalTimeFault;
use kernel::{Day, Failure, Id, Invalid, Moment, StorageError, Tx, WallClock, ZonedTime};
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _, Set};
use serde_json::json;

use crate::session::plan::why;

/// Changing a cohort: admins.
pub enum EditCohort {}

/// A cohort and how many places are taken.
#[derive(Clone, Debug, PartialEq)]
pub struct EditFacts {
    /// The cohort as it stands.
    pub cohort: cohort::Model,
    /// How many of its places are taken or held (rule 10).
    pub taken: u32,
}

/// What an admin wants it to be. The first day stays: the curriculum hangs on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CohortChange {
    /// Its last day.
    pub last_day: Date,
    /// When applications open, on the wall clock of its zone.
    pub opens: DateTime,
    /// When they close, likewise.
    pub closes: DateTime,
    /// How many learners it takes.
    pub places: u32,
}

impl Action for EditCohort {
    type Key = Id<Cohort>;
    type Object = EditFacts;

    async fn load(tx: &Tx, _: &Actor, key: Id<Cohort>, _: Moment) -> Result<Option<EditFacts>, StorageError> {
        let Some(ledger) = Ledger::locked(tx, key).await? else { return Ok(None) };
        Ok(Some(EditFacts { taken: ledger.taken(), cohort: ledger.cohort }))
    }

    fn allow(actor: &Actor, _: &EditFacts, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

/// Changes it.
///
/// # Errors
/// Invalid fields `last_day`, `opens`, `closes`, `places`; storage.
pub async fn edit(
    tx: &Tx,
    permit: &Permit<EditCohort>,
    change: &CohortChange,
    moment: Moment,
) -> Result<(), Failure> {
    let (opens, closes) = check(permit.object(), change)?;
    let mut row = permit.object().cohort.clone().into_active_model();
    row.last_day = Set(Day(change.last_day));
    row.applications_open_local = Set(WallClock(opens.local));
    row.applications_open_at = Set(opens.instant);
    row.applications_close_local = Set(WallClock(closes.local));
    row.applications_close_at = Set(closes.instant);
    row.places = Set(i32::try_from(change.places).unwrap_or(i32::MAX));
    row.update(&**tx).await?;
    let object = ("cohort", Some(permit.object().cohort.id.uuid()));
    let detail = json!({ "places": change.places, "closes": closes.instant });
    audit::record(tx, Some(permit.by()), "cohort_changed", object, detail, moment).await?;
    if change.places > permit.object().cohort.places.unsigned_abs() {
        courses::offer::promote(tx, permit.object().cohort.id, None, moment).await?;
    }
    Ok(())
}

fn check(facts: &EditFacts, change: &CohortChange) -> Result<(ZonedTime, ZonedTime), Invalid> {
    let mut faults = Invalid::default();
    if change.last_day < facts.cohort.first_day.0 {
        faults.push("last_day", &Why::DatesReversed {});
    }
    if change.places < facts.taken {
        faults.push("places", &Why::PlacesTaken { taken: facts.taken });
    }
    let at = |local| ZonedTime::resolve(local, &facts.cohort.zone, None);
    let (opens, closes) = (at(change.opens), at(change.closes));
    let mut told = |field, at: &Result<ZonedTime, LocalTimeFault>| {
        if let Err(fault) = at {
            faults.push(field, &why(fault));
        }
    };
    told("opens", &opens);
    told("closes", &closes);
    if let (Ok(opens), Ok(closes)) = (&opens, &closes)
        && closes.instant <= opens.instant
    {
        faults.push("closes", &Why::WindowReversed {});
    }
    faults.or(())?;
    opens.ok().zip(closes.ok()).ok_or_else(Invalid::default)
}
