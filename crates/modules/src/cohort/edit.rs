//! Changing a cohort: its name, its days, its window of applications, its places and teams.

use auth::{Action, Actor, Permit, Verdict, audit};
use courses::cohort::{Ledger, State, entity as cohort};
use courses::team::{Size, sizes as team_sizes};
use courses::{Cohort, Why};
use jiff::civil::{Date, DateTime};
use kernel::time::LocalTimeFault;
use kernel::{Day, Failure, Id, Invalid, Localized, Moment, StorageError, Tx, WallClock, Zone, ZonedTime};
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};
use serde_json::json;

use super::access::people;
use super::form::whole;
use super::rules::{offers, sizes};
use super::zone::follow;
use crate::session::plan::why;

/// Changing a cohort: admins.
pub enum EditCohort {}

/// A cohort and what its changes are held against.
#[derive(Clone, Debug, PartialEq)]
pub struct EditFacts {
    /// The cohort as it stands.
    pub cohort: cohort::Model,
    /// How many of its places are taken or held (rule 10).
    pub taken: u32,
    /// Its teams with how many people each has.
    pub teams: Vec<(String, u32)>,
    /// How many have begun an application or have had a place.
    pub people: u64,
}

/// What an admin wants it to be. The first day stays: the curriculum hangs on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CohortChange {
    /// Its name.
    pub name: Localized,
    /// In which its days and deadlines are meant.
    pub zone: Zone,
    /// Its last day.
    pub last_day: Date,
    /// When applications open, on the wall clock of its zone.
    pub opens: DateTime,
    /// When they close, likewise.
    pub closes: DateTime,
    /// How many learners it takes.
    pub places: u32,
    /// The sizes of teams.
    pub team: Size,
    /// How many days a place is held for who waits.
    pub offer_days: u32,
}

impl Action for EditCohort {
    type Key = Id<Cohort>;
    type Object = EditFacts;

    async fn load(tx: &Tx, _: &Actor, key: Id<Cohort>, _: Moment) -> Result<Option<EditFacts>, StorageError> {
        let Some(ledger) = Ledger::locked(tx, key).await? else { return Ok(None) };
        Ok(Some(EditFacts {
            taken: ledger.taken(),
            cohort: ledger.cohort,
            teams: team_sizes(&**tx, key).await?,
            people: people(&**tx, key).await?,
        }))
    }

    fn allow(actor: &Actor, _: &EditFacts, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

/// Whether the zone of a cohort can still be another: nobody was told a deadline in it.
#[must_use]
pub fn zone_is_free(cohort: &cohort::Model, people: u64) -> bool {
    cohort.state == State::Draft && people == 0
}

/// Changes it. Where its applications were open they stay so, for what is frozen by that (rule 5).
///
/// # Errors
/// Invalid fields `name`, `zone`, `last_day`, `opens`, `closes`, `places`, `team_max`, `advice_max`, `offer_days`;
/// storage.
pub async fn edit(
    tx: &Tx,
    permit: &Permit<EditCohort>,
    change: &CohortChange,
    moment: Moment,
) -> Result<(), Failure> {
    let facts = permit.object();
    let window = check(facts, change)?;
    let row = changed(&facts.cohort, change, window).keeping_opened(&facts.cohort, moment);
    if row.zone != facts.cohort.zone {
        follow(tx, &facts.cohort, &row.zone, moment).await?;
    }
    row.into_active_model().reset_all().update(&**tx).await?;
    let object = ("cohort", Some(facts.cohort.id.uuid()));
    let detail = json!({ "places": change.places, "opens": change.opens, "closes": change.closes });
    audit::record(tx, Some(permit.by()), "cohort_changed", object, detail, moment).await?;
    if change.places > facts.cohort.places.unsigned_abs() {
        courses::offer::promote(tx, facts.cohort.id, None, moment).await?;
    }
    Ok(())
}

fn changed(
    cohort: &cohort::Model,
    change: &CohortChange,
    (opens, closes): (ZonedTime, ZonedTime),
) -> cohort::Model {
    cohort::Model {
        name: change.name.clone(),
        zone: change.zone.clone(),
        last_day: Day(change.last_day),
        applications_open_local: WallClock(opens.local),
        applications_open_at: opens.instant,
        applications_close_local: WallClock(closes.local),
        applications_close_at: closes.instant,
        places: whole(change.places),
        team_min: whole(change.team.least),
        team_max: whole(change.team.most),
        advice_min: whole(change.team.advised_least),
        advice_max: whole(change.team.advised_most),
        offer_days: whole(change.offer_days),
        ..cohort.clone()
    }
}

/// Everything that hinders it, at once.
fn check(facts: &EditFacts, change: &CohortChange) -> Result<(ZonedTime, ZonedTime), Invalid> {
    let (mut faults, cohort) = (Invalid::default(), &facts.cohort);
    if change.name.is_empty() {
        faults.push("name_en", &Why::Required {});
    }
    if change.zone != cohort.zone && !zone_is_free(cohort, facts.people) {
        faults.push("zone", &Why::ZoneKept {});
    }
    if change.last_day < cohort.first_day.0 {
        faults.push("last_day", &Why::DatesReversed {});
    }
    if change.places < facts.taken {
        faults.push("places", &Why::PlacesTaken { taken: facts.taken });
    }
    teams(facts, &change.team, &mut faults);
    offers(change.offer_days, &mut faults);
    let window = window(change, &mut faults);
    faults.or(())?;
    window.ok_or_else(Invalid::default)
}

/// The sizes make sense, and no team that fits now would be shut out.
fn teams(facts: &EditFacts, wanted: &Size, faults: &mut Invalid) {
    sizes(wanted, faults);
    if wanted.most < wanted.least {
        return;
    }
    let now = facts.cohort.team_size();
    let out = now.shut_out(wanted, &facts.teams);
    if !out.is_empty() {
        let teams = out.into_iter().map(str::to_owned).collect();
        faults.push("team_max", &Why::TeamsOutsideRange { teams });
    }
}

fn window(change: &CohortChange, faults: &mut Invalid) -> Option<(ZonedTime, ZonedTime)> {
    let at = |local| ZonedTime::resolve(local, &change.zone, None);
    let (opens, closes) = (at(change.opens), at(change.closes));
    let mut told = |field, at: &Result<ZonedTime, LocalTimeFault>| {
        if let Err(fault) = at {
            faults.push(field, &why(fault));
        }
    };
    told("opens", &opens);
    told("closes", &closes);
    let (opens, closes) = (opens.ok()?, closes.ok()?);
    if closes.instant <= opens.instant {
        faults.push("closes", &Why::WindowReversed {});
    }
    Some((opens, closes))
}
