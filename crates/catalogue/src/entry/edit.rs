//! Keeping entries: their words, their terms, and whether they are public.

use auth::{ActionOn, Actor, Permit, Person, Row, Verdict, audit, person};
use jiff::civil::Date;
use kernel::{Day, Failure, Id, Invalid, Localized, Moment, StorageError, Tx};
use sea_orm::{EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::details::EntryDetails;
use super::entity::{COLUMN, Entity, Model, State};
use super::import::terms_of;
use crate::Why;

/// Changing an entry: admins.
pub enum EditEntry {}

impl ActionOn for EditEntry {
    type On = Row<Entity>;

    fn allow(actor: &Actor, _: &Model, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

/// What an entry's page shall say. Its address, its kind and its credit policy stay.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryChange {
    /// Title.
    pub title: Localized,
    /// One or two sentences.
    pub summary: Localized,
    /// What it is about; empty lines separate paragraphs.
    pub description: Localized,
    /// What one can do afterward.
    pub outcomes: Vec<Localized>,
    /// Who made it.
    pub developed_by: String,
    /// When it was last looked at.
    pub last_updated: Date,
    /// Session length in minutes.
    pub minutes: u32,
    /// Taxonomies with the slugs of terms, in their order.
    pub terms: Vec<(String, String)>,
    /// The address of who keeps it up to date; empty for nobody.
    pub owner: String,
    /// Whether it suits a group on one device.
    pub group_viewing: bool,
    /// Slug of what replaces it; empty for nothing.
    pub successor: String,
}

/// Changes an entry.
///
/// # Errors
/// Invalid `title_en`, `summary_en`, `developed_by`, `minutes`, `terms`, `owner` or `successor`; storage.
pub async fn edit(
    tx: &Tx,
    permit: &Permit<EditEntry>,
    change: &EntryChange,
    moment: Moment,
) -> Result<(), Failure> {
    let old = permit.object();
    let owner = check(tx, old, change).await?;
    let mut details: EntryDetails = serde_json::from_str(&old.details).map_err(StorageError::other)?;
    details.description = change.description.clone();
    details.outcomes.clone_from(&change.outcomes);
    details.stale = false;
    details.group_viewing = change.group_viewing;
    let row = Model {
        title: change.title.clone(),
        summary: change.summary.clone(),
        details: serde_json::to_string(&details).map_err(StorageError::other)?,
        developed_by: change.developed_by.clone(),
        owner_id: owner,
        successor: (!change.successor.is_empty()).then(|| change.successor.clone()),
        last_updated: Day(change.last_updated),
        minutes: i32::try_from(change.minutes).unwrap_or(i32::MAX),
        updated_at: moment.utc(),
        ..old.clone()
    };
    tx.upsert(row).await?;
    terms_of(tx, old.id, change.terms.iter().map(|(taxonomy, slug)| (taxonomy.as_str(), slug.as_str())))
        .await?;
    crate::search::index::keep(tx, &[old.id]).await?;
    let object = ("entry", Some(old.id.uuid()));
    Ok(audit::record(tx, Some(permit.by()), "entry_changed", object, json!({}), moment).await?)
}

/// Who will own it, where everything is in order.
async fn check(tx: &Tx, old: &Model, change: &EntryChange) -> Result<Option<Id<Person>>, Failure> {
    let mut faults = Invalid::default();
    for (field, empty) in [
        ("title_en", change.title.is_empty()),
        ("summary_en", change.summary.is_empty()),
        ("developed_by", change.developed_by.is_empty()),
    ] {
        if empty {
            faults.push(field, &courses::Why::Required {});
        }
    }
    if !(1..=6_000).contains(&change.minutes) {
        faults.push("minutes", &Why::MinutesNotReadable {});
    }
    let known = crate::term::entity::Entity::find().all(&**tx).await?;
    for (taxonomy, slug) in &change.terms {
        if !known.iter().any(|term| term.taxonomy == *taxonomy && term.slug == *slug) {
            faults.push("terms", &Why::UnknownTerm { term: slug.clone() });
        }
    }
    let next = Entity::find().filter(COLUMN.slug.eq(&change.successor)).one(&**tx).await;
    let next = next.map_err(StorageError::from)?.filter(|next| next.id != old.id);
    if !change.successor.is_empty() && next.is_none() {
        faults.push("successor", &Why::UnknownTerm { term: change.successor.clone() });
    }
    let owner = person::queries::by_email(&**tx, &change.owner).await?.map(|owner| owner.id);
    if !change.owner.is_empty() && owner.is_none() {
        faults.push("owner", &courses::Why::NobodyHasAddress { address: change.owner.clone() });
    }
    Ok(faults.or(owner)?)
}

impl State {
    /// Whether the state may change to another: a draft is published, what is public is retired, and back again.
    ///
    /// # Errors
    /// That change does not exist.
    pub fn to(self, next: Self) -> Result<Self, courses::Why> {
        match (self, next) {
            (Self::Draft | Self::Retired, Self::Published) | (Self::Published, Self::Retired) => Ok(next),
            _ => Err(courses::Why::NotInThisState { state: self.word() }),
        }
    }
}

/// Publishes an entry, or retires it.
///
/// # Errors
/// A conflict where that is no change; storage.
pub async fn turn(tx: &Tx, permit: &Permit<EditEntry>, next: State, moment: Moment) -> Result<(), Failure> {
    let old = permit.object();
    let state = old.state.to(next).map_err(Failure::conflict)?;
    if let (State::Published, Some(course)) = (state, old.course_id) {
        let course = courses::course::entity::Entity::find_by_id(course).one(&**tx).await;
        let course = course.map_err(StorageError::from)?;
        if course.is_some_and(|course| course.state == courses::course::State::Draft) {
            return Err(Failure::conflict(Why::CourseIsDraft {}));
        }
    }
    tx.upsert(Model { state, updated_at: moment.utc(), ..old.clone() }).await?;
    let (object, detail) = (("entry", Some(old.id.uuid())), json!({ "state": state }));
    Ok(audit::record(tx, Some(permit.by()), "entry_changed", object, detail, moment).await?)
}

#[cfg(test)]
mod tests {
    use sea_orm::Iterable as _;

    use super::*;

    #[test]
    fn a_draft_is_never_retired_and_nothing_becomes_a_draft_again() {
        assert!(State::Draft.to(State::Retired).is_err());
        assert!(State::iter().all(|state| state.to(State::Draft).is_err()));
        assert_eq!(State::Retired.to(State::Published), Ok(State::Published));
    }
}
