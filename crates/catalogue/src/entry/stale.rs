//! An entry whose "last updated" is old is flagged to its owner, who says that it is still right or changes it.

use auth::{Action, Actor, Permit, Verdict, audit};
use courses::event::{self, Event};
use jiff::ToSpan as _;
use jiff::civil::Date;
use kernel::{Day, Db, Failure, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::entity::{COLUMN, Entity, Model, State};

/// After how many months an entry is stale, where the site does not say otherwise.
pub const USUAL_MONTHS: i32 = 12;

/// Whether an entry was last updated more than so many months before a day. `today` is the day in the owner's zone.
#[must_use]
pub fn is_stale(last_updated: Date, today: Date, months: i32) -> bool {
    last_updated.saturating_add(months.months()) < today
}

/// Saying that an entry is still right: its owner and admins.
pub enum ConfirmEntry {}

impl Action for ConfirmEntry {
    type Key = String;
    type Object = Model;

    async fn load(tx: &Tx, _: &Actor, key: String, _: Moment) -> Result<Option<Model>, StorageError> {
        Ok(Entity::find().filter(COLUMN.slug.eq(key)).one(&**tx).await?)
    }

    fn allow(actor: &Actor, entry: &Model, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin() || entry.owner_id.is_some_and(|owner| actor.is(owner)))
    }
}

/// The entry is still right today.
///
/// # Errors
/// Storage.
pub async fn confirm(
    tx: &Tx,
    permit: &Permit<ConfirmEntry>,
    today: Date,
    moment: Moment,
) -> Result<(), Failure> {
    let old = permit.object();
    tx.upsert(Model { last_updated: Day(today), updated_at: moment.utc(), ..old.clone() }).await?;
    let (object, detail) = (("entry", Some(old.id.uuid())), json!({ "last_updated": Day(today) }));
    Ok(audit::record(tx, Some(permit.by()), "entry_changed", object, detail, moment).await?)
}

/// Tells the owners of public entries that are stale today, once for each date that grew old, and returns how many.
///
/// # Errors
/// Where the database fails; what is left is told the next time.
pub async fn tell(db: &Db, today: Date, months: i32, moment: Moment) -> Result<usize, StorageError> {
    let owned = Entity::find().filter(COLUMN.state.eq(State::Published));
    let owned = owned.filter(COLUMN.owner_id.is_not_null()).all(db.read()).await?;
    let stale = owned.into_iter().filter(|entry| is_stale(entry.last_updated.0, today, months));
    let untold: Vec<_> = stale.filter(|entry| entry.stale_told != Some(entry.last_updated)).collect();
    for entry in &untold {
        let work = |tx: Tx| {
            let entry = entry.clone();
            async move { one(&tx, entry, moment).await }
        };
        db.write::<_, StorageError, _, _>(work).await?;
    }
    Ok(untold.len())
}

async fn one(tx: &Tx, entry: Model, moment: Moment) -> Result<(), StorageError> {
    let Some(owner) = entry.owner_id else { return Ok(()) };
    let told = Event::EntryStale {
        title: entry.title.clone(),
        path: format!("/catalogue/{}", entry.slug),
        last_updated: entry.last_updated,
    };
    tx.upsert(Model { stale_told: Some(entry.last_updated), ..entry }).await?;
    event::raise(tx, owner, &told, moment).await
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_year_is_fresh_and_a_day_more_is_stale() {
        let updated = date(2024, 4, 23);
        assert!(!is_stale(updated, date(2025, 4, 23), 12));
        assert!(is_stale(updated, date(2025, 4, 24), 12));
        assert!(!is_stale(updated, date(2025, 4, 24), 24));
        assert!(!is_stale(date(2027, 1, 1), date(2026, 4, 24), 12));
    }

    #[test]
    fn a_day_that_a_month_lacks_counts_as_its_last() {
        assert!(!is_stale(date(2024, 8, 31), date(2025, 2, 28), 6));
        assert!(is_stale(date(2024, 8, 31), date(2025, 3, 1), 6));
    }
}
