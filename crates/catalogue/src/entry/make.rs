//! New entries: from nothing, from another entry, or of a course that has none.

use auth::{ActionOn, Actor, Permit, Site, Verdict, audit};
use courses::course::entity::Model as Course;
use jiff::civil::Date;
use kernel::{Day, Failure, Id, Invalid, Lang, Localized, Moment, StorageError, Tx};
use modules::webinar::entity as webinar;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::details::EntryDetails;
use super::edit::EditEntry;
use super::entity::{COLUMN, Entity, Kind, Model, State};
use super::import::terms_of;
use super::term_entity as entry_term;
use crate::Entry;
use crate::search::index;
use crate::term::commands::slug_of;

/// Making an entry: admins.
pub enum MakeEntry {}

impl ActionOn for MakeEntry {
    type On = Site;

    fn allow(actor: &Actor, (): &(), _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

/// Begins the entry of an informational webinar: a draft with its title, which gives it its address. Whoever makes it
/// owns it. `today` is the day where they are.
///
/// # Errors
/// Invalid `title_en`; storage.
pub async fn make(
    tx: &Tx,
    permit: &Permit<MakeEntry>,
    title: &Localized,
    today: Date,
    moment: Moment,
) -> Result<Id<Entry>, Failure> {
    if title.is_empty() {
        return Err(Invalid::one("title_en", &courses::Why::Required {}).into());
    }
    let slug = free(tx, &slug_of(title.get(Lang::En))).await?;
    let row = Model {
        slug,
        title: title.clone(),
        owner_id: Some(permit.by()),
        last_updated: Day(today),
        webinar_id: None,
        ..blank(tx, Kind::InformationalWebinar, moment)?
    };
    stored(tx, permit.by(), row, &[], moment).await
}

/// Copies the entry of an informational webinar into a draft with a webinar of its own. Its recording stays where it is.
///
/// # Errors
/// A conflict for a course, whose entry follows the course; storage.
pub async fn copy(
    tx: &Tx,
    permit: &Permit<EditEntry>,
    today: Date,
    moment: Moment,
) -> Result<Id<Entry>, Failure> {
    let old = permit.object();
    if old.kind == Kind::Course {
        return Err(Failure::conflict(crate::Why::FollowsItsCourse {}));
    }
    let details: EntryDetails = serde_json::from_str(&old.details).map_err(StorageError::other)?;
    let details = EntryDetails { recording: None, captions: Vec::new(), retired_on: None, ..details };
    let row = Model {
        slug: free(tx, &old.slug).await?,
        title: old.title.clone(),
        summary: old.summary.clone(),
        details: serde_json::to_string(&details).map_err(StorageError::other)?,
        developed_by: old.developed_by.clone(),
        default_language: old.default_language,
        minutes: old.minutes,
        owner_id: Some(permit.by()),
        last_updated: Day(today),
        sample: old.sample,
        ..blank(tx, old.kind, moment)?
    };
    let terms = entry_term::Entity::find().filter(entry_term::COLUMN.entry_id.eq(old.id)).all(&**tx).await;
    let terms: Vec<_> =
        terms.map_err(StorageError::from)?.into_iter().map(|t| (t.taxonomy, t.slug)).collect();
    stored(tx, permit.by(), row, &terms, moment).await
}

/// Makes the entry of a course that has none, from the course's own texts: a draft, or public where the course is.
///
/// # Errors
/// Not found; a conflict where it has one; storage.
pub async fn of_course(
    tx: &Tx,
    permit: &Permit<MakeEntry>,
    course: Id<courses::Course>,
    today: Date,
    moment: Moment,
) -> Result<Id<Entry>, Failure> {
    let found = courses::course::entity::Entity::find_by_id(course).one(&**tx).await;
    let course: Course = found.map_err(StorageError::from)?.ok_or(Failure::NotFound)?;
    let there = Entity::find().filter(COLUMN.slug.eq(&course.slug)).one(&**tx).await;
    if there.map_err(StorageError::from)?.is_some() {
        return Err(Failure::conflict(crate::Why::HasAnEntry {}));
    }
    let texts = course.read_texts();
    let details = EntryDetails {
        description: texts.summary.clone(),
        outcomes: texts.outcomes.clone(),
        captions: texts.languages.clone(),
        ..EntryDetails::default()
    };
    let row = Model {
        slug: course.slug.clone(),
        state: super::course::state_of(course.state),
        credit: course.credit.clone(),
        course_id: Some(course.id),
        title: course.short_title.clone(),
        summary: texts.tagline.clone(),
        details: serde_json::to_string(&details).map_err(StorageError::other)?,
        developed_by: course.developed_by.clone(),
        owner_id: Some(permit.by()),
        last_updated: Day(today),
        ..blank(tx, Kind::Course, moment)?
    };
    let spoken: Vec<_> =
        texts.languages.iter().map(|lang| ("language".to_owned(), lang.tag().to_owned())).collect();
    stored(tx, permit.by(), row, &spoken, moment).await
}

fn blank(tx: &Tx, kind: Kind, moment: Moment) -> Result<Model, StorageError> {
    Ok(Model {
        id: tx.entropy().id(moment),
        slug: String::new(),
        kind,
        state: State::Draft,
        credit: "none".to_owned(),
        course_id: None,
        webinar_id: None,
        minutes: 60,
        last_updated: Day(Date::default()),
        developed_by: String::new(),
        owner_id: None,
        default_language: Lang::En,
        title: Localized::default(),
        summary: Localized::default(),
        details: serde_json::to_string(&EntryDetails::default()).map_err(StorageError::other)?,
        sample: false,
        successor: None,
        stale_told: None,
        created_at: moment.utc(),
        updated_at: moment.utc(),
    })
}

async fn stored(
    tx: &Tx,
    by: Id<auth::Person>,
    row: Model,
    terms: &[(String, String)],
    moment: Moment,
) -> Result<Id<Entry>, Failure> {
    let webinar = match row.kind {
        Kind::InformationalWebinar => Some(webinar_of(tx, &row, moment).await?),
        Kind::Course => None,
    };
    let id = row.id;
    tx.upsert(Model { webinar_id: webinar, ..row }).await?;
    terms_of(tx, id, terms.iter().map(|(taxonomy, slug)| (taxonomy.as_str(), slug.as_str()))).await?;
    index::keep(tx, &[id]).await?;
    let object = ("entry", Some(id.uuid()));
    audit::record(tx, Some(by), "entry_made", object, json!({}), moment).await?;
    Ok(id)
}

async fn webinar_of(tx: &Tx, row: &Model, moment: Moment) -> Result<Id<modules::Webinar>, StorageError> {
    let id = tx.entropy().id(moment);
    let row = webinar::Model {
        id,
        origin_id: id,
        curriculum_id: None,
        slug: row.slug.clone(),
        title: row.title.clone(),
        description: row.summary.clone(),
        minutes: row.minutes,
        present_minutes: None,
        informational: true,
        created_at: moment.utc(),
    };
    tx.upsert(row).await?;
    Ok(id)
}

/// The name itself, or with the first number behind it that no entry has.
async fn free(tx: &Tx, slug: &str) -> Result<String, Failure> {
    let like = Entity::find().filter(COLUMN.slug.starts_with(slug)).all(&**tx).await;
    let taken: Vec<_> = like.map_err(StorageError::from)?.into_iter().map(|row| row.slug).collect();
    let numbered = (2..).map(|n| format!("{slug}-{n}"));
    let mut all = std::iter::once(slug.to_owned()).chain(numbered);
    Ok(all.find(|name| !taken.contains(name)).unwrap_or_else(|| slug.to_owned()))
}
