//! More time for one applicant, given by whoever leads the cohort, with a reason (rule 1).

use auth::{ActionOn, Actor, Permit, Row, Verdict, audit, person};
use chrono::{DateTime, Utc};
use kernel::{Failure, Id, Invalid, Moment, StorageError, Tx, ZonedTime};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, Set,
};
use serde_json::json;

use super::entity::{self, Model, State};
use crate::cohort::entity as cohort;
use crate::event::{self, Event};
use crate::{Cohort, Why};

/// The longest reason, in characters.
const REASON_MOST: u32 = 500;

/// Giving an applicant more time: facilitators of the cohort and admins.
pub enum ExtendDeadline {}

impl ActionOn for ExtendDeadline {
    type On = Row<cohort::Entity>;

    fn allow(actor: &Actor, cohort: &cohort::Model, moment: Moment) -> Verdict {
        Verdict::visible(actor.leads(cohort.id.uuid(), moment))
    }
}

/// More time for one applicant, as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Extension {
    /// Their address.
    pub email: String,
    /// Until when.
    pub until: ZonedTime,
    /// Why; they read it.
    pub reason: String,
}

impl Extension {
    /// Whether it gives time at all.
    ///
    /// # Errors
    /// It lies not after the cohort's deadline and after now.
    pub fn is_later(&self, closes: &ZonedTime, moment: Moment) -> Result<(), Why> {
        if self.until.instant <= closes.instant || self.until.instant <= moment.utc() {
            return Err(Why::NotLater { deadline: closes.clone() });
        }
        Ok(())
    }
}

/// Gives somebody more time, who is told by mail. What they have is a draft, or an application that they may go on
/// changing.
///
/// # Errors
/// Invalid `email` (nobody with it has an application here that is not decided), `until` or `reason`; storage.
pub async fn extend(
    tx: &Tx,
    permit: &Permit<ExtendDeadline>,
    new: &Extension,
    moment: Moment,
) -> Result<(), Failure> {
    let (cohort, mut faults) = (permit.object(), Invalid::default());
    if let Err(why) = new.is_later(&cohort.window().closes, moment) {
        faults.push("until", &why);
    }
    match new.reason.trim().chars().count() {
        0 => faults.push("reason", &Why::Required {}),
        n if n > REASON_MOST as usize => faults.push("reason", &Why::TooLong { most: REASON_MOST }),
        _ => {}
    }
    let found = undecided(tx, cohort.id, &new.email).await?;
    if found.is_none() {
        faults.push("email", &Why::NoDraftHere {});
    }
    faults.or(())?;
    let application = found.ok_or(Failure::NotFound)?;
    let row = entity::ActiveModel {
        id: Set(application.id),
        extended_until: Set(Some(new.until.instant)),
        extension_reason: Set(Some(new.reason.trim().to_owned())),
        ..Default::default()
    };
    row.update(&**tx).await?;
    let event = Event::DeadlineExtended {
        application: application.id,
        until: new.until.instant,
        reason: new.reason.trim().to_owned(),
    };
    event::raise(tx, application.person_id, &event, moment).await?;
    let object = ("application", Some(application.id.uuid()));
    let detail = json!({ "cohort": cohort.id, "until": new.until.instant });
    audit::record(tx, Some(permit.by()), "deadline_extended", object, detail, moment).await?;
    Ok(())
}

async fn undecided(tx: &Tx, cohort: Id<Cohort>, email: &str) -> Result<Option<Model>, StorageError> {
    let Some(email) = person::normalise(email) else { return Ok(None) };
    let Some(person) = person::queries::by_email(&**tx, &email).await? else { return Ok(None) };
    let query = entity::Entity::find()
        .filter(entity::COLUMN.cohort_id.eq(cohort))
        .filter(entity::COLUMN.person_id.eq(person.id))
        .filter(entity::COLUMN.state.is_in([State::Draft, State::Submitted]));
    Ok(query.one(&**tx).await?)
}

/// More time that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// To whom.
    pub name: String,
    /// Until when.
    pub until: DateTime<Utc>,
    /// Why.
    pub reason: String,
    /// Where their application stands.
    pub state: State,
}

/// Everybody in a cohort who has more time, the longest first.
///
/// # Errors
/// Where the database fails.
pub async fn given(db: &impl ConnectionTrait, cohort: Id<Cohort>) -> Result<Vec<Given>, StorageError> {
    let query = entity::Entity::find()
        .filter(entity::COLUMN.cohort_id.eq(cohort))
        .filter(entity::COLUMN.extended_until.is_not_null())
        .order_by_desc(entity::COLUMN.extended_until);
    let rows = query.all(db).await?;
    let names = person::queries::names(db, rows.iter().map(|row| row.person_id)).await?;
    let one = |row: Model| {
        Some(Given {
            name: names.get(&row.person_id).cloned().unwrap_or_default(),
            until: row.extended_until?,
            reason: row.extension_reason.unwrap_or_default(),
            state: row.state,
        })
    };
    Ok(rows.into_iter().filter_map(one).collect())
}
