//! Importing the catalogue: entries known by their slugs, each informational webinar with its recording.

use std::collections::BTreeMap;

use auth::Person;
use kernel::folder::{Files, Imported, Outcome};
use kernel::{Day, Failure, Id, Moment, StorageError, Tx, Zone};
use modules::webinar::entity as webinar;
use modules::{Media, Webinar, media};
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, Set};

use super::entity::{ActiveModel, COLUMN, Entity, Kind, Model};
use super::stale::{USUAL_MONTHS, is_stale};
use super::{recordings, term_entity as entry_term};
use crate::Entry;
use crate::folder::{CatalogueFolder, EntryFolder};
use crate::search::index;

/// Rule 7: what no recording ever gives a certificate for.
const NO_CREDIT: &str = "none";

/// Adds a catalogue folder's terms, media and entries, or changes what differs. `owner` is reminded of stale entries.
/// The bytes of its media are stored beforehand, by [`media::import::store`].
///
/// # Errors
/// Where the database fails.
pub async fn import(
    tx: &Tx,
    files: &Files,
    folder: &CatalogueFolder,
    owner: Option<Id<Person>>,
    moment: Moment,
) -> Result<Vec<Imported>, Failure> {
    let mut done = crate::term::import::import(tx, &folder.terms, moment).await?;
    let recordings = folder.entries.iter().filter_map(|e| e.details.recording.as_ref());
    let captions = recordings.map(|r| (r.film.as_str(), &r.captions)).collect();
    done.extend(media::import::import(tx, files, &folder.media, &captions, moment).await?);
    let films = films(tx, folder).await?;
    for entry in &folder.entries {
        let outcome = one(tx, entry, owner, &films, moment).await?;
        done.push(Imported { kind: "entry", key: entry.slug.clone(), outcome });
    }
    keep_all(tx, folder).await?;
    Ok(done)
}

/// The words of all entries of a folder, whose terms may have changed though they did not.
async fn keep_all(tx: &Tx, folder: &CatalogueFolder) -> Result<(), StorageError> {
    let named = COLUMN.slug.is_in(folder.entries.iter().map(|entry| entry.slug.clone()));
    let ids: Vec<_> = Entity::find().filter(named).all(&**tx).await?.iter().map(|row| row.id).collect();
    index::keep(tx, &ids).await
}

/// The ids of a folder's media by name.
async fn films(tx: &Tx, folder: &CatalogueFolder) -> Result<BTreeMap<String, Id<Media>>, StorageError> {
    let named = media::entity::COLUMN.slug.is_in(folder.media.iter().map(|m| m.name.clone()));
    let rows = media::entity::Entity::find().filter(named).all(&**tx).await?;
    Ok(rows.into_iter().map(|m| (m.slug, m.id)).collect())
}

async fn one(
    tx: &Tx,
    entry: &EntryFolder,
    owner: Option<Id<Person>>,
    films: &BTreeMap<String, Id<Media>>,
    moment: Moment,
) -> Result<Outcome, Failure> {
    let found = Entity::find().filter(COLUMN.slug.eq(&entry.slug)).one(&**tx).await?;
    let webinar = informational(tx, entry, found.as_ref().and_then(|f| f.webinar_id), moment).await?;
    recordings::publish(tx, entry, webinar, films, moment).await?;
    let mut row = model(tx, entry, found.as_ref(), webinar, moment)?;
    row.owner_id = found.as_ref().map_or(owner, |f| f.owner_id);
    let id = row.id;
    let outcome = tx.import(found, row).await?;
    let terms = entry.terms.iter().map(|(taxonomy, slug)| (*taxonomy, slug.as_str()));
    let same = terms_of(tx, id, terms).await?;
    let outcome = if outcome == Outcome::Unchanged && !same { Outcome::Changed } else { outcome };
    touched(tx, id, outcome, moment).await?;
    Ok(outcome)
}

/// Marks an entry that changed, since what is kept in memory of the catalogue goes by that.
pub(super) async fn touched(
    tx: &Tx,
    id: Id<Entry>,
    outcome: Outcome,
    moment: Moment,
) -> Result<(), StorageError> {
    if outcome == Outcome::Changed {
        let row = ActiveModel { id: Set(id), updated_at: Set(moment.utc()), ..Default::default() };
        row.update(&**tx).await?;
    }
    Ok(())
}

/// Marks entries whose terms changed.
pub(crate) async fn touch(tx: &Tx, ids: &[Id<Entry>], moment: Moment) -> Result<(), StorageError> {
    for id in ids {
        touched(tx, *id, Outcome::Changed, moment).await?;
    }
    Ok(())
}

fn model(
    tx: &Tx,
    entry: &EntryFolder,
    found: Option<&Model>,
    webinar: Id<Webinar>,
    moment: Moment,
) -> Result<Model, StorageError> {
    Ok(Model {
        id: found.map_or_else(|| tx.entropy().id(moment), |f| f.id),
        slug: entry.slug.clone(),
        kind: Kind::InformationalWebinar,
        state: entry.state,
        credit: NO_CREDIT.to_owned(),
        course_id: None,
        webinar_id: Some(webinar),
        minutes: whole(entry.minutes),
        last_updated: entry.last_updated,
        developed_by: entry.developed_by.clone(),
        owner_id: None,
        default_language: entry.default_language,
        title: entry.title.clone(),
        summary: entry.summary.clone(),
        details: serde_json::to_string(&entry.details).map_err(StorageError::other)?,
        sample: entry.sample,
        successor: entry.successor.clone(),
        stale_told: found.map_or_else(|| old_already(entry, moment), |f| f.stale_told),
        created_at: found.map_or(moment.utc(), |f| f.created_at),
        updated_at: found.map_or(moment.utc(), |f| f.updated_at),
    })
}

/// Of what was old when it came, its owner need not be told: it was said to whoever imported it.
fn old_already(entry: &EntryFolder, moment: Moment) -> Option<Day> {
    let today = Zone::utc().date(moment.utc());
    is_stale(entry.last_updated.0, today, USUAL_MONTHS).then_some(entry.last_updated)
}

/// The informational webinar that an entry shows: no activity refers to it.
async fn informational(
    tx: &Tx,
    entry: &EntryFolder,
    there: Option<Id<Webinar>>,
    moment: Moment,
) -> Result<Id<Webinar>, StorageError> {
    let id = there.unwrap_or_else(|| tx.entropy().id(moment));
    let row = webinar::Model {
        id,
        origin_id: id,
        curriculum_id: None,
        slug: entry.slug.clone(),
        title: entry.title.clone(),
        description: entry.details.description.clone(),
        minutes: whole(entry.minutes),
        present_minutes: None,
        informational: true,
        created_at: moment.utc(),
    };
    tx.upsert(row).await?;
    Ok(id)
}

/// Writes the terms of an entry in their order, and tells whether they were so already.
pub(super) async fn terms_of(
    tx: &Tx,
    entry: Id<Entry>,
    terms: impl Iterator<Item = (&str, &str)>,
) -> Result<bool, StorageError> {
    let row = |(position, (taxonomy, slug)): (i32, (&str, &str))| entry_term::Model {
        entry_id: entry,
        taxonomy: taxonomy.to_owned(),
        slug: slug.to_owned(),
        position,
    };
    let mut wanted: Vec<_> = (0..).zip(terms).map(row).collect();
    let mine = entry_term::COLUMN.entry_id.eq(entry);
    let mut there = entry_term::Entity::find().filter(mine.clone()).all(&**tx).await?;
    there.sort_by_key(|t| t.position);
    if there == wanted {
        return Ok(true);
    }
    entry_term::Entity::delete_many().filter(mine).exec(&**tx).await?;
    tx.insert_all(std::mem::take(&mut wanted)).await?;
    Ok(false)
}

pub(super) fn whole(n: u32) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}
