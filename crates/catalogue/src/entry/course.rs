//! The entry of a course, which follows from the course's own folder.

use kernel::folder::{Imported, Outcome};
use kernel::{Day, Failure, Id, Moment, StorageError, Tx};
use modules::folder::CourseFolder;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::details::EntryDetails;
use super::entity::{COLUMN, Entity, Kind, Model, State};
use super::import::{terms_of, touched, whole};
use crate::term::entity as term;

/// Adds the entry of an imported course or changes what differs. A published course is a published entry. Terms that
/// no taxonomy knows are left out.
///
/// # Errors
/// Not found where the course itself was not imported; storage.
pub async fn import(tx: &Tx, folder: &CourseFolder, moment: Moment) -> Result<Imported, Failure> {
    let slug = &folder.course.slug;
    let course = courses::course::entity::Entity::find();
    let course = course.filter(courses::course::entity::COLUMN.slug.eq(slug)).one(&**tx).await?;
    let course = course.ok_or(Failure::NotFound)?;
    let found = Entity::find().filter(COLUMN.slug.eq(slug)).one(&**tx).await?;
    let row = model(tx, folder, &course, found.as_ref(), moment)?;
    let id = row.id;
    let outcome = tx.import(found, row).await?;
    let known = term::Entity::find().all(&**tx).await?;
    let wanted = terms(folder).filter(|(t, s)| known.iter().any(|k| k.taxonomy == *t && k.slug == *s));
    let same = terms_of(tx, id, wanted).await?;
    let changed = outcome == Outcome::Unchanged && !same;
    let outcome = if changed { Outcome::Changed } else { outcome };
    touched(tx, id, outcome, moment).await?;
    crate::search::index::keep(tx, &[id]).await?;
    Ok(Imported { kind: "entry", key: slug.clone(), outcome })
}

/// The state of an entry whose course has this one.
pub(super) fn state_of(course: courses::course::State) -> State {
    match course {
        courses::course::State::Draft => State::Draft,
        courses::course::State::Published => State::Published,
        courses::course::State::Retired => State::Retired,
    }
}

/// Lets the entry of a course follow its state. A course without an entry needs nothing.
///
/// # Errors
/// Where the database fails.
pub async fn follow(tx: &Tx, course: Id<courses::Course>, moment: Moment) -> Result<(), Failure> {
    let now = courses::course::entity::Entity::find_by_id(course).one(&**tx).await;
    let entry = Entity::find().filter(COLUMN.course_id.eq(course)).one(&**tx).await;
    let (now, entry) = (now.map_err(StorageError::from)?, entry.map_err(StorageError::from)?);
    if let (Some(now), Some(entry)) = (now, entry) {
        let state = state_of(now.state);
        tx.upsert(Model { state, updated_at: moment.utc(), ..entry }).await?;
    }
    Ok(())
}

fn model(
    tx: &Tx,
    folder: &CourseFolder,
    course: &courses::course::entity::Model,
    found: Option<&Model>,
    moment: Moment,
) -> Result<Model, StorageError> {
    let text = &folder.course;
    let details = EntryDetails {
        description: text.summary.clone(),
        outcomes: text.outcomes.clone(),
        captions: text.languages.clone(),
        ..EntryDetails::default()
    };
    Ok(Model {
        id: found.map_or_else(|| tx.entropy().id(moment), |f| f.id),
        slug: text.slug.clone(),
        kind: Kind::Course,
        state: state_of(course.state),
        credit: course.credit.clone(),
        course_id: Some(course.id),
        webinar_id: None,
        minutes: whole(folder.activities().filter(|a| a.required).map(|a| a.minutes).sum()),
        last_updated: found.map_or(Day(kernel::Zone::utc().date(moment.utc())), |f| f.last_updated),
        developed_by: text.developed_by.clone(),
        owner_id: found.and_then(|f| f.owner_id),
        default_language: text.default_language,
        title: text.short_title.clone(),
        summary: text.tagline.clone(),
        details: serde_json::to_string(&details).map_err(StorageError::other)?,
        sample: text.sample,
        successor: None,
        stale_told: found.and_then(|f| f.stale_told),
        created_at: found.map_or(moment.utc(), |f| f.created_at),
        updated_at: found.map_or(moment.utc(), |f| f.updated_at),
    })
}

fn terms(folder: &CourseFolder) -> impl Iterator<Item = (&'static str, &str)> {
    let text = &folder.course;
    let lists = [
        ("topic", &text.topics),
        ("audience", &text.audience),
        ("career_family", &text.career_families),
        ("grade", &text.grades),
    ];
    let listed =
        lists.into_iter().flat_map(|(taxonomy, all)| all.iter().map(move |s| (taxonomy, s.as_str())));
    let spoken = text.languages.iter().map(|lang| ("language", lang.tag()));
    listed.chain(spoken).chain([("format", text.format.as_str())])
}
